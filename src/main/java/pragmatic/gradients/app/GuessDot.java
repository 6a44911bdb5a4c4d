package pragmatic.gradients.app;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;

/// A dot on the axis of the derivative that is dragged to where the class puts the slope. Letting
/// go of it counts one hand.
final class GuessDot extends Group {
  /// Parts of the axis that a hand can tell apart.
  private static final double STEPS = 40;

  private final Circle halo = new Circle();
  private final Circle dot = new Circle();
  private final RichTextNode number = new RichTextNode(RichText.EMPTY, 36, Role.INK);
  private Frame frame = new Frame(0, 0, 1, 1, 0, 1, 0, 1);
  private Style style = Style.DESK;
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
  void lay(Frame frame, Style style, double column) {
    this.frame = frame;
    this.style = style;
    this.column = column;
    draw();
  }

  private void drag(MouseEvent event) {
    double row = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    double unit = Math.pow(10, Math.floor(Math.log10((frame.yHigh() - frame.yLow()) / STEPS)));
    double steps = Math.rint(frame.dataY(Math.clamp(row, frame.y(), frame.bottom())) / unit);
    // 3 · 0.1 is no decimal number, 3 / 10 is
    value = unit < 1 ? steps / Math.rint(1 / unit) : steps * unit;
    draw();
    event.consume();
  }

  private void draw() {
    double at = Double.isNaN(value) ? (frame.yLow() + frame.yHigh()) / 2 : value;
    double row = frame.py(at);
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
