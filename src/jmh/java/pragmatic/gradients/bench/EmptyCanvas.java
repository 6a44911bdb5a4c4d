package pragmatic.gradients.bench;

import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// The least a frame can cost that is drawn anew: one canvas, cleared and filled.
record EmptyCanvas() implements Scenario {
  @Override
  public String name() {
    return "empty canvas";
  }

  @Override
  public IntConsumer open(Stage stage, double width, double height) {
    Canvas canvas = new Canvas(width, height);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    stage.setScene(new Scene(new Pane(canvas), width, height));
    return frame -> {
      graphics.clearRect(0, 0, width, height);
      graphics.setFill(frame % 2 == 0 ? Color.WHITE : Color.gray(0.999));
      graphics.fillRect(0, 0, width, height);
    };
  }
}
