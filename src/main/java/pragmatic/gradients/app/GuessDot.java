package pragmatic.gradients.app;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.page.GuessScale;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;

/// A dot on the axis of the derivative that is dragged to where the class puts the slope. Letting
/// go of it counts one hand.
final class GuessDot extends Group {
  private final Circle halo = new Circle();
  private final Circle dot = new Circle();
  private final RichTextNode number = new RichTextNode(RichText.EMPTY, 36, Role.INK);
  private GuessScale scale =
      new GuessScale(new Frame(0, 0, 1, 1, 0, 1, 0, 1), Style.DESK, List.of());
  private double column;
  private double value = Double.NaN;

  /// @param guess called with the number at which the dot was let go
  GuessDot(DoubleConsumer guess) {
    setId("guess");
    setCursor(Cursor.V_RESIZE);
    halo.getStyleClass().add(ThemeSheet.fill(Role.PAPER));
    dot.getStyleClass().add(ThemeSheet.fill(Role.INK));
    number.setMouseTransparent(true);
    getChildren().setAll(halo, dot, number);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (!Double.isNaN(value)) guess.accept(value);
          value = Double.NaN;
          draw();
          event.consume();
        });
  }

  /// Stands on an axis.
  ///
  /// @param column the pixel of the point on show
  void lay(GuessScale scale, double column) {
    this.scale = scale;
    this.column = column;
    draw();
  }

  private void drag(MouseEvent event) {
    double row = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    value = scale.value(row);
    draw();
    event.consume();
  }

  private void draw() {
    Style style = scale.style();
    double row = Double.isNaN(value) ? scale.rest() : scale.frame().py(value);
    for (Circle circle : new Circle[] {halo, dot}) {
      circle.setCenterX(column);
      circle.setCenterY(row);
    }
    dot.setRadius(style.dot());
    halo.setRadius(style.dot() + style.halo());
    number.setText(Double.isNaN(value) ? RichText.of("?") : RichText.literal(Numbers.of(value)));
    number.setSize(style.label());
    number.relocate(column + style.dot() * 1.8, row - style.label() * .75);
  }
}
