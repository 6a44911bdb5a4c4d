package pragmatic.gradients.app.control;

import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import pragmatic.gradients.app.look.Look;

/// Windows for robots.
final class Stages {
  private Stages() {}

  /// Shows nodes below each other in a window that fits a headless screen.
  static void show(Stage stage, Look look, Node... nodes) {
    VBox page = new VBox(30, nodes);
    page.setPadding(new Insets(30));
    Scene scene = new Scene(page, 900, 700);
    look.install(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
  }

  static Point2D at(Node node, double x, double y) {
    return node.localToScreen(x, y);
  }
}
