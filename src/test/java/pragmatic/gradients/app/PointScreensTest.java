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
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

/// Every kind of point as it looks: cusps, vertical tangents, poles, holes, defects, jumps and
/// wrong answers, written to `target/screens` for eyes.
@ExtendWith(ApplicationExtension.class)
class PointScreensTest {
  @TempDir private static Path folder;
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = PragmaticGradients.desk(stage, new Settings(folder.resolve("settings.properties")));
  }

  // @formatter:off
  /// @param lambda of the tie-break, or nothing for the usual convention
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sqrt(x)               | 0 | | PROJECTOR | 1280
          sqrt(abs(x))          | 0 | | LIGHT     | 1920
          sqrt(abs(x))          | 0 | | DARK      | 1280
          cbrt(x)               | 0 | | DARK      | 1920
          1/x                   | 0 | | PROJECTOR | 1920
          floor(x)              | 0 | | LIGHT     | 1280
          sin(x)/x              | 0 | | DARK      | 1280
          where(x == 0, 0, x)   | 0 | | LIGHT     | 1280
          where(x == 0, 1, x)   | 0 | | PROJECTOR | 1280
          atan(1/x)             | 0 | | DARK      | 1920
          x*log(x)              | 0 | | LIGHT     | 1920
          hardshrink(x)         | 0.5 | | LIGHT   | 1280
          tan(x)                | 0 | | DARK      | 1280
          floor(10*x)           | 0 | | PROJECTOR | 1280
          abs(relu(x))          | 0 | 0.25 | LIGHT     | 1920
          abs(relu(x))          | 0 | 0.25 | DARK      | 1920
          abs(relu(x))          | 0 | 0.25 | PROJECTOR | 1280
          """)
  // @formatter:on
  void looksRight(String function, double x, Double lambda, Theme theme, int width, FxRobot robot) {
    robot.interact(() -> {
      Board board = WindowShots.board(function, desk.model()).withX(x);
      desk.model()
          .choose(lambda == null ? board : board.withConvention(Conventions.lambda(lambda)));
      desk.window().look().themeProperty().set(theme);
    });
    int height = width * 9 / 16;
    BufferedImage image = WindowShots.take(robot, desk, "point-" + function, theme, width, height);
    assertThat(image.getRGB(width - 30, 62 * height / 1080))
        .isEqualTo(Palette.of(theme).argb(Role.PANEL));
  }
}
