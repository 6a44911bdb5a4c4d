package pragmatic.gradients.calculus.germ;

/// A real number known up to a radius. Operations bound their rounding errors; the radius is zero
/// where they were exact, so that true ties stay ties.
public sealed interface Ball permits DoubleBall, PreciseBall, TypedBall {
  /// Half a unit in the last place of a double, relative.
  double HALF_ULP = 0x1p-53;

  /// Numbers within this many radii of zero count as zero.
  double FACTOR = 4;

  Ball ZERO = DoubleBall.exact(0);
  Ball ONE = DoubleBall.exact(1);

  /// The nearest double; infinite or 0 where that is too large or too small.
  double center();

  /// As a double, rounded upwards.
  double radius();

  /// Sign of the centre.
  int signum();

  boolean isExact();

  /// Whether double arithmetic did not overflow.
  boolean isFinite();

  /// Whether it cannot be told from zero.
  boolean vanishes();

  /// Whether it is zero by what it is made of, however well its digits are known.
  boolean isZero();

  Ball plus(Ball other);

  Ball times(Ball other);

  /// The quotient by a ball that does not vanish.
  Ball over(Ball other);

  Ball negated();

  /// The same centre with a radius that is larger by the other's centre and radius.
  Ball widened(Ball other);

  default Ball minus(Ball other) {
    return plus(other.negated());
  }

  /// The whole number that is nearest to its centre.
  Ball whole();

  /// Whether it is this number to the last digit, of which a double shows the first ones.
  default boolean isExactly(double number) {
    return isExact() && center() == number && minus(DoubleBall.exact(number)).isExactZero();
  }

  /// Whether it is a whole number to the last digit.
  default boolean isWhole() {
    return isExact() && minus(whole()).isExactZero();
  }

  default boolean isOdd() {
    return isWhole() && !over(DoubleBall.exact(2)).isWhole();
  }

  default boolean isExactZero() {
    return signum() == 0 && isExact();
  }
}
