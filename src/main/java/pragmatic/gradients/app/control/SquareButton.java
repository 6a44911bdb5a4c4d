package pragmatic.gradients.app.control;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.util.Duration;
import pragmatic.gradients.page.Tool;
import pragmatic.gradients.text.Role;

/// A square button with a sign on it.
final class SquareButton extends Button {
  private Tool tool;
  private double side;

  SquareButton(Tool tool, String accessible) {
    this.tool = tool;
    getStyleClass().setAll("pg-button", "pg-square");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(accessible);
  }

  void setTool(Tool now, String accessible) {
    setAccessibleText(accessible);
    if (now == tool) return;
    tool = now;
    setGraphic(null);
    setSide(side);
  }

  /// Sets the length of a side in pixels.
  void setSide(double now) {
    if (now == side && getGraphic() != null) return;
    side = now;
    if (side <= 0) return;
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    setGraphic(Icons.tool(tool, side, Role.INK));
    double edge = Math.max(1.5, side * .034);
    setStyle(
        "-fx-background-insets: 0, %s; -fx-background-radius: %s, %s;"
            .formatted(edge, side * .2, side * .2 - edge));
  }

  /// Acts when pressed, then four times a second while held; once for a key or a screen reader.
  void repeat(Runnable act) {
    Timeline held = new Timeline(new KeyFrame(Duration.millis(250), _ -> act.run()));
    held.setCycleCount(Timeline.INDEFINITE);
    boolean[] acted = {false};
    armedProperty()
        .subscribe(armed -> {
          if (armed) {
            acted[0] = true;
            act.run();
            held.playFromStart();
          } else {
            held.stop();
          }
        });
    setOnAction(_ -> {
      if (!acted[0]) {
        act.run();
      }
      acted[0] = false;
    });
  }
}
