package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.render.Theme;

/// The bar at the top, in a window that changes its form.
class HeaderTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  @Test
  void whatIsTypedHasAllTheRoomThatIsLeft() {
    double[] free = new double[1];
    window
        .in(Theme.LIGHT, 1280, 720)
        .show("relu")
        .does(() -> free[0] = left("#language-menu") - right("#expression"));
    // the sign of Return, the padding of the field and the gap between two buttons
    assertThat(free[0]).isLessThan(70);
  }

  private static double left(String id) {
    return place(id).getMinX();
  }

  private static double right(String id) {
    return place(id).getMaxX();
  }

  private static Bounds place(String id) {
    Node node = window.desk().window().lookup(id);
    return node.localToScene(node.getLayoutBounds());
  }

  /// The focus leaves a button that is gone only at the next frame: a key that was down lets it go
  /// before.
  @Test
  void aButtonThatIsGoneOpensNoMenu() {
    Button[] button = new Button[1];
    window
        .in(Theme.LIGHT, 1024, 600)
        .show("relu")
        .does(() -> button[0] = (Button) window.desk().window().lookup("#theme-menu"));
    window.in(Theme.LIGHT, 1920, 1080).show("relu").does(() -> button[0].fire());
    assertThat(button[0].getScene()).isNull();
  }
}
