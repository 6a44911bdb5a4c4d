package pragmatic.gradients.calculus.germ;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// The power to which something is raised: a fraction that is known exactly, or a ball.
///
/// A double alone would take 1 + 1e-20 for 1, which makes a corner of a slope 0.
///
/// @param near the nearest double, of a ball that a fraction cannot be told from that fraction's
/// @param units the number times [#UNIT] where it is no exact fraction, or one too large
/// @param work hears of it where rounding hides which of two exponents is larger
record Exponent(double near, @Nullable Ball units, @Nullable WorkBudget work)
    implements Comparable<Exponent> {
  /// Fractions with this denominator are exact: decimals with four digits, thirds, sevenths,
  /// ninths…
  private static final double UNIT = 630_000;

  private static final Ball UNITS = DoubleBall.exact(UNIT);

  /// Larger multiples of a fraction may not be told apart by their nearest doubles.
  private static final double LIMIT = 0x1p50;

  /// Binary digits of what is too large.
  private static final int DIGITS = 2400;

  static final Exponent ZERO = new Exponent(0, null, null);
  static final Exponent ONE = new Exponent(1, null, null);
  static final Exponent INFINITE = new Exponent(Double.POSITIVE_INFINITY, null, null);

  static Exponent of(Ball p, WorkBudget work) {
    double fraction = work.fractions().of(p);
    if (!Double.isNaN(fraction)) return new Exponent(fraction, null, null);
    return known(finite(p, UNITS, Ball::times), work);
  }

  /// Also what is beyond all doubles.
  private static Ball finite(Ball a, Ball b, BinaryOperator<Ball> operation) {
    Ball result = operation.apply(a, b);
    return result.isFinite() ? result : operation.apply(PreciseBall.of(a), PreciseBall.of(b));
  }

  /// @param value infinite or a multiple of 1/16
  static Exponent exact(double value) {
    if (value == 0) return ZERO;
    if (value == 1) return ONE;
    return Double.isInfinite(value) || Math.abs(value) * UNIT <= LIMIT
        ? new Exponent(value, null, null)
        : known(finite(DoubleBall.exact(value), UNITS, Ball::times), null);
  }

  /// Whether a number that was typed is a fraction, as a multiple of 1/16 or as a short decimal.
  static boolean isFraction(double value) {
    return Math.abs(value) * UNIT <= LIMIT
        && (value * 16 == Math.rint(value * 16) || Math.rint(value * 1e4) / 1e4 == value);
  }

  /// The fraction `over/under` of whole numbers, NaN if it is none of the exact ones.
  static double fraction(double over, double under) {
    boolean exact = Math.abs(over) * UNIT <= LIMIT && under != 0 && (over * UNIT) % under == 0;
    return exact ? over * UNIT / under / UNIT : Double.NaN;
  }

  /// The sum of two fractions, NaN if it is too large.
  static double sum(double a, double b) {
    double units = Math.rint((a + b) * UNIT);
    return Math.abs(units) <= LIMIT ? units / UNIT : Double.NaN;
  }

  /// The product of two fractions, NaN if it is none of the exact ones.
  static double product(double a, double b) {
    double units = Math.rint(a * UNIT) * Math.rint(b * UNIT);
    return Math.abs(units) <= LIMIT && units % UNIT == 0 ? units / UNIT / UNIT : Double.NaN;
  }

  private static Exponent known(Ball units, @Nullable WorkBudget work) {
    double center = units.center();
    double whole = Math.rint(center);
    if (Math.abs(center) <= LIMIT && !(units instanceof TypedBall) && units.isExactly(whole))
      return new Exponent(whole / UNIT, null, null);
    boolean isNear = Math.abs(center - whole) <= Ball.FACTOR * units.radius();
    double near = Math.clamp(isNear ? whole : center, -Double.MAX_VALUE, Double.MAX_VALUE);
    return new Exponent(near / UNIT, units, work);
  }

  private boolean isExact() {
    return units == null;
  }

  private Ball ball() {
    return units != null ? units : DoubleBall.exact(Math.rint(near * UNIT));
  }

  /// With so many digits that nothing of a sum or a product is lost.
  private Ball precise() {
    return units != null ? units : PreciseBall.exact(Math.rint(near * UNIT), DIGITS);
  }

  boolean isInfinite() {
    return Double.isInfinite(near);
  }

  boolean isZero() {
    return isExact() ? near == 0 : compareTo(ZERO) == 0;
  }

  boolean isWhole() {
    double whole = Math.rint(near);
    return isExact() ? near == whole : compareTo(exact(whole)) == 0;
  }

  /// As the coefficient that it is of a logarithm.
  Ball coefficient(WorkBudget work) {
    if (units != null) return units.over(work.number(UNIT));
    return isFraction(near)
        ? work.typed(near)
        : work.fractions().quotient(work.number(Math.rint(near * UNIT)), work.number(UNIT));
  }

  Exponent plus(Exponent other) {
    if (this == ZERO) return other;
    if (other == ZERO) return this;
    if (isInfinite() || other.isInfinite()) return exact(near + other.near);
    if (isExact() && other.isExact()) {
      double sum = sum(near, other.near);
      if (!Double.isNaN(sum)) return sum == 0 ? ZERO : new Exponent(sum, null, null);
    }
    Ball a = isExact() && other.isExact() ? precise() : ball();
    Ball b = other.ball();
    WorkBudget hears = hears(other);
    if (hears != null && (absorbs(a, b) || absorbs(b, a))) hears.noticeAbsorbed();
    return known(finite(a, b, Ball::plus), hears);
  }

  private static boolean absorbs(Ball large, Ball small) {
    return large instanceof DoubleBall
        ? !(small instanceof DoubleBall) && TypedBall.absorbs(PreciseBall.of(large), small)
        : TypedBall.absorbs(large, small);
  }

  Exponent times(Exponent other) {
    if (this == ZERO || other == ONE) return this;
    if (other == ZERO || this == ONE) return other;
    if (isInfinite() || other.isInfinite()) return exact(near * other.near);
    if (isExact() && other.isExact()) {
      double product = product(near, other.near);
      if (!Double.isNaN(product)) return product == 0 ? ZERO : new Exponent(product, null, null);
    }
    Ball a = isExact() && other.isExact() ? precise() : ball();
    Ball product = finite(a, other.ball(), Ball::times);
    return known(product.over(UNITS), hears(other));
  }

  private @Nullable WorkBudget hears(Exponent other) {
    return work != null ? work : other.work;
  }

  @Override
  public int compareTo(Exponent other) {
    if (isExact() && other.isExact() || isInfinite() || other.isInfinite())
      return near == other.near ? 0 : near < other.near ? -1 : 1;
    if (units == other.units) return 0;
    Ball difference = ball().minus(other.ball());
    int sign = TypedBall.sign(difference);
    if (sign == 0 && hears(other) instanceof WorkBudget hears) hears.noticeEqual(difference);
    return sign;
  }
}
