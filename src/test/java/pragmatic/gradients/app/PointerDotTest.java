package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
}
