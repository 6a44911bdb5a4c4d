package pragmatic.gradients.app.plot;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.plot.Gestures.Phase;
import pragmatic.gradients.page.Handle;
import pragmatic.gradients.render.Shape;

/// Shows shapes and says what hands do on them. It knows neither pictures nor data: pixels in,
/// pixels out.
///
/// To a screen reader it is one image; set its accessible text to the verdict in full.
public final class PlotPane extends Region {
  /// Pixels that a hand may tremble within a tap.
  private static final double STILL = 4;

  /// Growth of the zoom factor per pixel of the wheel: a notch of 40 pixels zooms by about 1.1.
  private static final double WHEEL = 0.0025;

  private final NodeRenderer renderer;
  private List<Handle> handles = List.of();
  private Gestures gestures = Gestures.NONE;

  private @Nullable Handle held;
  private Point2D pressed = Point2D.ZERO;
  private Point2D last = Point2D.ZERO;
  private boolean down;
  private boolean moving;

  /// Whether the handle is told of: at the second press of a double click not before it moves.
  private boolean taken;

  public PlotPane(NodeRenderer renderer) {
    this.renderer = renderer;
    getStyleClass().add("plot-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    getChildren().add(renderer.root());
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::outputScaleYProperty)
        .subscribe(scale -> renderer.scale(scale == null ? 1 : scale.doubleValue()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(handleAt(event.getX(), event.getY())));
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(ZoomEvent.ZOOM, this::pinch);
  }

  /// Shows these shapes instead of the last ones, and keeps every node that did not change.
  ///
  /// @return how many nodes were touched
  public int show(List<Shape> shapes) {
    return renderer.show(shapes);
  }

  /// What can be grabbed from now on.
  public void handles(List<Handle> grips) {
    handles = List.copyOf(grips);
  }

  /// Who listens from now on.
  public void gestures(Gestures listeners) {
    gestures = listeners;
  }

  private @Nullable Handle handleAt(double x, double y) {
    return handles.stream()
        .filter(handle -> handle.distance(x, y) <= handle.radius())
        .min(Comparator.comparingDouble(handle -> handle.distance(x, y)))
        .orElse(null);
  }

  private void point(@Nullable Handle handle) {
    Cursor wanted = handle != null && handle.moves() ? Cursor.HAND : Cursor.DEFAULT;
    if (getCursor() != wanted) {
      setCursor(wanted);
    }
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    requestFocus();
    down = true;
    moving = false;
    pressed = last = new Point2D(event.getX(), event.getY());
    held = handleAt(event.getX(), event.getY());
    taken = false;
    if (held != null && event.getClickCount() < 2) take(held);
    event.consume();
  }

  private void take(Handle handle) {
    taken = true;
    gestures.drag().to(Phase.BEGUN, handle.name(), handle.x(), handle.y());
  }

  private void drag(MouseEvent event) {
    if (!down) return;
    follow(new Point2D(event.getX(), event.getY()));
    event.consume();
  }

  private void follow(Point2D now) {
    if (!moving && now.distance(pressed) > STILL) {
      moving = true;
      if (held == null) gestures.pan().by(Phase.BEGUN, 0, 0);
      else if (!taken) take(held);
    }
    if (moving && held != null) {
      moveHeld(Phase.MOVED, held, now);
    } else if (moving) {
      gestures.pan().by(Phase.MOVED, now.getX() - last.getX(), now.getY() - last.getY());
    }
    if (moving) {
      last = now;
    }
  }

  private void release(MouseEvent event) {
    if (!down || event.getButton() != MouseButton.PRIMARY) return;
    // where the hand lets go counts, whether or not a drag was told of up to there
    Point2D end = new Point2D(event.getX(), event.getY());
    if (!end.equals(last)) follow(end);
    down = false;
    if (held != null && taken) {
      moveHeld(Phase.ENDED, held, last);
    } else if (moving) {
      gestures.pan().by(Phase.ENDED, 0, 0);
    } else {
      gestures.tap().at(event.getX(), event.getY(), event.getClickCount());
    }
    held = null;
    event.consume();
  }

  /// Keeps the distance at which the handle was grabbed, so that it does not jump under the hand.
  private void moveHeld(Phase phase, Handle handle, Point2D now) {
    double x = handle.x() + now.getX() - pressed.getX();
    double y = handle.y() + now.getY() - pressed.getY();
    gestures.drag().to(phase, handle.name(), x, y);
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaX() != 0) {
      gestures.pan().by(Phase.MOVED, event.getDeltaX(), 0);
    }
    if (event.getDeltaY() != 0) {
      gestures.zoom().at(event.getX(), event.getY(), Math.exp(event.getDeltaY() * WHEEL));
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    double factor = event.getZoomFactor();
    if (factor > 0 && Double.isFinite(factor)) {
      gestures.zoom().at(event.getX(), event.getY(), factor);
    }
    event.consume();
  }
}
