package pragmatic.gradients.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The application: one window.
public final class PragmaticGradients extends Application {
  @Override
  public void start(Stage stage) {
    stage.setTitle("Pragmatic Gradients");
    stage.setScene(new Scene(new Pane(), 1280, 720));
    stage.show();
  }
}
