package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.RichText;

/// Nothing jumps while a hand moves an input: as long as the same is said of it, each text has as
/// many lines in as large letters on the way back as on the way there, and the plots stay where
/// they are.
class SteadyPageTest {
  /// Steps from end to end.
  private static final int STEPS = Exhaustive.count(6, 40);

  /// Of which wide and narrow things are said.
  private static final List<String> WIDE = List.of("atan2", "median", "l1");

  private static final OffscreenWindow window = OffscreenWindow.shared();

  @ParameterizedTest
  @CsvSource({"1280,720,false", "1920,1080,false", "1280,720,true"})
  void whileAnInputIsDragged(int width, int height, boolean hall) throws Exception {
    if (hall) window.inHall(width, height);
    else window.in(Theme.LIGHT, width, height);
    List<String> faults = new ArrayList<>();
    for (String function : functions())
      for (int input = 0; input < 2; input++) drag(function, input, faults);
    assertThat(faults).isEmpty();
  }

  private static List<String> functions() {
    if (!Boolean.getBoolean("exhaustive")) return WIDE;
    return Catalogue.shipped().entries().stream()
        .filter(entry -> entry.program().inputs().size() == 2)
        .map(CatalogueEntry::id)
        .toList();
  }

  /// There and back: on the way there it is found how much room each text needs.
  private static void drag(String function, int input, List<String> faults) throws Exception {
    window.show(function);
    Board start = window.view().board();
    Map<String, Map<String, String>> first = new HashMap<>();
    for (int i = 0; i <= 2 * STEPS; i++) {
      double value = value(start, input, Math.min(i, 2 * STEPS - i));
      window.does(() -> {
        window.desk().model().hold(true);
        window.desk().model().set(start.withInput(input, value));
      });
      if (i < STEPS) continue;
      Map<String, String> now = Fx.call(() -> seen(window.desk().window()));
      first
          .computeIfAbsent(said(window.view()), _ -> now)
          .forEach((part, before) -> {
            String after = now.getOrDefault(part, before);
            if (!after.equals(before))
              faults.add(
                  "%s, input %d = %s, %s: %s, then %s"
                      .formatted(function, input, value, part, before, after));
          });
    }
    window.does(() -> window.desk().model().hold(false));
  }

  private static double value(Board board, int input, int step) {
    double low = board.viewport().xLow();
    double high = board.viewport().xHigh();
    return Math.rint((low + step * (high - low) / STEPS) * 200 + 0.5) / 200;
  }

  /// What a page says, apart from numbers.
  private static String said(BoardView view) {
    return view.verdict().grade() + ", " + view.explanation().trace().ties().size();
  }

  private static Map<String, String> seen(MainWindow shown) {
    Map<String, Integer> count = new HashMap<>();
    Map<String, String> all = new LinkedHashMap<>();
    for (Node node : PageText.shown(shown)) {
      boolean card = node.getStyleClass().contains("pg-card");
      if (!(card || node instanceof RichTextNode text && !text.getText().equals(RichText.EMPTY)))
        continue;
      String id = id(node);
      if (!id.matches("formula|point|readout-.*|verdict|presenter-side|set-weights|caption"))
        continue;
      String size = card ? "card" : "%.1f px".formatted(((RichTextNode) node).getSize());
      // a card has room for as many lines as its sentence took
      if (!isInCard(node)) size += ", %.0f high".formatted(node.getLayoutBounds().getHeight());
      all.put(id + " " + count.merge(id, 1, Integer::sum), size);
    }
    all.put("plots", shown.board().pageProperty().get().geometry().plots().toString());
    return all;
  }

  private static boolean isInCard(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent())
      if (at.getStyleClass().contains("pg-card")) return true;
    return false;
  }

  private static String id(Node node) {
    for (Node at = node; at != null; at = at.getParent())
      if (at.getId() != null && !at.getId().matches("[A-Z]+")) return at.getId();
    return "";
  }
}
