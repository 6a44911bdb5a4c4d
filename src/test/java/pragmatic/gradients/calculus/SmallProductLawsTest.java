package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.calculus.TextTruth.truth;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Regularity;

/// What 0 has beside a large number, as a has in log(1 + a), is not lost in products that are too
/// small for doubles: beside 0 a function is its slope times its argument, and so is its product.
class SmallProductLawsTest {
  private final Random random = new RandomPrograms(160).random();

  /// @param value as part of a
  /// @param left slope to the left of a, of a positive one
  private record Factor(String text, double value, double left, double right) {}

  private static final Factor[] FACTORS = {
    new Factor("%s*a", 1, 1, 1),
    new Factor("a*%s", 1, 1, 1),
    new Factor("%s*(-3*a)", -3, -3, -3),
    new Factor("%s*b", 1, 0, 0),
    new Factor("%s*(2*a - b)", 1, 2, 2),
    new Factor("%s*min(b, a, 0.5)", 1, 1, 0),
    new Factor("%s*max(a, b)", 1, 0, 1),
    new Factor("%s*abs(a)", 1, 1, 1),
    new Factor("%s*relu(a)", 1, 1, 1),
    new Factor("relu(-a)*%s", 0, 0, 0),
    new Factor("%s*relu(a - b)", 0, 0, 1),
    new Factor("%s*abs(b - a)", 0, -1, 1),
    new Factor("%s*sin(a)", 1, 1, 1),
    new Factor("%s*(b + relu(a - b))", 1, 0, 1),
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log1p(a)                | 1",
        "log1p(-2*a)             | -2",
        "log(1 + a)              | 1",
        "expm1(a)                | 1",
        "(exp(a) - 1)            | 1",
        "atanh(-a)               | -1",
        "asinh(a)                | 1",
        "sinh(a)                 | 1",
        "tanh(a)                 | 1",
        "(sqrt(1 + a) - 1)       | 0.5",
        "(cbrt(1 - a) - 1)       | -0.3333333333333333",
        "((1 + a)^3 - 1)         | 3",
        "(1 - 1/(1 + a))         | 1",
        "(2^a - 1)               | 0.6931471805599453",
        "(sigmoid(a) - 0.5)      | 0.25",
        "(softplus(a) - log(2))  | 0.5",
        "(log(2 + a) - log(2))   | 0.5",
        "(atan(1 + a) - pi/4)    | 0.5",
        "(acos(a) - acos(0))     | -1",
        "(a + 1e5 - 1e5)         | 1"
      })
  void whatIsSmallBesideOneKeepsItsSlope(String function, double slope) {
    int decided = 0;
    int count = Exhaustive.count(40, 2000);
    for (int i = 0; i < count; i++) {
      double at =
          Double.parseDouble("%de-%d".formatted(1 + random.nextInt(9), 140 + random.nextInt(171)));
      Factor factor = FACTORS[random.nextInt(FACTORS.length)];
      Truth truth = truth(factor.text.formatted(function), at, at);
      Calculus along = truth.slices().getFirst();
      String what = factor.text.formatted(function) + " at " + at;
      double left = slope * (factor.value * at + factor.left * at);
      double right = slope * (factor.value * at + factor.right * at);
      boolean corner = Math.abs(right - left) > 0;
      if (isSide(along.left(), left, what) & isSide(along.right(), right, what)) decided++;
      assertThat(along.point())
          .as(what)
          .isIn(corner ? PointClass.KINK : PointClass.SMOOTH, PointClass.UNDECIDED);
      if (corner) assertThat(truth.whole().regularity()).as(what).isNotEqualTo(Regularity.SMOOTH);
    }
    assertThat(decided).isGreaterThan(count * 2 / 3);
  }

  /// Whether it is decided; then it has that slope.
  private static boolean isSide(OneSidedLimit side, double slope, String what) {
    if (side.status() == OneSidedLimit.Status.UNDECIDED) return false;
    assertThat(side.isOk()).as(what).isTrue();
    assertThat(Math.abs(side.slope() - slope))
        .as("%s: %s, not %s", what, side.slope(), slope)
        .isLessThanOrEqualTo(1e-9 * Math.abs(slope) + 2 * Double.MIN_VALUE);
    return true;
  }
}
