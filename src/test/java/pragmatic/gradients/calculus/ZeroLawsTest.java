package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.calculus.TextTruth.calculus;
import static pragmatic.gradients.calculus.TextTruth.truth;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Regularity;

/// What looks like zero in doubles, or to the last of many digits, is zero only if it is.
class ZeroLawsTest {
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
