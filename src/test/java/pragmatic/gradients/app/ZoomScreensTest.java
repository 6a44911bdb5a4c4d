package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// The window zoomed in at a corner, and one unit in the last place beside it, for eyes.
@ExtendWith(ApplicationExtension.class)
class ZoomScreensTest {
  @TempDir private static Path folder;
  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = PragmaticGradients.desk(stage, new Settings(folder.resolve("settings.properties")));
  }

  // @formatter:off
  /// @param zooms how often the window is made ten times narrower
  /// @param ulps units in the last place from the corner to the point
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x)              | 0        | 1  | 0 | LIGHT     | 1920 | 1080
          abs(x-0.3)           | 0.3      | 5  | 0 | LIGHT     | 1920 | 1080
          abs(x-0.3)           | 0.3      | 9  | 0 | LIGHT     | 1280 | 720
          abs(x-0.3)           | 0.3      | 15 | 3 | LIGHT     | 1920 | 1080
          abs(x-0.3)           | 0.3      | 0  | 1 | DARK      | 1280 | 720
          abs(sin(x)-0.5)+1.25 | 0.5235987755982989 | 8  | 0 | PROJECTOR | 1920 | 1080
          relu(x)              | -0.0     | 0  | 0 | LIGHT     | 1920 | 1080
          relu(x)              | -0.0     | 9  | 0 | DARK      | 1280 | 720
          """)
  // @formatter:on
  void zoomed(
      String function,
      double corner,
      int zooms,
      int ulps,
      Theme theme,
      int width,
      int height,
      FxRobot robot) {
    robot.interact(() -> {
      Board board = WindowShots.board(function, desk.model());
      desk.model().choose(board.withViewport(board.home()).withX(corner));
      desk.window().look().themeProperty().set(theme);
    });
    String name = "zoom-" + zooms + "-" + ulps + "-" + function + corner;
    robot.interact(() -> WindowShots.lay(desk, width, height));
    for (int i = 0; i < zooms; i++) {
      robot.interact(() -> {
        desk.window().board().keys().zoom(10);
        desk.model().refresh();
        desk.window().layout();
      });
    }
    robot.interact(() -> {
      for (int i = 0; i < ulps; i++) desk.window().board().keys().nudge(1);
    });
    WindowShots.take(robot, desk, name, theme, width, height);
    double x = corner;
    for (int i = 0; i < ulps; i++) x = Math.nextUp(x);
    assertThat(desk.model().view().board().x()).isEqualTo(x);
  }
}
