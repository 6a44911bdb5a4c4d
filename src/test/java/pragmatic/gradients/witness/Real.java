package pragmatic.gradients.witness;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A real number `m · 2^e` that is known up to an error below `2^error`, or what programs take for
/// numbers besides: ±∞, NaN, −0.
///
/// @param kind of number
/// @param m mantissa, 0 unless the kind is FINITE
/// @param e its exponent
/// @param error binary exponent of the error bound, or EXACT
record Real(Kind kind, BigInteger m, long e, long error) {
  static final long EXACT = Long.MIN_VALUE / 8;

  /// Beyond this exponents are not counted.
  static final long FAR = 1L << 50;

  /// Digits of a double that must be known.
  private static final int PRECISION = 48;

  private static final int TINY = -600;

  enum Kind {
    FINITE,
    MINUS_ZERO,
    PLUS_INFINITY,
    MINUS_INFINITY,
    NAN
  }

  static final Real ZERO = exact(BigInteger.ZERO, 0);
  static final Real MINUS_ZERO = special(Kind.MINUS_ZERO);
  static final Real ONE = whole(1);
  static final Real TWO = whole(2);
  static final Real INFINITY = special(Kind.PLUS_INFINITY);
  static final Real MINUS_INFINITY = special(Kind.MINUS_INFINITY);
  static final Real NAN = special(Kind.NAN);

  private static Real special(Kind kind) {
    return new Real(kind, BigInteger.ZERO, 0, EXACT);
  }

  static Real exact(BigInteger m, long e) {
    return new Real(Kind.FINITE, m, e, EXACT);
  }

  static Real whole(long n) {
    return exact(BigInteger.valueOf(n), 0);
  }

  /// 2^n.
  static Real power(long n) {
    return exact(BigInteger.ONE, n);
  }

  /// Anything within 2^error of zero.
  static Real around(long error) {
    return new Real(Kind.FINITE, BigInteger.ZERO, 0, error);
  }

  /// A double as the real number it is.
  static Real of(double x) {
    if (Double.isNaN(x)) return NAN;
    if (Double.isInfinite(x)) return x > 0 ? INFINITY : MINUS_INFINITY;
    if (x == 0) return 1 / x < 0 ? MINUS_ZERO : ZERO;
    long bits = Double.doubleToLongBits(x);
    int exponent = (int) (bits >> 52 & 0x7ff);
    long m = bits & 0xfffffffffffffL;
    if (exponent == 0) exponent = 1;
    else m |= 0x10000000000000L;
    int zeros = Long.numberOfTrailingZeros(m);
    return exact(BigInteger.valueOf((x < 0 ? -m : m) >> zeros), exponent - 1075L + zeros);
  }

  boolean isNaN() {
    return kind == Kind.NAN;
  }

  boolean isInfinite() {
    return kind == Kind.PLUS_INFINITY || kind == Kind.MINUS_INFINITY;
  }

  boolean isFinite() {
    return kind == Kind.FINITE || kind == Kind.MINUS_ZERO;
  }

  boolean isExact() {
    return error == EXACT;
  }

  /// Whether it is 0 for certain.
  boolean isZero() {
    return isFinite() && m.signum() == 0 && isExact();
  }

  /// The number is below 2^top in size, and at least half of it, but for its error.
  long top() {
    return m.signum() == 0 ? EXACT : m.bitLength() + e;
  }

  /// A bound of its size, error included, as a binary exponent.
  long reach() {
    return Math.max(top(), error) + (isExact() ? 0 : 1);
  }

  /// Whether 0 lies within the error and is not the number itself.
  boolean isBlurred() {
    return isFinite() && !isExact() && top() - 1 <= error;
  }

  /// −1, 0 or 1.
  ///
  /// @throws Open if the error is larger than the number
  int sign() {
    if (kind == Kind.NAN) throw new IllegalStateException("NaN has no sign");
    if (isInfinite()) return kind == Kind.PLUS_INFINITY ? 1 : -1;
    if (isBlurred()) throw Open.blurred();
    return m.signum();
  }

  /// Whether it is negative, or −0.
  boolean isMinus() {
    return kind == Kind.MINUS_ZERO || sign() < 0;
  }

  Real negate() {
    return switch (kind) {
      case NAN -> this;
      case PLUS_INFINITY -> MINUS_INFINITY;
      case MINUS_INFINITY -> INFINITY;
      case MINUS_ZERO -> ZERO;
      case FINITE -> isZero() ? MINUS_ZERO : new Real(kind, m.negate(), e, error);
    };
  }

  /// The nearest double, or one beside it; 0 for a tiny number that is not known better.
  ///
  /// @throws Open if it is not known so well
  double toDouble() {
    return switch (kind) {
      case NAN -> Double.NaN;
      case PLUS_INFINITY -> Double.POSITIVE_INFINITY;
      case MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
      case MINUS_ZERO -> -0.0;
      case FINITE -> {
        if (isBlurred() || error > top() - PRECISION) {
          if (error < TINY) yield 0;
          throw Open.blurred();
        }
        if (m.signum() == 0 || top() < -1200) yield 0;
        if (top() > 1100) yield m.signum() * Double.POSITIVE_INFINITY;
        int drop = Math.max(0, m.bitLength() - 64);
        yield new BigDecimal(m.shiftRight(drop)).multiply(two((int) (e + drop))).doubleValue();
      }
    };
  }

  private static BigDecimal two(int n) {
    BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(n)));
    return n >= 0 ? power : BigDecimal.ONE.divide(power);
  }
}
