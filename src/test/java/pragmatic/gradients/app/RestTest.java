package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.app.board.BoardPane;
import pragmatic.gradients.render.Theme;

/// A window in which nothing moves asks for no layout, and a change is laid out once.
class RestTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  /// No pulses come to a window that is not shown: a part that would bring one says that it needs
  /// layout.
  @ParameterizedTest
  @ValueSource(strings = {"relu", "max(a, b)", "max(a, b, c)"})
  void asksForNoMoreLayoutOnAWideScreen(String function) {
    List<String> asking = new ArrayList<>();
    window
        .in(Theme.LIGHT, 1920, 1080)
        .show(function)
        .does(() -> {
          for (int i = 0; i < 3; i++) window.desk().window().layout();
          for (Node node : window.desk().window().lookupAll("*"))
            if (node instanceof Parent parent && parent.isNeedsLayout())
              asking.add(node.toString());
        });
    assertThat(asking).isEmpty();
  }

  @Test
  void aMoveOfTheSliderMakesOnePage() {
    AtomicInteger pages = new AtomicInteger();
    BoardPane board = window.desk().window().board();
    window
        .in(Theme.LIGHT, 1920, 1080)
        .show("relu")
        .does(() -> {
          var watch = board.pageProperty().subscribe((_, _) -> pages.incrementAndGet());
          board.input().setValue(0.5);
          window.desk().model().refresh();
          for (int i = 0; i < 3; i++) window.desk().window().layout();
          watch.unsubscribe();
        });
    assertThat(pages).hasValue(1);
    assertThat(board.pageProperty().get().board().x()).isEqualTo(0.5);
  }
}
