package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.render.Theme;

/// What has left the window is held by nothing: after many changes as few nodes live as after a
/// few.
class RetainedNodesTest {
  private static final int ROUNDS = Exhaustive.count(2, 40);

  private static final OffscreenWindow window = OffscreenWindow.shared();

  /// Of every kind: a map, weights of a tie, many sliders, a plot.
  private final List<Board> boards;

  private final Set<Node> seen = Collections.newSetFromMap(new WeakHashMap<>());

  RetainedNodesTest() {
    window.in(Theme.LIGHT, 1920, 1080).show("relu");
    Board first = window.desk().model().board();
    boards =
        List.of("max(a, b)", "max(a, b, c)", "a*b - c*d + e", "relu(x)").stream()
            .map(text -> OffscreenWindow.board(text, first))
            .toList();
  }

  @Test
  void nothingHoldsWhatHasLeft() {
    // what is made on first use is all there after the second round
    changes();
    changes();
    Map<String, Long> few = alive();
    for (int i = 0; i < ROUNDS; i++) changes();
    Map<String, Long> many = alive();
    for (String kind : many.keySet())
      assertThat(many.get(kind)).as(kind).isLessThan(few.getOrDefault(kind, 0L) + 2 * ROUNDS);
  }

  /// Changes of board, form, presenter mode and page.
  private void changes() {
    MainWindow shown = window.desk().window();
    for (Board board : boards) after(() -> window.desk().model().choose(board));
    after(() -> shown.cover().toggle());
    window.in(Theme.LIGHT, 1024, 600);
    after(() -> shown.cover().toggle());
    window.in(Theme.LIGHT, 1920, 1080);
    after(() -> shown.present(true));
    after(() -> shown.present(false));
  }

  /// Does something, and sees what was there before.
  private void after(Runnable change) {
    window.does(() -> {
      seen.addAll(window.desk().scene().getRoot().lookupAll("*"));
      change.run();
    });
  }

  /// How many nodes a collection leaves, by class.
  private Map<String, Long> alive() {
    System.gc();
    return seen.stream()
        .collect(
            Collectors.groupingBy(
                node -> node.getClass().getName(), TreeMap::new, Collectors.counting()));
  }
}
