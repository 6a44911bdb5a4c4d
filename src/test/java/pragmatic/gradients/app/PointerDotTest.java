package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.app.plot.HandEvents;

/// The ring around the mouse is where the mouse is.
final class PointerDotTest {
  private static void mouse(Scene scene, EventType<MouseEvent> type) {
    Event.fireEvent(scene, HandEvents.mouse(type, 10, 10, MouseButton.NONE, 0));
  }

  @Test
  void overAMenuThereIsNoRing() throws Exception {
    Fx.call(() -> {
      PointerDot dot = new PointerDot();
      Scene scene = new Scene(dot, 100, 100);
      dot.install(scene);
      mouse(scene, MouseEvent.MOUSE_MOVED);
      assertThat(dot.getChildrenUnmodifiable()).allMatch(Node::isVisible);
      mouse(scene, MouseEvent.MOUSE_EXITED);
      assertThat(dot.getChildrenUnmodifiable()).noneMatch(Node::isVisible);
      mouse(scene, MouseEvent.MOUSE_MOVED);
      assertThat(dot.getChildrenUnmodifiable()).allMatch(Node::isVisible);
      return null;
    });
  }

  /// It hides nothing it points to, and the back row sees it.
  @Test
  void withinItsInkThereIsNothing() throws Exception {
    Fx.call(() -> {
      PointerDot dot = new PointerDot();
      Scene scene = new Scene(dot, 1280, 720);
      dot.install(scene);
      dot.resize(1280, 720);
      mouse(scene, MouseEvent.MOUSE_MOVED);
      List<Circle> rings = dot.getChildrenUnmodifiable().stream().map(Circle.class::cast).toList();
      Circle ink = rings.getLast();
      double within = ink.getRadius() - ink.getStrokeWidth() / 2;
      for (Circle ring : rings) {
        assertThat(ring.getFill()).isNull();
        assertThat(ring.getRadius() - ring.getStrokeWidth() / 2).isGreaterThanOrEqualTo(within);
      }
      assertThat(ink.getRadius() / 720).isBetween(0.055, 0.07);
      return null;
    });
  }
}
