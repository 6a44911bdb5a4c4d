package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.picture.Role;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;

/// Draws the window with functions of several inputs; the images lie in `target/screens`.
@ExtendWith(ApplicationExtension.class)
class SeveralScreensTest {
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
          max(a, b)         | LIGHT     | 1920 | 1080
          max(a, b)         | DARK      | 1280 | 720
          max(a, b)         | PROJECTOR | 1920 | 1080
          abs(a)-abs(b)     | DARK      | 1920 | 1080
          hypot(a, b)       | PROJECTOR | 1280 | 720
          hypot(a, b)       | LIGHT     | 1920 | 1080
          max(a, b, c, d)   | LIGHT     | 1920 | 1080
          cross_entropy(1; z0, z1) | LIGHT | 1920 | 1080
          signs             | LIGHT     | 1920 | 1080
          naive-ce          | LIGHT     | 1280 | 720
          cross_entropy(1; z0, z1) | DARK  | 1280 | 720
          cross_entropy(0; z0, z1, z2) | LIGHT | 1920 | 1080
          """)
  void looksRight(String function, Theme theme, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function.trim(), desk.model()));
      desk.window().look().themeProperty().set(theme);
    });
    BufferedImage image =
        WindowShots.take(robot, desk, "several " + function.trim(), theme, width, height);
    assertThat(image.getRGB(width - 30, 62 * height / 1080))
        .isEqualTo(Palette.of(theme).argb(Role.PANEL));
  }

  @ParameterizedTest
  @CsvSource({
    "'max(a, b)', 1920, 1080",
    "'hypot(a, b)', 1280, 720",
    "'cross_entropy(1; z0, z1)', 1920, 1080"
  })
  void presents(String function, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function, desk.model()));
      desk.model().refresh();
      desk.window().present(true);
    });
    WindowShots.take(robot, desk, "present several " + function, Theme.PROJECTOR, width, height);
    robot.interact(() -> {
      desk.window().present(false);
      desk.window().fit(width, height);
    });
  }
}
