package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A number as it is written: an exact fraction, printed as a fraction or, if it came from
/// decimals, as a decimal.
///
/// @param numerator carries the sign
/// @param denominator positive, 1 for whole numbers
/// @param decimal whether decimals were typed
record Ratio(BigInteger numerator, BigInteger denominator, boolean decimal) {
  static final Ratio ZERO = of(0);
  static final Ratio ONE = of(1);
  static final Ratio MINUS_ONE = of(-1);

  /// Digits past these are rounding, not what someone meant.
  private static final int MAXIMUM_BITS = 200;

  /// Bits by which numerator and denominator of a double differ at most.
  private static final int RANGE = 1100;

  /// @throws ArithmeticException if no double is near
  Ratio {
    if (denominator.signum() == 0) throw new ArithmeticException("division by zero");
    if (numerator.bitLength() > denominator.bitLength() + RANGE
        || numerator.signum() != 0 && denominator.bitLength() > numerator.bitLength() + RANGE)
      throw new ArithmeticException("beyond all doubles");
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    BigInteger common =
        denominator.equals(BigInteger.ONE) ? denominator : numerator.gcd(denominator);
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
    if (denominator.equals(BigInteger.ONE)) decimal = false;
    // near the ends of what doubles hold
    if (Math.abs(numerator.bitLength() - denominator.bitLength()) > 1000) {
      double value = value(numerator, denominator);
      if (Double.isInfinite(value) || value == 0 && numerator.signum() != 0)
        throw new ArithmeticException("beyond all doubles");
    }
  }

  static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE, false);
  }

  static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), false);
  }

  /// The decimal that a double is printed as.
  static Ratio of(double value) {
    return of(new BigDecimal(Double.toString(value)));
  }

  private static Ratio of(BigDecimal value) {
    return value.scale() <= 0
        ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE, true)
        : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()), true);
  }

  Ratio plus(Ratio b) {
    return rounded(
        new Ratio(
            numerator.multiply(b.denominator).add(b.numerator.multiply(denominator)),
            denominator.multiply(b.denominator),
            decimal || b.decimal));
  }

  Ratio times(Ratio b) {
    return rounded(
        new Ratio(
            numerator.multiply(b.numerator),
            denominator.multiply(b.denominator),
            decimal || b.decimal));
  }

  Ratio negated() {
    return new Ratio(numerator.negate(), denominator, decimal);
  }

  Ratio inverse() {
    return new Ratio(denominator, numerator, decimal);
  }

  Ratio power(int exponent) {
    Ratio result = ONE;
    for (int i = 0; i < Math.abs(exponent); i++) result = result.times(this);
    return exponent < 0 ? result.inverse() : result;
  }

  private static Ratio rounded(Ratio exact) {
    if (exact.numerator.bitLength() <= MAXIMUM_BITS
        && exact.denominator.bitLength() <= MAXIMUM_BITS) return exact;
    double value = exact.value();
    return Double.isFinite(value) ? of(value) : exact;
  }

  double value() {
    return value(numerator, denominator);
  }

  private static double value(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53)
      return numerator.doubleValue() / denominator.doubleValue();
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL128)
        .doubleValue();
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  boolean isOne() {
    return equals(ONE);
  }

  int sign() {
    return numerator.signum();
  }

  /// The exponent if it is a whole number that may be multiplied out, else 0.
  int small() {
    return isWhole() && numerator.bitLength() < 8 ? numerator.intValueExact() : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ratio r
        && numerator.equals(r.numerator)
        && denominator.equals(r.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }
}
