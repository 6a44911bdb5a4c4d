package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class AxesTest {
  private static Viewport.Span slopes(String text) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = {0};
    return Axes.of(
            program, at, 0, Viewport.of(-2, 2), NonsmoothPoint.find(program, at, 0, -2, 2), 1)
        .derivative();
  }

  @ParameterizedTest
  @CsvSource({
    "tanh(20*x), 0, 20",
    "-tanh(30*x), -30, 0",
    "sigmoid(60*(x - 0.3)), 0, 15",
    "20*exp(-100*x^2), -150, 150"
  })
  void aSmoothPeakIsSeenWhole(String text, double low, double high) throws ProgramException {
    assertThat(slopes(text).low()).isLessThanOrEqualTo(low);
    assertThat(slopes(text).high()).isGreaterThan(high);
  }

  /// Buttons stand over the edge of the plot.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "round(2*x)/2 + 0.3*abs(x)",
        "relu(x) + step(x - 1.9)",
        "-abs(x) - floor(x)/2",
        "where(x > 0.5, x, 1) + relu(x)"
      })
  void theDotsOfAJumpAreSeenWhole(String text) throws ProgramException {
    Program program = Parser.parse(text);
    double[] at = {0};
    List<NonsmoothPoint> breaks = NonsmoothPoint.find(program, at, 0, -2, 2);
    Viewport.Span span = Axes.of(program, at, 0, Viewport.of(-2, 2), breaks, 0.3).function();
    double room = 0.05 * (span.high() - span.low());
    for (NonsmoothPoint found : breaks)
      if (found.calculus().diracWeight() != null)
        assertThat(found.calculus().value()).isBetween(span.low() + room, span.high() - room);
  }

  /// A set that is short beside them is drawn short before they are cut off.
  @ParameterizedTest
  @CsvSource({
    "relu(x - 0.5)*abs(x), 0, 3.5",
    "-relu(x - 0.5)*abs(x), -3.5, 0",
    "relu(x) + relu(x)^2, 0, 5",
    "abs(x)*x + abs(x), -1, 5",
    "abs(x + 1) + x^2, -5, 5"
  })
  void slopesOfOrdinarySizeAreSeenWhole(String text, double low, double high)
      throws ProgramException {
    assertThat(slopes(text).low()).isLessThanOrEqualTo(low);
    assertThat(slopes(text).high()).isGreaterThanOrEqualTo(high);
  }

  /// Cut off, its steep walls would be two strokes.
  @ParameterizedTest
  @ValueSource(ints = {20, 100, 1000, 1_000_000})
  void aValleyOfALevelLineIsSeenWhole(int depth) throws ProgramException {
    for (String form : List.of("%1$d - relu(%1$d - x^2)", "%1$d - relu(%1$d - abs(x))")) {
      String text = String.format(Locale.ROOT, form, depth);
      Program program = Parser.parse(text);
      double[] at = {0};
      for (double part : new double[] {1.0 / 30, 1.0 / 60}) {
        double wide = (text.endsWith("x))") ? depth : Math.sqrt(depth)) / part;
        List<NonsmoothPoint> breaks = NonsmoothPoint.find(program, at, 0, -wide, wide);
        Viewport.Span seen =
            Axes.of(program, at, 0, Viewport.of(-wide, wide), breaks, 0.3).function();
        assertThat(seen.low()).as(text).isLessThanOrEqualTo(0);
        assertThat(seen.high()).as(text).isGreaterThanOrEqualTo(depth);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1/x, 60",
    "1/(x - 0.301), 60",
    "1/(x - 0.301)^2, 150",
    "tan(3*x), 400",
    "log(abs(x)), 20",
    "sin(1/x), 20",
    "exp(10*x), 1e9",
    "20*cbrt(x - 0.301), 60"
  })
  void whatAPoleOrAnEndSendsOutIsCutOff(String text, double most) throws ProgramException {
    Viewport.Span slopes = slopes(text);
    assertThat(slopes.high() - slopes.low()).isLessThan(most);
  }
}
