package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.render.Theme;

/// Every kind of point as it looks: cusps, vertical tangents, poles, holes, defects, jumps and
/// wrong answers.
class PointScreensTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  // @formatter:off
  /// @param lambda of the tie-break, or nothing for the usual convention
  /// @param marks further ones, each as `plot family ink`
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sqrt(abs(x))          | 0   |      | LIGHT     | 1920 | 0        | -Infinity | Infinity | true  | NaN      | 1 DASHED left; 1 DASHED right; 2 INFINITE left; 2 INFINITE right
          x*log(x)              | 0   |      | LIGHT     | 1920 | NaN      | NaN       | NaN      | false | NaN      | 1 UNDEFINED axis
          abs(relu(x))          | 0   | 0.25 | LIGHT     | 1920 | 0        | 0         | 1        | true  | -0.125   | 1 FAN wrong; 2 FALSE_SET wrong; 2 DOT wrong
          floor(x)              | 0   |      | LIGHT     | 1280 | 0        | 0         | 0        | false | 0        | 1 DOT f; 1 ARROW calc; 2 ARROW calc
          where(x == 0, 0, x)   | 0   |      | LIGHT     | 1280 | 0        | 1         | 1        | true  | 0        | 1 TANGENT calc; 2 DOT calc; 2 DOT wrong
          hardshrink(x)         | 0.5 |      | LIGHT     | 1280 | 0        | 0         | 1        | false | 0        | 1 DOT f; 2 ARROW calc
          cbrt(x)               | 0   |      | DARK      | 1920 | 0        | Infinity  | Infinity | true  | NaN      | 1 TANGENT calc; 2 INFINITE calc
          atan(1/x)             | 0   |      | DARK      | 1920 | 1.5708   | -1        | -1       | false | NaN      | 1 DOT f; 2 ARROW calc
          abs(relu(x))          | 0   | 0.25 | DARK      | 1920 | 0        | 0         | 1        | true  | -0.125   | 1 FAN wrong; 2 FALSE_SET wrong; 2 DOT wrong
          sqrt(abs(x))          | 0   |      | DARK      | 1280 | 0        | -Infinity | Infinity | true  | NaN      | 1 DASHED left; 1 DASHED right; 2 INFINITE left; 2 INFINITE right
          sin(x)/x              | 0   |      | DARK      | 1280 | NaN      | 0         | 0        | false | NaN      | 1 DOT f; 2 DOT calc
          tan(x)                | 0   |      | DARK      | 1280 | 0        | 1         | 1        | true  | 1        | 1 CURVE f; 2 CURVE calc
          1/x                   | 0   |      | PROJECTOR | 1920 | Infinity | NaN       | NaN      | false | -Infinity | 1 INFINITE f; 2 INFINITE ad
          sqrt(x)               | 0   |      | PROJECTOR | 1280 | 0        | NaN       | Infinity | true  | Infinity | 1 UNDEFINED axis; 2 UNDEFINED axis; 2 INFINITE ad; 1 TANGENT ad
          where(x == 0, 1, x)   | 0   |      | PROJECTOR | 1280 | 1        | 1         | 1        | false | 0        | 1 DOT f
          floor(10*x)           | 0   |      | PROJECTOR | 1280 | 0        | 0         | 0        | false | 0        | 1 DOT f; 2 ARROW calc
          abs(relu(x))          | 0   | 0.25 | PROJECTOR | 1280 | 0        | 0         | 1        | true  | -0.125   | 1 FAN wrong; 2 FALSE_SET wrong; 2 DOT wrong
          """)
  // @formatter:on
  void looksRight(
      String function,
      double x,
      Double lambda,
      Theme theme,
      int width,
      double value,
      double left,
      double right,
      boolean continuous,
      double answer,
      String marks) {
    int height = width * 9 / 16;
    Screen screen =
        window
            .in(theme, width, height)
            .show(
                function,
                board ->
                    lambda == null
                        ? board.withX(x)
                        : board.withX(x).withConvention(Conventions.lambda(lambda)))
            .look("point-" + function);
    ScreenLaws.hold(screen, width, height);
    ScreenLaws.says(screen, "", answer);
    new DrawnTruth(x, value, left, right, continuous, answer).isOn(screen);
    for (String mark : marks.split("; ")) {
      List<String> words = List.of(mark.split(" "));
      SeenPlot plot = screen.plots().get(Integer.parseInt(words.get(0)) - 1);
      assertThat(plot.of(words.get(1)))
          .as(mark)
          .anyMatch(seen -> (seen.fill() + " " + seen.stroke()).contains(words.get(2)));
    }
  }

  /// Measured: JAX answers ∞, as with λ = 1; the others answer NaN, which λ = ½ gives too.
  @ParameterizedTest
  @CsvSource({"LIGHT, 1920", "DARK, 1280"})
  void chipsOfACusp(Theme theme, int width) {
    Screen screen = window.in(theme, width, width * 9 / 16).show("sqrt(abs(x))").look("chips-cusp");
    ScreenLaws.bracketed(screen, 0.5, 1);
    assertThat(screen.chips()).hasSize(4);
  }
}
