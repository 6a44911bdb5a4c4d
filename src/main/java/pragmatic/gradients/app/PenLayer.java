package pragmatic.gradients.app;

import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.text.Role;

/// A pen over the whole window. While it writes, the mouse draws and moves nothing; the keys stay
/// with the board. Strokes are ink with a halo of paper, since every hue has its meaning already.
///
/// They belong to the function on show and to the size of the window: with another one they vanish.
final class PenLayer extends Region {
  /// Width of a stroke, as a part of the window's height, and of the paper on each side of it.
  private static final double WIDTH = 1.0 / 216;

  private static final double HALO = 1.0 / 540;

  /// Pixels between the points of a stroke.
  private static final double STEP = 2;

  private final Group strokes = new Group();
  private @Nullable Polyline ink;
  private @Nullable Polyline paper;
  private @Nullable Program program;

  PenLayer(BoardModel model) {
    setId("pen");
    setCursor(Cursor.CROSSHAIR);
    setMouseTransparent(true);
    strokes.setManaged(false);
    getChildren().add(strokes);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    model.viewProperty().subscribe(this::show);
    widthProperty().subscribe((_, _) -> wipe());
    heightProperty().subscribe((_, _) -> wipe());
  }

  /// Takes the pen, or puts it down; what is written stays.
  void toggle() {
    setMouseTransparent(!isMouseTransparent());
  }

  /// Whether the mouse writes.
  boolean isWriting() {
    return !isMouseTransparent();
  }

  /// Whether there is anything to wipe.
  boolean hasWritten() {
    return !strokes.getChildren().isEmpty();
  }

  /// Puts the pen down and wipes the page.
  ///
  /// @return whether there was anything to end
  boolean end() {
    boolean any = isWriting() || hasWritten();
    setMouseTransparent(true);
    wipe();
    return any;
  }

  private void show(BoardView view) {
    if (program != view.board().program()) wipe();
    program = view.board().program();
  }

  private void wipe() {
    strokes.getChildren().clear();
    ink = null;
    paper = null;
  }

  private void begin(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    paper = line(Role.PAPER, WIDTH + 2 * HALO);
    ink = line(Role.INK, WIDTH);
    // the paper of a stroke covers no stroke
    strokes.getChildren().addFirst(paper);
    strokes.getChildren().addLast(ink);
    // two points, so that a click is a dot
    add(event.getX(), event.getY());
    add(event.getX() + 0.1, event.getY());
  }

  private void draw(MouseEvent event) {
    if (ink == null) return;
    var points = ink.getPoints();
    double right = event.getX() - points.get(points.size() - 2);
    double down = event.getY() - points.getLast();
    if (Math.hypot(right, down) >= STEP) add(event.getX(), event.getY());
  }

  private void add(double x, double y) {
    if (ink == null || paper == null) return;
    ink.getPoints().addAll(x, y);
    paper.getPoints().addAll(x, y);
  }

  private Polyline line(Role role, double part) {
    Polyline line = new Polyline();
    line.getStyleClass().add(ThemeSheet.stroke(role));
    line.setStrokeWidth(part * getHeight());
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    line.setFill(null);
    return line;
  }
}
