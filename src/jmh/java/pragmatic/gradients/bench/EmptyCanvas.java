package pragmatic.gradients.bench;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// The least a frame can cost that is drawn anew: one canvas, cleared and filled.
record EmptyCanvas() implements Scenario {
  @Override
  public String name() {
    return "empty canvas";
  }

  @Override
  public Show open(double width, double height) {
    Canvas canvas = new Canvas(width, height);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    return new Show(
        new Pane(canvas),
        frame -> {
          graphics.clearRect(0, 0, width, height);
          graphics.setFill(frame % 2 == 0 ? Color.WHITE : Color.gray(0.999));
          graphics.fillRect(0, 0, width, height);
        });
  }
}
