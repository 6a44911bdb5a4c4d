package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.frameworks.live.FakePython;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.render.Theme;

/// The window with functions of one input, in all themes and sizes: the truth is where it belongs
/// on both plots, and the readout speaks of the same board.
class WindowScreensTest {
  @TempDir private static Path folder;
  private static final OffscreenWindow window = OffscreenWindow.shared();

  // @formatter:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu                 | relu(x)                 | LIGHT     | 1920 | 1080 | 0 | 0    | 1   | true  | 0
          sign                 | sign(x)                 | LIGHT     | 1920 | 1080 | 0 | 0    | 0   | false | 0
          relu(x)-relu(-x)     | relu(x) − relu(−x)      | LIGHT     | 1920 | 1080 | 0 | 1    | 1   | true  | 0
          sqrt                 | sqrt(x)                 | LIGHT     | 1920 | 1080 | 0 | NaN  | Infinity | true | Infinity
          sqrt(abs(x))         | sqrt(abs(x))            | LIGHT     | 1920 | 1080 | 0 | -Infinity | Infinity | true | NaN
          x^2*sin(3*x)         | ·sin(3·x)               | LIGHT     | 1920 | 1080 | 0 | 0    | 0   | true  | 0
          where(x>0,sqrt(x),0) | where(x > 0, sqrt(x), 0) | LIGHT    | 1920 | 1080 | 0 | 0    | Infinity | true | NaN
          abs                  | abs(x)                  | LIGHT     | 1280 | 720  | 0 | -1   | 1   | true  | 0
          1/x                  | 1/x                     | LIGHT     | 1280 | 720  | Infinity | NaN | NaN | false | -Infinity
          abs(relu(x))         | abs(relu(x))            | LIGHT     | 1280 | 720  | 0 | 0    | 1   | true  | 0
          abs                  | abs(x)                  | DARK      | 1920 | 1080 | 0 | -1   | 1   | true  | 0
          floor(x)             | floor(x)                | DARK      | 1920 | 1080 | 0 | 0    | 0   | false | 0
          relu(x)-relu(-x)     | relu(x) − relu(−x)      | DARK      | 1280 | 720  | 0 | 1    | 1   | true  | 0
          relu                 | relu(x)                 | PROJECTOR | 1920 | 1080 | 0 | 0    | 1   | true  | 0
          sqrt                 | sqrt(x)                 | PROJECTOR | 1280 | 720  | 0 | NaN  | Infinity | true | Infinity
          """)
  // @formatter:on
  void looksRight(
      String function,
      String formula,
      Theme theme,
      int width,
      int height,
      double value,
      double left,
      double right,
      boolean continuous,
      double answer) {
    Screen screen = window.in(theme, width, height).show(function).look(function);
    ScreenLaws.hold(screen, width, height);
    ScreenLaws.says(screen, formula, answer);
    assertThat(screen.says("= " + ScreenLaws.number(value))).as("value in the readout").isTrue();
    new DrawnTruth(0, value, left, right, continuous, answer).isOn(screen);
  }

  // @formatter:off
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu             | relu(x)            | 1920 | 1080 | 0 | 0    | 1   | true  | 0
          abs              | abs(x)             | 1920 | 1080 | 0 | -1   | 1   | true  | 0
          relu(x)-relu(-x) | relu(x) − relu(−x) | 1920 | 1080 | 0 | 1    | 1   | true  | 0
          sqrt(abs(x))     | sqrt(abs(x))       | 1920 | 1080 | 0 | -Infinity | Infinity | true | NaN
          sign             | sign(x)            | 1280 | 720  | 0 | 0    | 0   | false | 0
          1/x              | 1/x                | 1280 | 720  | Infinity | NaN | NaN | false | -Infinity
          """)
  // @formatter:on
  void presents(
      String function,
      String formula,
      int width,
      int height,
      double value,
      double left,
      double right,
      boolean continuous,
      double answer) {
    Screen screen = window.inHall(width, height).show(function).look("present-" + function);
    assertThat(window.desk().window().look().theme()).isEqualTo(Theme.PROJECTOR);
    ScreenLaws.hold(screen, width, height);
    ScreenLaws.says(screen, formula, answer);
    new DrawnTruth(0, value, left, right, continuous, answer).isOn(screen);
  }

  @Test
  void theDeskComesBackAfterAHall() {
    Screen hall = window.inHall(1280, 720).show("abs").look("hall-before-a-desk");
    assertThat(hall.textsIn("presenter-side")).isNotEmpty();
    assertThat(hall.textsIn("readout-ad")).isEmpty();
    Screen desk = window.in(Theme.DARK, 1280, 720).show("abs").look("desk-after-a-hall");
    assertThat(desk.textsIn("presenter-side")).isEmpty();
    assertThat(desk.textsIn("readout-ad")).hasSize(1);
    ScreenLaws.hold(desk, 1280, 720);
  }

  /// Measured: of abs PyTorch, TensorFlow and autograd answer 0, JAX 1; of relu all answer 0.
  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 720", "DARK, 1920, 1080"})
  void chipsStandAtTheirAnswers(Theme theme, int width, int height) {
    ScreenLaws.bracketed(window.in(theme, width, height).show("abs").look("chips-abs"), 0.5, 1);
    ScreenLaws.bracketed(window.show("relu").look("chips-relu"), 0);
    ScreenLaws.bracketed(window.inHall(width, height).show("abs").look("chips-hall"), 0.5, 1);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, 720", "DARK, 1920, 1080"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void tellsWhatTheCheckFound(Theme theme, int width, int height) throws Exception {
    Python python =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.5\"]}");
    window
        .in(theme, width, height)
        .show("abs")
        .does(() -> {
          window.desk().window().readout().check().setPythons(List.of(python));
          window.desk().window().readout().check().toggle();
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> window.desk().window().lookup("#check-line").getAccessibleText().contains("2.14.1"));
    Screen screen = window.does(() -> {}).look("check");
    assertThat(screen.textsIn("check-line")).hasSize(1);
    Node line = window.desk().window().lookup("#check-line");
    Node readout = window.desk().window().readout();
    assertThat(readout.sceneToLocal(line.localToScene(line.getLayoutBounds())).getMaxY())
        .isLessThanOrEqualTo(readout.getLayoutBounds().getMaxY());
  }
}
