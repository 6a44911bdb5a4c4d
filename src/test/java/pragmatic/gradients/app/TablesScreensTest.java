package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// The page of tables as it looks: no letters too small, cut off or beyond the page.
class TablesScreensTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rules    | LIGHT     | 1920 | 1080 | false
          infinite | LIGHT     | 1920 | 1080 | false
          relu     | LIGHT     | 1920 | 1080 | false
          max      | LIGHT     | 1280 | 720  | false
          abs      | DARK      | 1920 | 1080 | false
          identity | DARK      | 1920 | 1080 | false
          rules    | DARK      | 1280 | 720  | false
          jumps    | DARK      | 1280 | 720  | false
          relu     | DARK      | 1280 | 720  | false
          abs      | PROJECTOR | 1280 | 720  | false
          rules    | PROJECTOR | 1920 | 1080 | true
          infinite | PROJECTOR | 1920 | 1080 | true
          relu     | PROJECTOR | 1920 | 1080 | true
          max      | PROJECTOR | 1920 | 1080 | true
          softplus | PROJECTOR | 1920 | 1080 | true
          norm     | PROJECTOR | 1920 | 1080 | true
          rules    | PROJECTOR | 1280 | 720  | true
          abs      | PROJECTOR | 1280 | 720  | true
          """)
  void looksRight(String shown, Theme theme, int width, int height, boolean hall) {
    OffscreenWindow page = hall ? window.inHall(width, height) : window.in(theme, width, height);
    page.show("relu")
        .does(() -> {
          window.desk().window().cover().toggle();
          int kind = List.of("rules", "ties", "jumps", "infinite").indexOf(shown);
          choose("#tabs", kind >= 0 ? 0 : 1);
          if (kind >= 0) choose("#rules-kinds", kind);
          else choose("#family", shown);
        });
    window.look("tables-" + shown + (hall ? "-hall" : ""));
    Node table = window.desk().window().lookup("#frameworks-page");
    Bounds paper = table.localToScene(table.getLayoutBounds());
    List<Text> texts = new ArrayList<>();
    collect(table, texts);
    double least = hall ? 36.0 * height / 1080 : width < 1600 ? 14 : 16;
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(text -> {
          assertThat(text.getFont().getSize())
              .as(text.getText())
              .isGreaterThanOrEqualTo(least - 0.01);
          assertThat(text.getText()).as("cut off").doesNotContain("...");
          Bounds at = text.localToScene(text.getLayoutBounds());
          assertThat(at.getMaxX()).as(text.getText()).isLessThanOrEqualTo(paper.getMaxX());
        });
    assertThat(cells(table))
        .isNotEmpty()
        .allSatisfy(cell ->
            assertThat(((Button) cell).getGraphic().prefWidth(-1))
                .as(cell.getAccessibleText())
                .isLessThanOrEqualTo(((Button) cell).getWidth()));
    window.does(() -> window.desk().window().close());
  }

  private static List<Node> cells(Node table) {
    return List.copyOf(table.lookupAll(".pg-cell"));
  }

  private static void choose(String segmented, int index) {
    options(segmented).get(index).fire();
  }

  private static void choose(String segmented, String option) {
    options(segmented).stream()
        .filter(button -> button.getText().equals(option))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private static List<ToggleButton> options(String segmented) {
    return ((Segmented<?>) window.desk().window().lookup(segmented))
        .getChildren().stream().map(ToggleButton.class::cast).toList();
  }

  private static void collect(Node node, List<Text> into) {
    if (node instanceof Text text && !text.getText().isBlank()) into.add(text);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
  }
}
