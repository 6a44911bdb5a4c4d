package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

/// The panels as they look, written to `target/screens` for eyes.
@ExtendWith(ApplicationExtension.class)
class PanelScreensTest {
  @TempDir private static Path folder;
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = PragmaticGradients.desk(stage, new Settings(folder.resolve("settings.properties")));
  }

  // @formatter:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu              | lambda | LIGHT     | 1920 | 1080
          abs(relu(x))      | lambda | LIGHT     | 1920 | 1080
          abs(relu(x))      | lambda | DARK      | 1280 | 720
          relu(x)-relu(-x)  | lambda | PROJECTOR | 1920 | 1080
          relu(x)+log(1+exp(-abs(x))) | lambda | LIGHT     | 1280 | 720
          x^2               | lambda | LIGHT     | 1920 | 1080
          relu              | steps  | LIGHT     | 1920 | 1080
          abs(sin(x)+x^2)   | steps  | DARK      | 1280 | 720
          sin(x+0.7)        | steps  | LIGHT     | 1920 | 1080
          sign              | steps  | PROJECTOR | 1920 | 1080
          sqrt              | steps  | LIGHT     | 1280 | 720
          """)
  // @formatter:on
  void onADesk(
      String function, LowerPlot panel, Theme theme, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function, desk.model()));
      desk.window().look().themeProperty().set(theme);
      desk.model().choose(desk.model().board().withLowerPlot(panel));
    });
    BufferedImage image =
        WindowShots.take(robot, desk, name(panel, "-") + function, theme, width, height);
    ToggleButton open = robot.from(desk.window()).lookup("#panel-" + name(panel, "")).query();
    assertThat(open.isSelected()).isTrue();
    assertThat(count(image, Palette.of(theme).argb(Role.FUNCTION))).isGreaterThan(1000);
  }

  // @formatter:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abs(relu(x))      | lambda | 1920 | 1080
          relu              | steps  | 1920 | 1080
          abs(x-0.3)        | steps  | 1280 | 720
          """)
  // @formatter:on
  void inAHall(String function, LowerPlot panel, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function, desk.model()));
      desk.model().choose(desk.model().board().withLowerPlot(panel));
      desk.model().refresh();
      desk.window().present(true);
    });
    String name = "present-" + name(panel, "-") + function;
    BufferedImage image = WindowShots.take(robot, desk, name, Theme.PROJECTOR, width, height);
    assertThat(count(image, Palette.of(Theme.PROJECTOR).argb(Role.LEFT))).isPositive();
    robot.interact(() -> desk.window().present(false));
  }

  private static String name(LowerPlot panel, String end) {
    return panel.name() + end;
  }

  private static int count(BufferedImage image, int argb) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++)
      for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) == argb) count++;
    return count;
  }
}
