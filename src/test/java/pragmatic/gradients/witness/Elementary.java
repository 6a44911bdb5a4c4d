package pragmatic.gradients.witness;

import java.math.BigInteger;

/// exp, log, sine, cosine, inverse tangent and error function to so many digits, by series of whole
/// numbers. A result is right to its relative precision also where it is small.
final class Elementary {
  private static final int GUARD = 40;

  private final Arithmetic real;
  private final FixedPoint fixed;

  Elementary(Arithmetic real) {
    this.real = real;
    this.fixed = new FixedPoint();
  }

  Real pi() {
    int w = real.bits() + GUARD;
    return real.rounded(fixed.pi(w), -w, -w + 4);
  }

  /// Of a finite number.
  Real exp(Real x) {
    if (x.isZero()) return Real.ONE;
    if (x.top() > 60) {
      if (x.m().signum() > 0) throw Open.because("an exponent beyond counting");
      return Real.around(-Real.FAR);
    }
    if (!x.isExact() && x.error() > 0) throw Open.blurred();
    int w = real.bits() + GUARD + (int) Math.max(0, x.top());
    BigInteger ln2 = fixed.ln2(w);
    BigInteger[] parts = divided(fixed.of(x, w), ln2);
    long k = parts[0].longValueExact();
    BigInteger y = fixed.exp(parts[1], w);
    // the whole part multiplies the error of log(2)
    long rounding = -(long) w + 16 + Math.max(0, x.top());
    long error = k + 2 + Arithmetic.plus(x.error(), rounding);
    return real.rounded(y, k - w, error);
  }

