package pragmatic.gradients.calculus;

import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.RandomPrograms;
import java.util.stream.Stream;
import java.util.Random;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Saturation, overflow, underflow and cancellation make no class: truths from closed forms or, as
/// marked, from 50 digits.
class ManyDigitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          -log(1 - sigmoid(x)) ~ 40 ~ 1
          -log(1 - sigmoid(x)) ~ 400 ~ 1
          log(sigmoid(x)) ~ -1000 ~ 1
          log(1 - erf(x)) ~ 10 ~ -20.099024116734604
          log(1 + exp(x)) ~ 1000 ~ 1
          log(cosh(x)) ~ 1000 ~ 1
          log(1 - tanh(x)^2) ~ 20 ~ -2
          1/(1 + exp(-100*x)) ~ -10 ~ 0
          exp(x)/(exp(x) + exp(1000)) ~ 1000 ~ 0.25
          sqrt(exp(-877.3*x)) ~ 1 ~ -1.3767137400415e-188
          (1 - cos(x))/x^2 ~ 1e-9 ~ -8.3333333333333333e-11
          sqrt(x^2) ~ 1e-200 ~ 1
          sqrt(x^2) ~ -1e-200 ~ -1
          hypot(x, 1e-300) ~ 0 ~ 0
          std(-(x+1), 1e-160) ~ -1 ~ 0.5
          1e20*x*1e300*1e-300 ~ 1 ~ 1e20
          1e20*x*1e300*1e-300 ~ 0 ~ 1e20
          abs((x + 1e16) - 1e16) ~ 0.5 ~ 1
          frac(logcosh(exp(x))) ~ 20 ~ 485165195.40979028
          0.3*x - log(sigmoid(x)) - log(1 - sigmoid(x)) ~ 40 ~ 1.3
          """)
  void aSmoothPointStaysSmooth(String text, double x, double slope) throws ProgramException {
    Program program = Parser.parse(text);
    Calculus calculus = Calculus.at(program, new double[] {x}, 0);
    assertThat(calculus.point()).as("%s", calculus).isEqualTo(PointClass.SMOOTH);
    assertThat(calculus.derivative()).isCloseTo(slope, within(1e-11 * Math.abs(slope)));
    AnswerSet answers = AnswerSet.at(program, new double[] {x}, 0);
    assertThat(Grade.of(Truth.of(calculus), answers.single(), Double.NaN))
        .isEqualTo(Grade.NAN_TRAP);
    assertThat(Grade.of(Truth.of(calculus), answers.single(), slope).kind())
        .isEqualTo(VerdictKind.AGREES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x - 40) - log(1 - sigmoid(x)) ~ 40 ~ KINK ~ 1 ~ 2
          sqrt(x^2) ~ 0 ~ KINK ~ -1 ~ 1
          abs(x*1e-200*1e-200*1e200*1e200) ~ 0 ~ KINK ~ -1 ~ 1
          step(1e-300 - x*1e-300) ~ 1 ~ JUMP ~ 0 ~ 0
          hardshrink(x, 1) - sinh(40) ~ 1 ~ JUMP ~ 0 ~ 1
          1 + 1e-20*step(x) ~ 0 ~ JUMP ~ 0 ~ 0
          where(x > 0, 0.1 + 0.2, 0.3) ~ 0 ~ SMOOTH ~ 0 ~ 0
          where(x > 0, exp(1)*exp(1), exp(2)) ~ 0 ~ SMOOTH ~ 0 ~ 0
          relu(x)*(1/3) - relu(-x)*(1 - 2/3) ~ 0 ~ SMOOTH ~ 0.3333333333333333 ~ 0.3333333333333333
          hardshrink(fmod(x, -x), hardtanh(x, 0, 1)) ~ 0 ~ REMOVABLE_HOLE ~ 0 ~ 0
          erf(topk(1; x, x)) - max(x, x) ~ 0.5 ~ SMOOTH ~ -0.12121742106455524 ~ -0.12121742106455524
          """)
  void aBreakStaysABreak(String text, double x, PointClass point, double left, double right)
      throws ProgramException {
    Calculus calculus = Calculus.at(Parser.parse(text), new double[] {x}, 0);
    assertThat(calculus.point()).as("%s", calculus).isEqualTo(point);
    assertThat(calculus.left().slope()).isCloseTo(left, within(1e-12));
    assertThat(calculus.right().slope()).isCloseTo(right, within(1e-12));
  }

  /// What rounding hides beside a large number is weighed all the same.
  @Test
  void aBreakBesideALargeNumberHasItsWeight() throws ProgramException {
    Calculus jump = Calculus.at(Parser.parse("hardshrink(x, 1) - sinh(40)"), new double[] {1}, 0);
    assertThat(jump.diracWeight()).isEqualTo(1);
    Calculus kink = Calculus.at(Parser.parse("abs(x) - 1e17*sin(1)*x"), new double[] {0}, 0);
    assertThat(kink.point()).isEqualTo(PointClass.KINK);
    assertThat(kink.secondDiracWeight()).isEqualTo(2);
  }

  /// Values that double arithmetic puts on a break, or leaves with no digit.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          frac(sin(x))                          ~ -1.570796317    ~ 0 ~ SMOOTH ~ 4.796999882775907e-17
          floor(cos(x))                         ~ 1e-9            ~ 0 ~ SMOOTH ~ 0
          norm2(hardshrink(a, b), min(b, c, a)) ~ 1e-160,1e-160,0 ~ 1 ~ JUMP   ~ 1e-160
          -log(1 - sigmoid(a*c))                ~ 0.5,40          ~ 1 ~ SMOOTH ~ 20.000000002061153
          cos(c - 1e300)*b                      ~ -3,-3           ~ 1 ~ SMOOTH ~ -2.055142306547682
          min(-a, 0)^(min(a, a)/a)              ~ 40              ~ 0 ~ SMOOTH ~ -40
          """)
  void limitsAreKnownToAllDigits(String text, String at, int input, PointClass point, double left)
      throws ProgramException {
    double[] values = Stream.of(at.split(",")).mapToDouble(Double::parseDouble).toArray();
    Program program = Parser.parse(text);
    Calculus calculus = Calculus.at(program, values, input);
    assertThat(calculus.point()).as("%s", calculus).isEqualTo(point);
    assertThat(calculus.left().limit()).isCloseTo(left, withinPercentage(1e-10));
    if (values.length == 2)
      assertThat(Truth.at(program, values).whole().regularity())
          .isIn(Regularity.SMOOTH, Regularity.UNDECIDED);
  }

  /// No program of numbers alone rounds onto a break, or to nothing.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          frac(-1 - 1e-160)*x          ~ 1
          frac(1 - 1e-20)*x            ~ 1
          floor(-1 - 1e-160)*x         ~ -2
          ceil(1 + 1e-30)*x            ~ 2
          round(0.5 - 1e-40)*x         ~ 0
          sign((1 + 1e-50) - 1)*x      ~ 1
          where(1 + 1e-50 > 1, 3, 2)*x ~ 3
          ((1e16 + 1) - 1e16)*x        ~ 1
          (1 - 1e-200 - 1)*1e200*x     ~ -1
          1e-200*1e-200*1e200*1e200*x  ~ 1
          floor(2)*x                   ~ 2
          """)
  void numbersAreNotRoundedOntoABreak(String text, double slope) throws ProgramException {
    for (double x : new double[] {0, 1, -2.5}) {
      Calculus calculus = Calculus.at(Parser.parse(text), new double[] {x}, 0);
      assertThat(calculus.point()).as("%s", calculus).isEqualTo(PointClass.SMOOTH);
      assertThat(calculus.derivative()).isCloseTo(slope, within(1e-12));
    }
  }

  /// Beside its least value −1 the sine is larger, by half the square of the distance, though not
  /// in doubles.
  @Test
  void theSineDoesNotReachItsBoundBesideTheExtremum() throws ProgramException {
    Program program = Parser.parse("frac(sin(x))");
    Random random = new RandomPrograms(409).random();
    for (int n = 0; n < 60; n++) {
      double x = -Math.PI / 2 + Math.scalb(1 + random.nextDouble(), -20 - random.nextInt(10));
      // π/2 less its nearest double
      double off = x + Math.PI / 2 + 6.123233995736766e-17;
      Calculus calculus = Calculus.at(program, new double[] {x}, 0);
      assertThat(calculus.point()).as("%s %s", x, calculus).isEqualTo(PointClass.SMOOTH);
      assertThat(calculus.right().limit()).isCloseTo(off * off / 2, withinPercentage(1e-4));
    }
  }
}
