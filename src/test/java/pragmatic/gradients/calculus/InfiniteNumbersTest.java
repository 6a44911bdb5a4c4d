package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Programs go on with infinite numbers as IEEE 754 says: 1/0 and log 0 are infinite, with the sign
/// of the zero, and what compares or undoes them is finite again. An infinite result is no real
/// value.
class InfiniteNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          where(1/relu(x) > 0, 1, 2)     ~ SMOOTH    ~ 1    ~ 1
          where(1/-relu(x) > 0, 1, 2)    ~ SMOOTH    ~ 2    ~ 2
          where(1/(-0*relu(x)) > 0, 1, 2) ~ SMOOTH   ~ 2    ~ 2
          1/(1/relu(x))                  ~ KINK      ~ 0    ~ 0
          exp(log(relu(x)))              ~ KINK      ~ 0    ~ 0
          atan(1/relu(x))                ~ KINK      ~ 1.5707963267948966 ~ 1.5707963267948966
          max(log(relu(x)), -1)          ~ SMOOTH    ~ -1   ~ -1
          fmin(log(softshrink(x)), 0)    ~ UNDEFINED ~ NaN  ~ NaN
          sin(1/relu(-relu(x^2)))        ~ UNDEFINED ~ NaN  ~ NaN
          max(-floor(1/relu(-x^2)), x)   ~ REMOVABLE_HOLE ~ 0 ~ 0
          log(relu(x))                   ~ BOUNDARY  ~ NaN  ~ -Infinity
          1/relu(x)                      ~ BOUNDARY  ~ NaN  ~ Infinity
          0/relu(x)                      ~ BOUNDARY  ~ NaN  ~ 0
          """)
  void areNumbersToAProgram(String text, PointClass point, double left, double right)
      throws ProgramException {
    Calculus calculus = Calculus.at(Parser.parse(text), new double[] {0}, 0);
    assertThat(calculus.point()).as("%s", calculus).isEqualTo(point);
    limit(calculus.left().limit(), left);
    limit(calculus.right().limit(), right);
  }

  private static void limit(double limit, double expected) {
    if (Double.isFinite(expected)) assertThat(limit).isCloseTo(expected, within(1e-15));
    else assertThat(Double.compare(limit, expected)).as("%s", limit).isZero();
  }

  /// 0 to a negative power, moving or not, and ∞ to any.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          min(0^a, -1)                        ~ -1     ~ 0 ~ SMOOTH   ~ -1  ~ -1
          min(b^a, -1)                        ~ 0,-1   ~ 1 ~ SMOOTH   ~ -1  ~ -1
          where(b^(-1) > a*b, a*b, -1)        ~ 0,-1   ~ 1 ~ SMOOTH   ~ 0   ~ 0
          where(b^(-1) > a*b, a*b, -1)        ~ -0.0,-1 ~ 1 ~ SMOOTH  ~ -1  ~ -1
          min(a^(-2), b, -1)                  ~ 0,0    ~ 1 ~ SMOOTH   ~ -1  ~ -1
          step(b^(-1))^c                      ~ 0,2    ~ 1 ~ SMOOTH   ~ 1   ~ 1
          clamp((a - a)^a, 0.3, 1)            ~ 0      ~ 0 ~ JUMP     ~ 1   ~ 0.3
          hypot(a, a)/a^b                     ~ 0,0    ~ 1 ~ BOUNDARY ~ 0   ~ NaN
          ((-b)^b - 0.5) + hardsigmoid(0^b)   ~ 0      ~ 0 ~ BOUNDARY ~ 1.5 ~ NaN
          1/(-1/0)^(a + 0.5)                  ~ 0      ~ 0 ~ SMOOTH   ~ 0   ~ 0
          """)
  void arePowersOfZero(
      String text, String at, int input, PointClass point, double left, double right)
      throws ProgramException {
    double[] values = Stream.of(at.split(",")).mapToDouble(Double::parseDouble).toArray();
    Calculus calculus = Calculus.at(Parser.parse(text), values, input);
    assertThat(calculus.point()).as("%s", calculus).isEqualTo(point);
    limit(calculus.left().limit(), left);
    limit(calculus.right().limit(), right);
  }

  private static final List<String> ZEROS =
      List.of("relu(x)", "relu(-x)", "(-relu(x))", "(-relu(-x))", "min(x, 0)", "max(x, 0)*2");

  private static final List<String> GROWTHS =
      List.of(
          "1/%s",
          "(-1)/%s",
          "log(abs(%s))",
          "2*log(%s)",
          "%s^(-1)",
          "%s^(-0.5)",
          "(0*%s)^x",
          "%s^(x - 0.5)",
          "(-1/abs(%s))^(x - 0.5)");

  private static final List<String> USES =
      List.of(
          "where(%s > 0, 1, 2)",
          "atan(%s)",
          "exp(%s)",
          "max(%s, 3)",
          "min(%s, 3)",
          "1/(%s)",
          "tanh(-(%s))",
          "clamp(%s, -1, 1) + x",
          "where(%s == 1/0, x, 5)",
          "sin(%s)",
          "min(floor(%s), 3)",
          "1/frac(%s)",
          "hardsigmoid(%s)",
          "relu(-(%s)) + relu6(%s)",
          "(%s)^(-1)",
          "(%s)^x",
          "sign(%s)");

  /// What holds beside a point is what a program computes at points nearby.
  @Test
  void aLimitIsWhatAProgramComputesNearby() throws ProgramException {
    int compared = 0;
    for (String zero : ZEROS)
      for (String growth : GROWTHS)
        for (String use : USES) {
          Program program = Parser.parse(use.replace("%s", growth.formatted(zero)));
          Calculus calculus = Calculus.at(program, new double[] {0}, 0);
          compared += near(program, calculus.left(), -1);
          compared += near(program, calculus.right(), 1);
        }
    assertThat(compared).isGreaterThan(1000);
  }

  private static int near(Program program, OneSidedLimit side, int direction) {
    double value = ForwardMode.value(program, new double[] {direction * 1e-300});
    if (side.status() == OneSidedLimit.Status.UNDECIDED
        || side.status() == OneSidedLimit.Status.OSCILLATING) return 0;
    String as = program.text() + " beside " + direction + ": " + side;
    if (side.status() == OneSidedLimit.Status.UNDEFINED)
      assertThat(Double.isFinite(value)).as(as).isFalse();
    // a logarithm grows slowly
    else if (Double.isInfinite(side.limit()))
      assertThat(value * Math.signum(side.limit())).as(as).isGreaterThan(500);
    else if (!program.text().contains("log"))
      assertThat(value).as(as).isCloseTo(side.limit(), within(1e-9));
    return 1;
  }
}
