package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pragmatic.gradients.calculus.TextTruth.calculus;
import static pragmatic.gradients.calculus.TextTruth.truth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Regularity;

/// What looks like zero in doubles, or to the last of many digits, is zero only if it is.
class ZeroLawsTest {
  private static final BigDecimal PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459");

  /// Numbers of typed numbers, of functions and of angles that look like zero in doubles.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu(1 + a - 1) + abs(0.1 + 0.2 - 0.3)            | 1e-200 | SMOOTH",
        "exp(0.1*3*10) + sign(1 + a - 1)                   | 1e-200 | SMOOTH",
        "floor(12345678901.9) + relu(1 + a - 1)            | 1e-200 | SMOOTH",
        "relu(1 + a - 1) + 2^0.1                           | 1e-60  | SMOOTH",
        "6^1.1 + sign(1 + a - 1)                           | 1e-200 | SMOOTH",
        "log(1 + a - 1) + 2^0.1                            | 1e-60  | SMOOTH",
        "relu(a - 1 + (1 + 1e-60 - 1)) + a^0.7             | 1      | SMOOTH",
        "relu(a + sqrt(2)*sqrt(2) - 2 + 1e-60) + 2^0.1     | 0      | SMOOTH",
        "atan(1/(1 + a - 1))                               | 1e-200 | SMOOTH",
        "exp(-1/(1 + a - 1))                               | 1e-200 | SMOOTH",
        "sigmoid(1/(1 + a - 1))                            | 1e-200 | SMOOTH",
        "relu(1 + a - 1) + sin(0.1*10)                     | 1e-200 | SMOOTH",
        "sin(12345678901.1) + sign(1 + a - 1)              | 1e-200 | SMOOTH",
        "(1 + 1e-30 - 1)/a                                 | 0      | POLE",
        "(1 + exp(-100) - 1)/a                             | 0      | POLE",
        "cbrt(a)*(1 + 1e-20 - 1)                           | 0      | VERTICAL_TANGENT",
        "sign(a + acos(0) - pi/2)                          | 1e-200 | SMOOTH",
        "sign(a + atan2(1, 0) - pi/2)                      | 1e-200 | SMOOTH",
        "relu(a + asin(1) - acos(0) + 3e-16)               | 0      | SMOOTH",
        "where(a + acos(0) - pi/2 > 0, 1, 2)               | 1e-20  | SMOOTH",
        "relu(sqrt(2)*sqrt(2) - 2 + exp(-1662) + a)        | 0      | SMOOTH",
        "cos(smooth_l1(sinh(a), log1p(a)))                 | 1e-300 | SMOOTH",
        "(a - 1)^(2 + 1e-20)                               | 0      | UNDEFINED",
        "relu(a + 8^(1/3 + 1e-30) - 2)                     | 0      | SMOOTH",
        "relu(a + 8^(1/3 - 1e-50) - 2 + 1e-40)             | 0      | SMOOTH",
        "relu(a + 8^(exp(1e-90)/3) - 2)                    | 0      | SMOOTH",
        "abs(a)*(8^(exp(1e-90)/3) - 2)*1e90                | 0      | KINK",
        "exp((1 + 1e-20)*log(abs(a)))                      | 0      | SMOOTH",
        "exp((1 - 1e-20)*log(abs(a)))                      | 0      | CUSP",
        "a^(2^60 + 1)                                      | -1     | SMOOTH",
        "relu(a^(2^60 + 1))                                | -1     | SMOOTH",
        "cos(a*a)                                          | 1e200  | SMOOTH",
        "relu(log(1 + 1e-160) + a)                         | -5e-324 | SMOOTH",
        "relu(8^(1/3) + a - 2)                             | 0      | KINK",
        "asin(1 - abs(2*a - 2 + sqrt(2)*sqrt(2) - 2^(-60))) | 1     | SMOOTH",
        "abs(a - 0.1*3)                  | 0.30000000000000004 | KINK",
        "sign(a - 0.1*3)                 | 0.30000000000000004 | JUMP",
        "relu(0.1 + 0.2 - 0.3 + a)                         | 0      | KINK",
        "relu(0.1 + 0.2 - 0.3 + a) + sqrt(2)*sqrt(2)       | 0      | KINK"
      })
  void aNumberIsZeroOnlyIfItIs(String text, double at, PointClass point) {
    assertThat(calculus(text, at).point()).isIn(point, PointClass.UNDECIDED);
    Regularity whole = truth("b + " + text, at, 0.7).whole().regularity();
    if (point == PointClass.SMOOTH) assertThat(whole).isIn(Regularity.SMOOTH, Regularity.UNDECIDED);
    else assertThat(whole).isNotEqualTo(Regularity.SMOOTH);
  }

  /// π is no double, and nothing is left of what is 0 of it, however large that is made.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(pi)",
        "tan(pi)",
        "cos(pi/2)",
        "sin(-3*pi)",
        "(pi - acos(-1))",
        "(log(e) - 1)",
        "cos(acos(0))",
        "(atan2(0, -1) - pi)",
        "(e - exp(1))",
        "sin(2*asin(1))"
      })
  void whatIsNothingStaysNothing(String zero) {
    for (String use : List.of("%s*a*1e16", "a*%s/1e-16", "exp(a)*1e16*%s", "(%s*1e20)*sin(a)")) {
      String text = use.formatted(zero);
      Calculus calculus = calculus(text, 1);
      assertThat(calculus.point()).as(text).isIn(PointClass.SMOOTH, PointClass.UNDECIDED);
      if (calculus.isSmooth()) assertThat(calculus.derivative()).as(text).isZero();
      double[] gradient = truth(text + " + b", 1, 0.7).whole().gradient();
      if (gradient != null) assertThat(gradient[0]).as(text).isZero();
    }
  }

  /// Near its zeros a function is what rounding left of its argument: sin(x)² has the slope 2·(x −
  /// k·π) to all digits of a double.
  @ParameterizedTest
  @ValueSource(strings = {"sin(%s)", "tan(%s)", "cos(%s - 0.5*pi)", "sin(pi - (%s))"})
  void nearItsZerosAFunctionHasItsDigits(String function) {
    Random random = new RandomPrograms(314).random();
    int decided = 0;
    int count = Exhaustive.count(30, 2000);
    for (int i = 0; i < count; i++) {
      int k = 1 + random.nextInt(40);
      double at = k * Math.PI - 1 + (random.nextInt(3) - 1) * Math.ulp(k);
      String text = "(%s*1e16)^2".formatted(function.formatted("a + 1"));
      BigDecimal off =
          new BigDecimal(at).add(BigDecimal.ONE).subtract(PI.multiply(BigDecimal.valueOf(k)));
      Calculus calculus = calculus(text, at);
      assertThat(calculus.point()).as(text).isIn(PointClass.SMOOTH, PointClass.UNDECIDED);
      if (!calculus.isSmooth()) continue;
      double slope = 2e32 * off.doubleValue();
      double slack = 1e-9 * Math.abs(slope) + 4 * calculus.left().slopeRadius();
      assertThat(calculus.derivative()).as("%s at %s", text, at).isCloseTo(slope, within(slack));
      decided++;
    }
    assertThat(decided).isGreaterThan(count / 2);
  }

  /// Readings that differ are those of no number, whatever else vanishes beside it.
  @ParameterizedTest
  @ValueSource(strings = {"%s", "(sqrt(2)*sqrt(2) - 2) + %s"})
  void whatOnlyOneReadingSeesIsNothing(String beside) {
    for (String use : List.of("relu(%s)", "abs(%s)", "sign(%s)")) {
      Calculus calculus = calculus(use.formatted(beside.formatted("(0.1 + 0.2 - 0.3)*a")), 0);
      assertThat(calculus.isSmooth() || calculus.point() == PointClass.UNDECIDED)
          .as(use + beside)
          .isTrue();
    }
  }
}
