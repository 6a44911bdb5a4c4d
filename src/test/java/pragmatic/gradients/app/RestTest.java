package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.board.BoardPane;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.render.Theme;

/// A window in which nothing moves asks for no layout, and a change is laid out once.
class RestTest {
  private static final String LONG =
      "max(relu(a*a - b) + abs(a + b)/(1 + abs(a)), log(1 + exp(a - b)), -3*min(a, b)) * 1e-7";

  private static final OffscreenWindow window = OffscreenWindow.shared();

  /// No pulses come to a window that is not shown: a part that would bring one says that it needs
  /// layout.
  @ParameterizedTest
  @CsvSource({"1920, 1080, false", "1280, 720, false", "1024, 600, false", "1280, 720, true"})
  void asksForNoMoreLayout(int width, int height, boolean hall) {
    List<CatalogueEntry> all = Catalogue.shipped().entries();
    int every = Exhaustive.count(11, 1);
    for (int i = 0; i < all.size(); i += every) asksForNoMore(all.get(i).id(), width, height, hall);
    for (String function : List.of("max(a, b, c)", LONG))
      asksForNoMore(function, width, height, hall);
  }

  private static void asksForNoMore(String function, int width, int height, boolean hall) {
    List<String> asking = new ArrayList<>();
    if (hall) window.inHall(width, height);
    else window.in(Theme.LIGHT, width, height);
    window
        .show(function)
        .does(() -> {
          for (int i = 0; i < 3; i++) window.desk().window().layout();
          for (Node node : window.desk().window().lookupAll("*"))
            if (node instanceof Parent parent && parent.isNeedsLayout())
              asking.add(node.toString());
        });
    assertThat(asking).as(function).isEmpty();
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
