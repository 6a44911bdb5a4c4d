package pragmatic.gradients.witness;

import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Functions of numbers `n / 2^w`, by Taylor series and Newton's method.
final class FixedPoint {
  private static final Map<Integer, BigInteger> PI = new ConcurrentHashMap<>();
  private static final Map<Integer, BigInteger> LN2 = new ConcurrentHashMap<>();

  BigInteger of(Real x, int w) {
    long shift = x.e() + w;
    if (shift > 4_000_000) throw Open.because("a number of many digits");
    return shift >= 0
        ? x.m().shiftLeft((int) shift)
        : x.m().shiftRight((int) Math.min(-shift, x.m().bitLength() + 1L));
  }

  private static BigInteger one(int w) {
    return BigInteger.ONE.shiftLeft(w);
  }

  /// Machin's formula.
  BigInteger pi(int w) {
    return PI.computeIfAbsent(
        w,
        bits -> {
          int wide = bits + 32;
          BigInteger quarter =
              inverse(5, wide, true).shiftLeft(2).subtract(inverse(239, wide, true));
          return quarter.shiftLeft(2).shiftRight(32);
        });
  }

  /// 18·artanh(1/26) − 2·artanh(1/4801) + 8·artanh(1/8749).
  BigInteger ln2(int w) {
    return LN2.computeIfAbsent(
        w,
        bits -> {
          int wide = bits + 32;
          return inverse(26, wide, false)
              .multiply(BigInteger.valueOf(18))
              .subtract(inverse(4801, wide, false).shiftLeft(1))
              .add(inverse(8749, wide, false).shiftLeft(3))
              .shiftRight(32);
        });
  }

  /// The inverse tangent of 1/n, or the inverse hyperbolic one.
  private static BigInteger inverse(long n, int w, boolean alternating) {
    BigInteger square = BigInteger.valueOf(n * n);
    BigInteger power = one(w).divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    for (int k = 1; power.signum() != 0; k++) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
      sum = alternating && k % 2 == 1 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }

  /// Of a number in [−1, 1].
  BigInteger exp(BigInteger x, int w) {
    int halvings = (int) Math.sqrt(w) / 2 + 2;
    int wide = w + 2 * halvings + 8;
    BigInteger r = x.shiftLeft(wide - w - halvings);
    BigInteger term = one(wide);
    BigInteger sum = term;
    for (int n = 1; term.signum() != 0 && !term.equals(BigInteger.ONE.negate()); n++) {
      term = term.multiply(r).shiftRight(wide).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) sum = sum.multiply(sum).shiftRight(wide);
    return sum.shiftRight(wide - w);
  }

  /// Of a number in [½, 2].
  BigInteger log(BigInteger y, int w) {
    return inverse(
        Math::log,
        y,
        w,
        (z, target, digits) -> {
          BigInteger e = exp(z, digits);
          return target.subtract(e).shiftLeft(digits + 1).divide(target.add(e));
        });
  }

  /// What an estimate of an inverse lacks: a step of third order.
  private interface Correction {
    /// @param z the estimate
    /// @param target what the function shall be there
    /// @param digits binary ones of all of them
    BigInteger of(BigInteger z, BigInteger target, int digits);
  }

  /// An inverse from its double on, with three times as many right digits at every step.
  private static BigInteger inverse(
      DoubleUnaryOperator first, BigInteger y, int w, Correction correction) {
    double start = first.applyAsDouble(y.shiftRight(Math.max(0, w - 60)).doubleValue() / 0x1p60);
    int digits = 60;
    BigInteger z = BigInteger.valueOf((long) (start * 0x1p60));
    for (int known = 45; known < w + 8; known *= 3) {
      int next = Math.min(w + 8, 3 * known + 16);
      z = z.shiftLeft(next - digits);
      digits = next;
      BigInteger target = next >= w ? y.shiftLeft(next - w) : y.shiftRight(w - next);
      z = z.add(correction.of(z, target, next));
    }
    return z.shiftRight(digits - w);
  }

  /// Sine and cosine of a number in [−1, 1].
  BigInteger[] sincos(BigInteger x, int w) {
    int halvings = (int) Math.sqrt(w) / 3 + 2;
    int wide = w + 3 * halvings + 8;
    BigInteger r = x.shiftLeft(wide - w - halvings);
    BigInteger square = r.multiply(r).shiftRight(wide);
    BigInteger s = r;
    BigInteger c = one(wide);
    BigInteger sine = r;
    BigInteger cosine = c;
    for (long n = 1; c.signum() != 0; n++) {
      c = c.multiply(square).shiftRight(wide).divide(BigInteger.valueOf((2 * n - 1) * 2 * n));
      s = s.multiply(square).shiftRight(wide).divide(BigInteger.valueOf(2 * n * (2 * n + 1)));
      sine = n % 2 == 1 ? sine.subtract(s) : sine.add(s);
      cosine = n % 2 == 1 ? cosine.subtract(c) : cosine.add(c);
    }
    for (int i = 0; i < halvings; i++) {
      BigInteger next = sine.multiply(cosine).shiftRight(wide - 1);
      cosine = cosine.multiply(cosine).subtract(sine.multiply(sine)).shiftRight(wide);
      sine = next;
    }
    return new BigInteger[] {sine.shiftRight(wide - w), cosine.shiftRight(wide - w)};
  }

  /// Of a number in [−2, 2].
  BigInteger atan(BigInteger x, int w) {
    return inverse(
        Math::atan,
        x,
        w,
        (z, target, digits) -> {
          BigInteger[] both = sincos(z, digits);
          BigInteger up = target.multiply(both[1]).shiftRight(digits).subtract(both[0]);
          BigInteger down = both[1].add(target.multiply(both[0]).shiftRight(digits));
          return up.shiftLeft(digits).divide(down);
        });
  }
}
