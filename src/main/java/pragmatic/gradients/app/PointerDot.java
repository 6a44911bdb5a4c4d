package pragmatic.gradients.app;

import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.text.Role;

/// A ring around the tip of the mouse that the back row sees. It is ink on paper, since every hue
/// has its meaning already, and hollow, so that it hides nothing it points to: the paper lies
/// outside of the ink.
final class PointerDot extends Region {
  /// Of the ring, as parts of the window's height.
  private static final double RADIUS = 0.06;

  private static final double WIDTH = 1.0 / 135;

  /// Of the paper around the ink, as a part of the window's height: on a page that is dark it alone
  /// is seen.
  private static final double HALO = 1.0 / 180;

  private final Circle paper = ring(Role.PAPER);
  private final Circle ink = ring(Role.INK);

  PointerDot() {
    setId("pointer");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().setAll(paper, ink);
  }

  private static Circle ring(Role role) {
    Circle ring = new Circle();
    ring.setFill(null);
    ring.setManaged(false);
    ring.getStyleClass().add(ThemeSheet.stroke(role));
    return ring;
  }

  /// Follows the mouse over a scene.
  void install(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
    // over a menu, which is a window of its own, and beside the window the mouse has its usual form
    scene.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> see(false));
  }

  /// Shows or hides the ring; the usual cursor is hidden meanwhile.
  void toggle() {
    setVisible(!isVisible());
    if (getScene() != null) getScene().getRoot().setCursor(isVisible() ? Cursor.NONE : null);
  }

  private void see(boolean now) {
    getChildren().forEach(ring -> ring.setVisible(now));
  }

  private void follow(MouseEvent event) {
    see(true);
    double height = getHeight();
    for (Circle ring : new Circle[] {paper, ink}) {
      ring.setCenterX(event.getSceneX());
      ring.setCenterY(event.getSceneY());
      ring.setRadius(height * (ring == paper ? RADIUS + (WIDTH + HALO) / 2 : RADIUS));
      ring.setStrokeWidth(height * (ring == paper ? HALO : WIDTH));
    }
  }
}
