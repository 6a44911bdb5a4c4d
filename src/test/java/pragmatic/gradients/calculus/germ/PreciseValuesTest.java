package pragmatic.gradients.calculus.germ;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.program.Expansion;

/// A value that was kept is the one that would be computed anew, for every function and number of
/// digits, and also after more were asked for than are kept.
class PreciseValuesTest {
  private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.5, 0.3, -2.5, 3, 700, 1e-300, 1e300};

  @Test
  void keptValuesAreThoseComputed() {
    for (int round = 0; round < 2; round++) {
      for (Expansion function : Expansion.values())
        for (double number : NUMBERS)
          for (int digits : new int[] {64, 200})
            if (function != Expansion.TAYLOR) {
              same(function, PreciseBall.exact(number, digits));
              same(function, TypedBall.nearest(number, digits));
            }
      for (int i = 1; i < 1200; i++) same(Expansion.SQUARE_ROOT, PreciseBall.exact(i, 64));
    }
  }

  /// By as many digits as are asked for, also near 1.
  @Test
  void theExponentialTakesALogarithmBack() {
    for (double number : new double[] {0.3, 0.5, 0.8, 1 + 0x1p-40, 1.5, 3, 700, 1e-300})
      for (int digits : new int[] {64, 192, 500, 2400}) {
        PreciseBall x = PreciseBall.exact(number, digits);
        PreciseBall log = requireNonNull(PreciseFunctions.of(Expansion.LOGARITHM, x));
        PreciseBall back = requireNonNull(PreciseFunctions.of(Expansion.EXPONENTIAL, log));
        Ball off = back.minus(x);
        assertThat(off.vanishes()).as("%s with %s digits", number, digits).isTrue();
        assertThat(Math.getExponent(back.error()) + back.exponent() - back.magnitude())
            .as("%s with %s digits", number, digits)
            .isLessThan(30 - digits);
      }
  }

  private static void same(Expansion function, PreciseBall x) {
    assertThat(digits(PreciseValues.of(function, x)))
        .as("%s of %s", function, x)
        .isEqualTo(digits(PreciseFunctions.of(function, x)));
  }

  private static @Nullable PreciseBall digits(@Nullable PreciseBall value) {
    return value == null ? null : value.of(Residue.UNKNOWN);
  }
}