  private static BigInteger[] divided(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() >= 0) return parts;
    return new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(b)};
  }

  /// exp(x) − 1, exact near 0.
  Real expm1(Real x) {
    if (x.isZero()) return x;
    if (x.m().signum() == 0) return Real.around(x.error() + 1);
    if (x.top() < -real.bits()) return near(x, 2 * x.top());
    Arithmetic wide = wide(x.top());
    Real e = new Elementary(wide).exp(x);
    return rounded(wide.subtract(e, Real.ONE));
  }

  /// Of a positive number.
  Real log(Real x) {
    if (x.sign() <= 0) throw new IllegalArgumentException("log of no positive number");
    Real beside = real.subtract(x, Real.ONE);
    if (beside.isZero()) return Real.ZERO;
    if (beside.top() < -3) return log1p(beside);
    int w = real.bits() + GUARD + 64;
    long k = x.top();
    BigInteger y = fixed.of(new Real(x.kind(), x.m(), x.e() - k, Real.EXACT), w);
    BigInteger z = fixed.log(y, w).add(fixed.ln2(w).multiply(BigInteger.valueOf(k)));
    long error = x.isExact() ? Real.EXACT : x.error() - x.top() + 2;
    return real.rounded(z, -w, Arithmetic.plus(error, -w + 70));
  }

  /// log(1 + x) of a number above −1, exact near 0.
  Real log1p(Real x) {
    if (x.isZero()) return x;
    if (x.m().signum() == 0) return Real.around(x.error() + 1);
    if (x.top() >= -3) return log(real.add(x, Real.ONE));
    if (x.top() < -real.bits()) return near(x, 2 * x.top());
    int w = real.bits() + GUARD + (int) -x.top();
    BigInteger y = fixed.of(x, w).add(BigInteger.ONE.shiftLeft(w));
    return real.rounded(fixed.log(y, w), -w, Arithmetic.plus(plusOne(x.error()), -w + 8));
  }

  private static long plusOne(long error) {
    return error == Real.EXACT ? error : error + 1;
  }

  private Real near(Real x, long rest) {
    return real.rounded(x.m(), x.e(), Arithmetic.plus(plusOne(x.error()), rest));
  }

  Real sin(Real x) {
    return sine(x, 0);
  }

  Real cos(Real x) {
    return sine(x, 1);
  }

  /// sin(x + quarter·π/2).
  private Real sine(Real x, int quarter) {
    if (x.isZero()) return quarter == 0 ? x : Real.ONE;
    if (!x.isExact() && x.error() > -8) throw Open.blurred();
    if (x.m().signum() == 0)
      return quarter == 0 ? x : new Real(x.kind(), BigInteger.ONE, 0, x.error());
    if (quarter == 0 && x.top() < -real.bits()) return near(x, 3 * x.top());
    if (x.top() > 4L * real.bits()) throw Open.because("a sine of a huge number");
    int extra = (int) Math.max(0, -x.top());
    for (int tries = 0; ; tries++) {
      int w = real.bits() + GUARD + extra;
      int reach = w + (int) Math.max(0, x.top());
      BigInteger half = fixed.pi(reach).shiftRight(1);
      BigInteger[] parts = divided(fixed.of(x, reach).add(half.shiftRight(1)), half);
      BigInteger r = parts[1].subtract(half.shiftRight(1)).shiftRight(reach - w);
      int turn = (parts[0].intValue() + quarter) & 3;
      BigInteger[] both = fixed.sincos(r, w);
      BigInteger y = (turn & 1) == 0 ? both[0] : both[1];
      if (turn >= 2) y = y.negate();
      int lost = w - y.bitLength();
      if (lost > extra + GUARD / 2 && tries == 0 && extra < real.bits()) {
        extra = Math.min(lost, real.bits());
        continue;
      }
      return real.rounded(y, -w, Arithmetic.plus(x.error(), -w + 12));
    }
  }

  /// Inverse tangent of a finite number.
  Real atan(Real x) {
    if (x.isZero()) return x;
    if (x.m().signum() == 0) return x;
    if (x.top() < -real.bits()) return near(x, 3 * x.top());
    if (x.top() > 1) {
      Real half = real.scaled(pi(), -1);
      Real rest = atan(real.divide(Real.ONE, x));
      return real.subtract(x.m().signum() > 0 ? half : half.negate(), rest);
    }
    int w = real.bits() + GUARD + (int) Math.max(0, -x.top());
    BigInteger y = fixed.atan(fixed.of(x, w), w);
    return real.rounded(y, -w, Arithmetic.plus(x.error(), -w + 12));
  }

  /// The error function of a finite number.
  Real erf(Real x) {
    if (x.isZero()) return x;
    if (x.m().signum() == 0) return Real.around(x.error() + 1);
    if (x.top() > 2) {
      Real rest = erfc(x.m().signum() > 0 ? x : x.negate());
      Real size = real.subtract(Real.ONE, rest);
      return x.m().signum() > 0 ? size : size.negate();
    }
    Arithmetic wide = wide(x.top());
    Real y = wide.multiply(series(wide, x), twoOverRootPi(wide));
    return rounded(
        new Real(
            y.kind(),
            y.m(),
            y.e(),
            Arithmetic.plus(y.error(), x.error() == Real.EXACT ? Real.EXACT : x.error() + 1)));
  }

  /// 1 − erf(x), right to its relative precision for positive x.
  Real erfc(Real x) {
    if (x.isZero() || x.m().signum() <= 0 || x.top() <= 0) return real.subtract(Real.ONE, erf(x));
    Real square = real.multiply(x, x);
    if (square.top() > 14) {
      double size = square.top() > 60 ? 0x1p48 : square.toDouble() * 1.4426;
      return Real.around(-(long) size);
    }
    if (!x.isExact() && x.error() > -real.bits() / 2) throw Open.blurred();
    int w = real.bits() + GUARD + (int) (square.toDouble() * 1.45);
    Arithmetic wide = new Arithmetic(w, false);
    Real exact = new Real(x.kind(), x.m(), x.e(), Real.EXACT);
    Real y = wide.multiply(series(wide, exact), twoOverRootPi(wide));
    Real rest = wide.subtract(Real.ONE, y);
    long error = x.isExact() ? Real.EXACT : x.error() + 2 + x.top() + rest.top();
    return rounded(new Real(rest.kind(), rest.m(), rest.e(), Arithmetic.plus(rest.error(), error)));
  }

  private static Real twoOverRootPi(Arithmetic wide) {
    return wide.divide(Real.TWO, wide.sqrt(new Elementary(wide).pi()));
  }

  /// x·exp(−x²)·Σ (2x²)ⁿ/(2n + 1)!!, all terms positive.
  private static Real series(Arithmetic wide, Real x) {
    int w = wide.bits() + GUARD;
    FixedPoint fixed = new FixedPoint();
    Real exact = new Real(x.kind(), x.m(), x.e(), Real.EXACT);
    Real square = wide.multiply(exact, exact);
    BigInteger twice = fixed.of(square, w).shiftLeft(1);
    BigInteger term = BigInteger.ONE.shiftLeft(w);
    BigInteger sum = term;
    for (int n = 1; term.signum() != 0; n++) {
      term = term.multiply(twice).shiftRight(w).divide(BigInteger.valueOf(2L * n + 1));
      sum = sum.add(term);
    }
    Real total = wide.rounded(sum, -w, -w + 24 + Math.max(0, square.top()));
    Real e = new Elementary(wide).exp(square.negate());
    return wide.multiply(exact, wide.multiply(total, e));
  }

  private Arithmetic wide(long top) {
    return new Arithmetic(real.bits() + GUARD + (int) Math.max(0, -top), false);
  }

  private Real rounded(Real x) {
    return x.isFinite() ? real.rounded(x.m(), x.e(), x.error()) : x;
  }
}
