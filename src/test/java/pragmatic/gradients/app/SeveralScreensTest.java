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
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

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
          maxab | LIGHT | 1920 | 1080
          maxab | DARK | 1920 | 1080
          maxab | PROJECTOR | 1920 | 1080
          maxab | LIGHT | 1280 | 720
          maxab | DARK | 1280 | 720
          maxab | PROJECTOR | 1280 | 720
          saddle | LIGHT | 1920 | 1080
          saddle | DARK | 1920 | 1080
          saddle | PROJECTOR | 1920 | 1080
          saddle | LIGHT | 1280 | 720
          saddle | DARK | 1280 | 720
          saddle | PROJECTOR | 1280 | 720
          hypot | LIGHT | 1920 | 1080
          hypot | DARK | 1920 | 1080
          hypot | PROJECTOR | 1920 | 1080
          hypot | LIGHT | 1280 | 720
          hypot | DARK | 1280 | 720
          hypot | PROJECTOR | 1280 | 720
          softmax-ce | LIGHT | 1920 | 1080
          softmax-ce | DARK | 1920 | 1080
          softmax-ce | PROJECTOR | 1920 | 1080
          softmax-ce | LIGHT | 1280 | 720
          softmax-ce | DARK | 1280 | 720
          softmax-ce | PROJECTOR | 1280 | 720
          maxmin | LIGHT | 1920 | 1080
          atan2(b, a) | LIGHT | 1920 | 1080
          maxpool | LIGHT | 1920 | 1080
          maxpool | DARK | 1280 | 720
          max(a, b, c) | PROJECTOR | 1920 | 1080
          shifted-ce | LIGHT | 1920 | 1080
          naive-ce | LIGHT | 1280 | 720
          smoothing | LIGHT | 1920 | 1080
          temperature | DARK | 1920 | 1080
          softmax-ce3 | PROJECTOR | 1280 | 720
          signs | LIGHT | 1920 | 1080
          max(x, 2*x, 0) | LIGHT | 1920 | 1080
          max(x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11) | LIGHT | 1280 | 720
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maxab        | 1920 | 1080
          saddle       | 1920 | 1080
          hypot        | 1280 | 720
          softmax-ce   | 1920 | 1080
          naive-ce     | 1280 | 720
          max(a, b, c) | 1920 | 1080
          maxpool      | 1280 | 720
          """)
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
