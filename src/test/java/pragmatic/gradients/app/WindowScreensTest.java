package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.frameworks.live.FakePython;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

/// The window as it looks, written to `target/screens` for eyes; what a program can check of it is
/// asserted.
@ExtendWith(ApplicationExtension.class)
class WindowScreensTest {
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
          relu              | LIGHT     | 1920 | 1080
          relu              | PROJECTOR | 1920 | 1080
          abs               | DARK      | 1920 | 1080
          abs               | LIGHT     | 1280 | 720
          sign              | LIGHT     | 1920 | 1080
          relu(x)-relu(-x)  | LIGHT     | 1920 | 1080
          relu(x)-relu(-x)  | DARK      | 1280 | 720
          sqrt              | LIGHT     | 1920 | 1080
          sqrt              | PROJECTOR | 1280 | 720
          max(a, b)         | LIGHT     | 1920 | 1080
          floor(x)          | DARK      | 1920 | 1080
          1/x               | LIGHT     | 1280 | 720
          sqrt(abs(x))      | LIGHT     | 1920 | 1080
          abs(relu(x))      | LIGHT     | 1280 | 720
          x^2*sin(3*x)      | LIGHT     | 1920 | 1080
          where(x>0,sqrt(x),0) | LIGHT  | 1920 | 1080
          """)
  void looksRight(String function, Theme theme, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function.trim(), desk.model()));
      desk.window().look().themeProperty().set(theme);
    });
    Program chosen = desk.model().board().program();
    BufferedImage image = WindowShots.take(robot, desk, function.trim(), theme, width, height);
    assertThat(desk.model().view().board().program()).isSameAs(chosen);
    assertThat(image.getRGB(width / 2, height / 2 + 1)).isNotZero();
    assertThat(image.getRGB(width - 30, 62 * height / 1080))
        .isEqualTo(Palette.of(theme).argb(Role.PANEL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu              | 1920 | 1080
          abs               | 1920 | 1080
          relu(x)-relu(-x)  | 1920 | 1080
          sign              | 1280 | 720
          sqrt(abs(x))      | 1920 | 1080
          1/x               | 1280 | 720
          """)
  void presents(String function, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function.trim(), desk.model()));
      desk.model().refresh();
      desk.window().present(true);
    });
    WindowShots.take(robot, desk, "present-" + function.trim(), Theme.PROJECTOR, width, height);
    assertThat(robot.from(desk.window()).lookup("#presenter-side").queryAll()).hasSize(1);
    robot.interact(() -> {
      desk.window().present(false);
      desk.window().fit(width, height);
    });
    assertThat(robot.from(desk.window()).lookup("#functions").queryAll()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 720", "DARK, 1920, 1080"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void tellsWhatTheCheckFound(Theme theme, int width, int height, FxRobot robot) throws Exception {
    Python python =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.5\"]}");
    robot.interact(() -> {
      desk.model().choose(WindowShots.board("abs", desk.model()));
      desk.model().refresh();
      desk.window().look().themeProperty().set(theme);
      desk.window().readout().check().setPythons(List.of(python));
      desk.window().check();
    });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> desk.window().lookup("#check-line").getAccessibleText().contains("2.14.1"));
    WindowShots.take(robot, desk, "check", theme, width, height);
    Node line = desk.window().lookup("#check-line");
    Node readout = desk.window().readout();
    assertThat(readout.sceneToLocal(line.localToScene(line.getLayoutBounds())).getMaxY())
        .isLessThanOrEqualTo(readout.getLayoutBounds().getMaxY());
  }
}
