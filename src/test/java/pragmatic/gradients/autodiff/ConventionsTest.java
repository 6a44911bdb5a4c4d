package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class ConventionsTest {
  private static final double[] SLOPES = {0, 0.1, -0.3, 1, 7, 1e-300, Double.POSITIVE_INFINITY};

  @Test
  void aMixIsExactAtItsEndsAndWhereTheyAreEqual() {
    for (double left : SLOPES)
      for (double right : SLOPES) {
        assertThat(Conventions.mix(left, right, 0)).isEqualTo(left);
        assertThat(Conventions.mix(left, right, 1)).isEqualTo(right);
        for (int i = 0; i <= 20; i++)
          assertThat(Conventions.mix(left, left, i / 20.0)).isEqualTo(left);
      }
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Conventions.mix(infinity, -2, 0.5)).isEqualTo(infinity);
    assertThat(Conventions.mix(-2, infinity, 0.5)).isEqualTo(infinity);
    assertThat(Conventions.mix(-infinity, infinity, 0.5)).isNaN();
  }

  /// Numbers of a decimal place or two, as they are typed.
  @Test
  void aMixOfShortDecimalsIsZeroWhereItsDigitsSaySo() {
    for (int left = -30; left < 0; left++)
      for (int right = 1; right <= 30; right++)
        for (int lambda = 1; lambda < 20; lambda++) {
          boolean zero = (20 - lambda) * left + lambda * right == 0;
          double mix = Conventions.mix(left / 10.0, right / 10.0, lambda / 20.0);
          assertThat(mix == 0).as("%d %d %d", left, right, lambda).isEqualTo(zero);
        }
  }

  /// Its slopes are τ − 1 and τ.
  @Test
  void theQuantileLossIsFlatUnderTheOtherQuantile() throws ProgramException {
    for (int i = 1; i < 20; i++) {
      double tau = i / 20.0;
      Program program = Parser.parse(String.format(Locale.ROOT, "pinball(x, %s)", tau));
      Convention rule = Conventions.lambda((20 - i) / 20.0);
      assertThat(ForwardMode.at(program, new double[1], 0, rule).result().tangent())
          .as("τ = %s", tau)
          .isZero();
    }
  }
}
