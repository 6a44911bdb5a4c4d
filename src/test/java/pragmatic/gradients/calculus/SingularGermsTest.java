package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.SingularPrograms;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Logarithms of logarithms, exponential factors and what swings without end: cases worked by hand,
/// and programs by chance.
class SingularGermsTest {
  /// A side is `limit slope`, `undefined` or `oscillating`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          atan(log(x))                     ~ BOUNDARY         ~ undefined             ~ -1.5707963267948966 Infinity
          1/log(abs(x))                    ~ CUSP             ~ 0 Infinity            ~ 0 -Infinity
          log(abs(log(abs(x))))            ~ POLE             ~ Infinity NaN          ~ Infinity NaN
          log(abs(log(abs(x))))/log(abs(x)) ~ CUSP            ~ 0 Infinity            ~ 0 -Infinity
          log(abs(x))/log(abs(log(abs(x)))) ~ POLE            ~ -Infinity NaN         ~ -Infinity NaN
          log(abs(x)) + log(abs(log(abs(x))))^3 ~ POLE        ~ -Infinity NaN         ~ -Infinity NaN
          x*log(abs(log(abs(x))))          ~ VERTICAL_TANGENT ~ 0 Infinity            ~ 0 Infinity
          sqrt(abs(log(abs(x))))*x^2       ~ REMOVABLE_HOLE   ~ 0 0                   ~ 0 0
          abs(x)^x                         ~ VERTICAL_TANGENT ~ 1 -Infinity           ~ 1 -Infinity
          log(sigmoid(1/x))                ~ POLE             ~ -Infinity NaN         ~ 0 0
          log(sigmoid(1/x))*x              ~ JUMP             ~ 1 0                   ~ 0 0
          mish(1/x)*x                      ~ JUMP             ~ 0 0                   ~ 1 0
          sqrt(exp(-1/x^2))                ~ SMOOTH           ~ 0 0                   ~ 0 0
          exp(-1/x^2)/x                    ~ REMOVABLE_HOLE   ~ 0 0                   ~ 0 0
          exp(1/x)*exp(-1/x)               ~ REMOVABLE_HOLE   ~ 1 0                   ~ 1 0
          exp(exp(1/x))*exp(-exp(1/x) - x) ~ REMOVABLE_HOLE   ~ 1 -1                  ~ 1 -1
          log(exp(1/x) + exp(2/x))*x       ~ JUMP             ~ 1 0                   ~ 2 0
          sign(exp(-1/x^2))                ~ POINT_DEFECT     ~ 1 0                   ~ 1 0
          erf(1/x)*x                       ~ KINK             ~ 0 -1                  ~ 0 1
          (erf(1/x) - 1)*exp(1/x^2)        ~ POLE             ~ -Infinity NaN         ~ 0 -0.5641895835477563
          x*gelu(1/x)                      ~ JUMP             ~ 0 0                   ~ 1 0
          acos(1 - x^2)                    ~ KINK             ~ 0 -1.4142135623730951 ~ 0 1.4142135623730951
          asin(1 - x)                      ~ BOUNDARY         ~ undefined             ~ 1.5707963267948966 -Infinity
          1e20*x*1e300*1e-300              ~ SMOOTH           ~ 0 1e20                ~ 0 1e20
          relu(sin(1/x) - 1)               ~ REMOVABLE_HOLE   ~ 0 0                   ~ 0 0
          max(frac(1/x), 2)                ~ REMOVABLE_HOLE   ~ 2 0                   ~ 2 0
          where(sin(1/x) > 2, 5, 3*x)      ~ SMOOTH           ~ 0 3                   ~ 0 3
          x*floor(1/x)                     ~ OSCILLATING      ~ 1 NaN                 ~ 1 NaN
          x*sin(1/x)                       ~ OSCILLATING      ~ 0 NaN                 ~ 0 NaN
          exp(x*sin(1/x))                  ~ OSCILLATING      ~ 1 NaN                 ~ 1 NaN
          sqrt(abs(x)) + x*sin(1/x)        ~ CUSP             ~ 0 -Infinity           ~ 0 Infinity
          1/x + sin(1/x)                   ~ POLE             ~ -Infinity NaN         ~ Infinity NaN
          sin(1/x)                         ~ OSCILLATING      ~ oscillating           ~ oscillating
          exp(frac(1/x))                   ~ OSCILLATING      ~ oscillating           ~ oscillating
          cos(log(x))                      ~ OSCILLATING      ~ undefined             ~ oscillating
          cos(sin(1/x))                    ~ OSCILLATING      ~ oscillating           ~ oscillating
          """)
  void isWhatIsWorkedOutByHand(String text, PointClass point, String left, String right)
      throws ProgramException {
    Calculus calculus = Calculus.at(Parser.parse(text), new double[] {0}, 0);
    assertThat(calculus.point()).as("%s", calculus).isEqualTo(point);
    check(calculus.left(), left);
    check(calculus.right(), right);
  }

  private static void check(OneSidedLimit side, String expected) {
    String[] parts = expected.split(" ");
    if (parts.length == 1) {
      assertThat(side.status().text()).isEqualTo(expected);
      return;
    }
    assertThat(side.limit()).matches(limit -> same(limit, Double.parseDouble(parts[0])));
    assertThat(side.slope()).matches(slope -> same(slope, Double.parseDouble(parts[1])));
  }

  private static boolean same(double a, double b) {
    return Double.compare(a + 0.0, b + 0.0) == 0 || Math.abs(a - b) <= 1e-12 * Math.abs(b);
  }

  /// 469 before germs had these scales, 65 since; with `sinc`, whose waves fade at infinity, 116.
  @Test
  void fewProgramsAreUndecided() {
    SingularPrograms programs = new SingularPrograms(7);
    int undecided = 0;
    Iterator<Program> all = programs.take(6000).iterator();
    while (all.hasNext()) {
      Calculus calculus = Calculus.at(all.next(), new double[] {programs.point()}, 0);
      if (calculus.point() == PointClass.UNDECIDED) undecided++;
    }
    assertThat(undecided).isLessThan(120);
  }

  /// Without logarithms, whose limits are slow, differences, which cancel, and jumps, which
  /// rounding reaches.
  @Test
  void aLimitIsWhatAProgramComputesNearby() {
    SingularPrograms programs = new SingularPrograms(8);
    int[] compared = new int[1];
    programs
        .take(6000)
        .filter(program ->
            !program
                .text()
                .matches(
                    ".*(log\\(|log2|log10|logit|asinh|acosh|atanh|\\^\\(| - |expm1|log1p|sinc|sign|floor|frac|where).*"))
        .forEach(program -> {
          Calculus calculus = Calculus.at(program, new double[] {0}, 0);
          compared[0] += near(program, calculus.left(), -1);
          compared[0] += near(program, calculus.right(), 1);
        });
    assertThat(compared[0]).isGreaterThan(2000);
  }

  private static int near(Program program, OneSidedLimit side, int direction) {
    double value = ForwardMode.value(program, new double[] {direction * 1e-100});
    if (side.status() == OneSidedLimit.Status.UNDECIDED || Double.isNaN(value)) return 0;
    String as = program.text() + " beside " + direction + ": " + side;
    if (side.status() == OneSidedLimit.Status.OSCILLATING)
      assertThat(Math.abs(value)).as(as).isLessThan(200);
    else if (side.status() == OneSidedLimit.Status.UNDEFINED)
      assertThat(Double.isFinite(value)).as(as).isFalse();
    else if (Double.isInfinite(side.limit()))
      assertThat(value * Math.signum(side.limit())).as(as).isGreaterThan(100);
    else assertThat(value).as(as).isCloseTo(side.limit(), within(1e-3));
    return 1;
  }
}
