package pragmatic.gradients.witness;

import java.math.BigInteger;

/// Sums, products, quotients and roots of real numbers with so many binary digits, each with a
/// bound of its error; exact where the result has no more digits. Infinite numbers and signed zeros
/// as in IEEE 754.
///
/// @param bits of mantissas
/// @param last whether there are no more digits to ask for: what is 0 up to rounding is taken for 0
record Arithmetic(int bits, boolean last) {
  /// Binary digits that rounding may take more than the mantissa has.
  private static final int SLACK = 256;

  private static final int GUARD = 8;

  /// Of error bounds.
  static long plus(long a, long b) {
    if (a == Real.EXACT) return b;
    if (b == Real.EXACT) return a;
    return Math.max(a, b) + 1;
  }

  private static long times(long size, long error) {
    return size == Real.EXACT || error == Real.EXACT ? Real.EXACT : size + error;
  }

  /// The number with no more digits than wanted, and none below its error.
  Real rounded(BigInteger m, long e, long error) {
    if (Math.abs(e) > Real.FAR && m.signum() != 0)
      throw Open.because("an exponent beyond counting");
    int drop = Math.max(0, m.bitLength() - bits);
    if (error != Real.EXACT && error - GUARD - e > drop)
      drop = (int) Math.min(m.bitLength(), error - GUARD - e);
    if (drop == 0) return new Real(Real.Kind.FINITE, m, e, error);
    boolean lossless = m.signum() == 0 || m.getLowestSetBit() >= drop;
    long lost = lossless ? Real.EXACT : e + drop;
    return new Real(Real.Kind.FINITE, m.shiftRight(drop), e + drop, plus(error, lost));
  }

  Real add(Real a, Real b) {
    if (a.isNaN() || b.isNaN()) return Real.NAN;
    if (a.isInfinite() || b.isInfinite()) {
      if (a.isInfinite() && b.isInfinite() && a.kind() != b.kind()) return Real.NAN;
      return a.isInfinite() ? a : b;
    }
    if (a.isZero() && b.isZero())
      return a.kind() == Real.Kind.MINUS_ZERO && b.kind() == a.kind() ? a : Real.ZERO;
    if (a.isZero()) return b;
    if (b.isZero()) return a;
    long error = plus(a.error(), b.error());
    if (a.m().signum() == 0) return new Real(b.kind(), b.m(), b.e(), error);
    if (b.m().signum() == 0) return new Real(a.kind(), a.m(), a.e(), error);
    Real high = a.top() >= b.top() ? a : b;
    Real low = high == a ? b : a;
    long gap = high.top() - low.top();
    if (gap > 4L * bits + 64) return rounded(high.m(), high.e(), plus(high.error(), low.reach()));
    long e = Math.min(a.e(), b.e());
    if (Math.max(a.e(), b.e()) - e > 1_000_000) throw Open.because("a sum of many digits");
    BigInteger sum = a.m().shiftLeft((int) (a.e() - e)).add(b.m().shiftLeft((int) (b.e() - e)));
    return rounded(sum, sum.signum() == 0 ? 0 : e, error);
  }

  /// Of one and the same number nothing remains, however well it is known.
  Real subtract(Real a, Real b) {
    if (a == b && a.isFinite()) return Real.ZERO;
    return add(a, b.negate());
  }

  Real multiply(Real a, Real b) {
    if (a.isNaN() || b.isNaN()) return Real.NAN;
    if (a.isInfinite() || b.isInfinite()) {
      if (a.isZero() || b.isZero()) return Real.NAN;
      return a.sign() * b.sign() > 0 ? Real.INFINITY : Real.MINUS_INFINITY;
    }
    if (a.isZero() || b.isZero()) {
      Real other = a.isZero() ? b : a;
      Real zero = a.isZero() ? a : b;
      boolean minus = zero.kind() == Real.Kind.MINUS_ZERO;
      if (other.isBlurred()) return Real.ZERO;
      return minus != other.isMinus() ? Real.MINUS_ZERO : Real.ZERO;
    }
    long error = plus(times(a.top(), b.error()), times(b.top(), a.error()));
    error = plus(error, times(a.error(), b.error()));
    return rounded(a.m().multiply(b.m()), a.e() + b.e(), error);
  }

