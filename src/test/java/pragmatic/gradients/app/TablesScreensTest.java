package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.control.Segmented;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// The page of tables as it looks, written to `target/screens` for eyes.
@ExtendWith(ApplicationExtension.class)
class TablesScreensTest {
  @TempDir private static Path folder;
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = PragmaticGradients.desk(stage, new Settings(folder.resolve("settings.properties")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rules    | LIGHT     | 1920 | 1080 | false
          rules    | DARK      | 1280 | 720  | false
          rules    | PROJECTOR | 1920 | 1080 | true
          rules    | PROJECTOR | 1280 | 720  | true
          jumps    | DARK      | 1280 | 720  | false
          infinite | LIGHT     | 1920 | 1080 | false
          infinite | PROJECTOR | 1920 | 1080 | true
          relu     | LIGHT     | 1920 | 1080 | false
          relu     | DARK      | 1280 | 720  | false
          relu     | PROJECTOR | 1920 | 1080 | true
          abs      | DARK      | 1920 | 1080 | false
          abs      | PROJECTOR | 1280 | 720  | false
          abs      | PROJECTOR | 1280 | 720  | true
          max      | LIGHT     | 1280 | 720  | false
          max      | PROJECTOR | 1920 | 1080 | true
          identity | DARK      | 1920 | 1080 | false
          softplus | PROJECTOR | 1920 | 1080 | true
          norm     | PROJECTOR | 1920 | 1080 | true
          """)
  void looksRight(String shown, Theme theme, int width, int height, boolean hall, FxRobot robot) {
    robot.interact(() -> {
      desk.window().look().themeProperty().set(theme);
      desk.window().fit(width, height);
      if (hall) desk.window().present(true);
      desk.window().fit(width, height);
      desk.window().toggleFrameworks();
      int kind = List.of("rules", "ties", "jumps", "infinite").indexOf(shown);
      if (kind >= 0) {
        choose("#tabs", 0);
        choose("#rules-kinds", kind);
      } else {
        choose("#tabs", 1);
        Segmented<?> family = (Segmented<?>) desk.window().lookup("#family");
        for (int i = 0; i < family.getChildren().size(); i++) {
          if (((javafx.scene.control.ToggleButton) family.getChildren().get(i))
              .getText()
              .equals(shown)) {
            choose("#family", i);
          }
        }
      }
    });
    String name = "tables-" + shown + (hall ? "-hall" : "");
    WindowShots.take(robot, desk, name, theme, width, height);
    Bounds page =
        desk.window()
            .lookup("#frameworks-page")
            .localToScene(desk.window().lookup("#frameworks-page").getLayoutBounds());
    List<Text> texts = new ArrayList<>();
    collect(desk.window().lookup("#frameworks-page"), texts);
    double least = hall ? 36.0 * height / 1080 : width < 1600 ? 14 : 16;
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(text -> {
          assertThat(text.getFont().getSize())
              .as(text.getText())
              .isGreaterThanOrEqualTo(least - 0.01);
          assertThat(text.getText()).as("cut off").doesNotContain("...");
          Bounds at = text.localToScene(text.getLayoutBounds());
          assertThat(at.getMaxX()).as(text.getText()).isLessThanOrEqualTo(page.getMaxX());
        });
    assertThat(robot.from(desk.window()).lookup(".pg-cell").<Button>queryAll())
        .isNotEmpty()
        .allSatisfy(cell ->
            assertThat(cell.getGraphic().prefWidth(-1))
                .as(cell.getAccessibleText())
                .isLessThanOrEqualTo(cell.getWidth()));
    robot.interact(() -> {
      desk.window().close();
      if (hall) desk.window().present(false);
    });
  }

  private void choose(String segmented, int index) {
    ((javafx.scene.control.ToggleButton)
            ((Segmented<?>) desk.window().lookup(segmented)).getChildren().get(index))
        .fire();
  }

  private static void collect(Node node, List<Text> into) {
    if (node instanceof Text text && !text.getText().isBlank()) into.add(text);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
  }
}
