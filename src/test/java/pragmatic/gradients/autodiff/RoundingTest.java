package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void lastDigitsDoNotCount() {
    assertThat(Rounding.same(0.1 + 0.2, 0.3)).isTrue();
    assertThat(Rounding.same(0.1 + 0.2 - 0.3, 0)).isTrue();
    assertThat(Rounding.same(1e20, 1e20 * (1 + 1e-12))).isTrue();
    assertThat(Rounding.same(0.0, -0.0)).isTrue();
  }

  @Test
  void aSmallNumberDiffersFromZeroAndFromItsNegative() {
    assertThat(Rounding.same(1e-12, 0)).isFalse();
    assertThat(Rounding.same(1e-12, -1e-12)).isFalse();
    assertThat(Rounding.same(1, 1 + 1e-8)).isFalse();
  }

  @Test
  void aGradientHasOneSize() {
    assertThat(Rounding.same(new double[] {1e6, 1e-10}, new double[] {1e6, 0})).isTrue();
    assertThat(Rounding.same(new double[] {1, 1e-6}, new double[] {1, 0})).isFalse();
  }

  @Test
  void whatIsNotFiniteEqualsOnlyItself() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Rounding.same(Double.NaN, Double.NaN)).isTrue();
    assertThat(Rounding.same(infinity, infinity)).isTrue();
    assertThat(Rounding.same(infinity, -infinity)).isFalse();
    assertThat(Rounding.same(infinity, 1e300)).isFalse();
    assertThat(Rounding.same(Double.NaN, 0)).isFalse();
    assertThat(Rounding.same(new double[] {infinity, 1}, new double[] {infinity, 2})).isFalse();
  }
}