  Real divide(Real a, Real b) {
    if (a.isNaN() || b.isNaN() || (a.isInfinite() && b.isInfinite())) return Real.NAN;
    boolean minus;
    if (b.isInfinite()) {
      if (a.isBlurred()) return Real.ZERO;
      return a.isMinus() != b.isMinus() ? Real.MINUS_ZERO : Real.ZERO;
    }
    if (b.isZero()) {
      if (a.isZero()) return Real.NAN;
      minus = a.isMinus() != b.isMinus();
      return minus ? Real.MINUS_INFINITY : Real.INFINITY;
    }
    if (b.isBlurred()) throw Open.blurred();
    minus = b.isMinus();
    if (a.isInfinite()) return minus != a.isMinus() ? Real.MINUS_INFINITY : Real.INFINITY;
    if (a.isZero()) return minus != a.isMinus() ? Real.MINUS_ZERO : Real.ZERO;
    if (!b.isExact() && b.error() > b.top() - 4) throw Open.blurred();
    long least = b.top() - 2;
    long error = plus(times(-least, a.error()), times(a.top() - 2 * least, b.error()));
    if (a.m().signum() == 0) return Real.around(a.error() - least);
    int shift = Math.max(0, bits + GUARD + b.m().bitLength() - a.m().bitLength());
    BigInteger[] parts = a.m().shiftLeft(shift).divideAndRemainder(b.m());
    long e = a.e() - b.e() - shift;
    return rounded(parts[0], e, parts[1].signum() == 0 ? error : plus(error, e));
  }

  Real sqrt(Real a) {
    if (a.isNaN() || a.kind() == Real.Kind.PLUS_INFINITY || a.isZero()) return a;
    if (a.sign() < 0) return Real.NAN;
    int shift = Math.max(0, 2 * (bits + GUARD) - a.m().bitLength());
    if ((a.e() - shift) % 2 != 0) shift++;
    BigInteger[] parts = a.m().shiftLeft(shift).sqrtAndRemainder();
    long e = (a.e() - shift) / 2;
    long error = a.isExact() ? Real.EXACT : a.error() - Math.floorDiv(a.top() - 2, 2);
    return rounded(parts[0], e, parts[1].signum() == 0 ? error : plus(error, e));
  }

  /// The larger one; of two that are equal up to errors one of them. NaN if one is NaN.
  Real max(Real a, Real b) {
    if (a.isNaN() || b.isNaN()) return Real.NAN;
    if (a.isInfinite() || b.isInfinite()) return compare(a, b) >= 0 ? a : b;
    if (a.isZero() && b.isZero()) return a.kind() == Real.Kind.MINUS_ZERO ? b : a;
    Real gap = subtract(a, b);
    Real larger = gap.m().signum() >= 0 ? a : b;
    return gap.isBlurred()
        ? rounded(larger.m(), larger.e(), plus(larger.error(), gap.error()))
        : larger;
  }

  Real min(Real a, Real b) {
    return max(a.negate(), b.negate()).negate();
  }

  Real abs(Real a) {
    return switch (a.kind()) {
      case NAN -> a;
      case PLUS_INFINITY, MINUS_INFINITY -> Real.INFINITY;
      case MINUS_ZERO -> Real.ZERO;
      case FINITE -> new Real(a.kind(), a.m().abs(), a.e(), a.error());
    };
  }

  /// −1, 0 or 1; numbers are not NaN.
  int compare(Real a, Real b) {
    if (a == b) return 0;
    if (a.isInfinite() || b.isInfinite()) {
      if (a.kind() == b.kind()) return 0;
      return a.isInfinite() ? a.sign() : -b.sign();
    }
    return settled(subtract(a, b)).sign();
  }

  /// The number, or 0 if it is 0 but for what rounding at the last digits leaves. An error of
  /// another size is a number too small to be seen, and remains.
  Real settled(Real a) {
    return last && a.isBlurred() && a.error() >= -bits - SLACK && a.error() <= -bits / 2
        ? Real.ZERO
        : a;
  }

  Real sum(Real... all) {
    Real sum = Real.MINUS_ZERO;
    for (Real each : all) sum = add(sum, each);
    return sum;
  }

  /// 2^n times as large.
  Real scaled(Real a, long n) {
    return multiply(a, Real.power(n));
  }
}
