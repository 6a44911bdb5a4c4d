package pragmatic.gradients.witness;

import java.math.BigInteger;
import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;

/// The functions of one number, as textbooks define them; at infinite numbers as programs take
/// them.
final class Functions {
  /// Binary exponents of a base that comes near 0, and of an exponent that hides that.
  private static final int TINY = -300;

  private static final int SLOW = -6;

  private final Arithmetic real;
  private final Elementary series;

  Functions(Arithmetic real) {
    this.real = real;
    this.series = new Elementary(real);
  }

  Real pi() {
    return series.pi();
  }

  Real exp(Real x) {
    if (x.isNaN()) return x;
    if (x.isInfinite()) return x.sign() > 0 ? x : Real.ZERO;
    return series.exp(x);
  }

  Real expm1(Real x) {
    if (x.isNaN()) return x;
    if (x.isInfinite()) return x.sign() > 0 ? x : Real.ONE.negate();
    return series.expm1(x);
  }

  Real log(Real x) {
    if (x.isNaN() || x.kind() == Real.Kind.PLUS_INFINITY) return x;
    if (x.isZero()) return Real.MINUS_INFINITY;
    return x.sign() < 0 ? Real.NAN : series.log(x);
  }

  Real log1p(Real x) {
    if (x.isNaN() || x.kind() == Real.Kind.PLUS_INFINITY) return x;
    if (x.isInfinite()) return Real.NAN;
    if (x.top() < -3) return series.log1p(x);
    return log(real.settled(real.add(x, Real.ONE)));
  }

  Real sqrt(Real x) {
    return x.kind() == Real.Kind.MINUS_INFINITY ? Real.NAN : real.sqrt(x);
  }

  Real cbrt(Real x) {
    if (x.isNaN() || x.isInfinite() || x.isZero()) return x;
    if (x.sign() < 0) return cbrt(x.negate()).negate();
    Real third = real.divide(log(x), Real.whole(3));
    Real y = exp(third);
    // a cube has an exact root
    Real whole = y.isExact() ? y : nearest(y);
    Real cube = real.multiply(whole, real.multiply(whole, whole));
    return real.subtract(cube, x).isZero() ? whole : y;
  }

  /// The number with far fewer digits that is within the error, if there is one.
  private Real nearest(Real y) {
    int drop = Math.max(0, y.m().bitLength() - real.bits() / 3 + 8);
    BigInteger half = BigInteger.ONE.shiftLeft(Math.max(0, drop - 1));
    return Real.exact(y.m().add(half).shiftRight(drop), y.e() + drop);
  }

  Real sin(Real x) {
    return x.isFinite() ? series.sin(x) : Real.NAN;
  }

  Real cos(Real x) {
    return x.isFinite() ? series.cos(x) : Real.NAN;
  }

  Real tan(Real x) {
    return x.isFinite() ? real.divide(series.sin(x), series.cos(x)) : Real.NAN;
  }

  Real atan(Real x) {
    if (x.isNaN()) return x;
    if (!x.isInfinite()) return series.atan(x);
    Real quarter = real.scaled(pi(), -1);
    return x.sign() > 0 ? quarter : quarter.negate();
  }

  Real asin(Real x) {
    if (!x.isFinite()) return Real.NAN;
    int inside = real.compare(Real.ONE, real.abs(x));
    if (inside < 0) return Real.NAN;
    if (inside == 0) {
      Real quarter = real.scaled(pi(), -1);
      return x.m().signum() > 0 ? quarter : quarter.negate();
    }
    Real other = real.multiply(real.subtract(Real.ONE, x), real.add(Real.ONE, x));
    return atan(real.divide(x, real.sqrt(other)));
  }

  Real acos(Real x) {
    if (!x.isFinite()) return Real.NAN;
    int inside = real.compare(Real.ONE, real.abs(x));
    if (inside < 0) return Real.NAN;
    if (inside == 0) return x.m().signum() > 0 ? Real.ZERO : pi();
    Real ratio = real.divide(real.subtract(Real.ONE, x), real.add(Real.ONE, x));
    return real.scaled(atan(real.sqrt(ratio)), 1);
  }

  Real tanh(Real x) {
    if (x.isNaN() || x.isZero()) return x;
    Real twice = real.scaled(real.abs(x), 1).negate();
    Real size = real.divide(expm1(twice).negate(), real.add(Real.ONE, exp(twice)));
    return negative(x) ? size.negate() : size;
  }

  /// The sign of a number of which 0 and what is beside it give nearly the same.
  private static boolean negative(Real x) {
    return x.isInfinite() ? x.sign() < 0 : x.m().signum() < 0;
  }

  Real sinh(Real x) {
    return x.isZero() ? x : real.scaled(real.subtract(expm1(x), expm1(x.negate())), -1);
  }

  Real cosh(Real x) {
    return real.scaled(real.add(exp(x), exp(x.negate())), -1);
  }

  Real erf(Real x) {
    if (x.isNaN()) return x;
    if (x.isInfinite()) return Real.whole(x.sign());
    return series.erf(x);
  }

  /// By Newton's steps for erf y = x from a double on.
  Real erfinv(Real x) {
    if (x.isZero() || x.isNaN()) return x;
    if (x.isInfinite()) return Real.NAN;
    int inside = real.compare(Real.ONE, real.abs(x));
    if (inside < 0) return Real.NAN;
    if (inside == 0) return x.m().signum() > 0 ? Real.INFINITY : Real.INFINITY.negate();
    if (negative(x)) return erfinv(x.negate()).negate();
    Real half = real.scaled(real.sqrt(pi()), -1);
    Real rest = real.subtract(Real.ONE, x);
    Real y =
        Real.of(
            x.toDouble() < 0.5
                ? InverseErf.value(x.toDouble())
                : InverseErfc.value(rest.toDouble()));
    if (y.isZero() || y.isInfinite()) throw Open.blurred();
    for (int right = 40; right < 2 * real.bits(); right *= 2) {
      Real near = new Real(y.kind(), y.m(), y.e(), Real.EXACT);
      Real slope = real.multiply(half, exp(real.multiply(near, near)));
      y = real.subtract(near, real.multiply(real.subtract(erf(near), x), slope));
    }
    return y;
  }

  Real erfc(Real x) {
    if (x.isNaN()) return x;
    if (x.isInfinite()) return Real.whole(1 - x.sign());
    return series.erfc(x);
  }

  Real sigmoid(Real x) {
    if (x.isNaN()) return x;
    if (negative(x)) {
      Real e = exp(x);
      return real.divide(e, real.add(Real.ONE, e));
    }
    return real.divide(Real.ONE, real.add(Real.ONE, exp(x.negate())));
  }

  Real softplus(Real x) {
    return real.add(real.max(x, Real.ZERO), log1p(exp(real.abs(x).negate())));
  }

  /// x·Φ(x).
  Real gelu(Real x) {
    Real half = real.divide(x.negate(), real.sqrt(Real.TWO));
    return real.multiply(x, real.scaled(erfc(half), -1));
  }

  Real geluTanh(Real x) {
    Real cube = real.multiply(x, real.multiply(x, x));
    Real inner =
        real.add(x, real.multiply(real.divide(Real.whole(44715), Real.whole(1000000)), cube));
    Real scale = real.sqrt(real.divide(Real.TWO, pi()));
    Real t = tanh(real.multiply(scale, inner));
    return real.multiply(real.scaled(x, -1), real.add(Real.ONE, t));
  }

  Real logcosh(Real x) {
    if (x.isFinite() && x.top() < 0) {
      Real half = sinh(real.scaled(x, -1));
      return log1p(real.scaled(real.multiply(half, half), 1));
    }
    Real size = real.abs(x);
    Real rest = log1p(exp(real.scaled(size, 1).negate()));
    return real.subtract(real.add(size, rest), log(Real.TWO));
  }

  Real floor(Real x) {
    if (!x.isFinite() || x.isZero()) return x;
    if (x.top() > 1_000_000) throw Open.because("the floor of a huge number");
    BigInteger whole = x.e() >= 0 ? x.m().shiftLeft((int) x.e()) : shifted(x);
    if (!x.isExact()) {
      Real below = real.subtract(x, Real.exact(whole, 0));
      Real above = real.subtract(Real.exact(whole.add(BigInteger.ONE), 0), x);
      boolean up = real.settled(above).isZero();
      if (up) whole = whole.add(BigInteger.ONE);
      else if (!real.settled(below).isZero() && (below.isBlurred() || above.isBlurred()))
        throw Open.blurred();
    }
    if (whole.signum() == 0) return Real.ZERO;
    return real.rounded(whole, 0, Real.EXACT);
  }

  private static BigInteger shifted(Real x) {
    return x.m().shiftRight((int) Math.min(-x.e(), x.m().bitLength() + 1L));
  }

  /// The nearest whole number, of two the even one.
  Real round(Real x) {
    if (!x.isFinite() || x.isZero()) return x;
    Real up = floor(real.add(x, Real.power(-1)));
    Real gap = real.settled(real.subtract(real.subtract(up, x), Real.power(-1)));
    boolean tie = gap.isZero();
    boolean odd = up.e() == 0 && up.m().testBit(0);
    Real whole = tie && odd ? real.subtract(up, Real.ONE) : up;
    return whole.isZero() && x.m().signum() < 0 ? Real.MINUS_ZERO : whole;
  }

  Real trunc(Real x) {
    if (!x.isFinite() || x.isZero()) return x;
    return x.sign() < 0 ? floor(x.negate()).negate() : floor(x);
  }

  Real pow(Real a, Real b) {
    // IEEE 754 has 1 for it, calculus nothing
    if (a.isNaN() && b.isZero()) throw Open.because("a power 0 of no number");
    if (b.isZero()) return Real.ONE;
    if (a.isNaN() || b.isNaN()) return Real.NAN;
    // doubles have 0 or ∞ for it, calculus nothing: along any path signs or domains come and go
    if (b.isInfinite() && a.sign() < 0) throw Open.because("an infinite power below 0");
    if (a.isZero() && b.sign() < 0) throw Open.because("a negative power of 0");
    if (a.isInfinite() || b.isInfinite() || a.isZero())
      return Real.of(Math.pow(representative(a), representative(b)));
    Real n = b.isExact() && b.e() >= 0 ? b : null;
    if (n != null && b.top() < 8) return power(a, n.m().shiftLeft((int) n.e()).intValueExact());
    // 0.0…1 to the power 1e-9 is near 1 still, and yet it tends to 0
    if (a.top() < TINY && b.top() < SLOW) throw Open.because("a power that falls too slowly");
    if (a.sign() > 0) {
      Real size = exp(real.multiply(b, log(a)));
      return size;
    }
    if (n != null) {
      Real size = exp(real.multiply(b, log(a.negate())));
      return n.e() == 0 && n.m().testBit(0) ? size.negate() : size;
    }
    Real whole = floor(b);
    if (real.settled(real.subtract(b, whole)).isZero()) return pow(a, whole);
    return Real.NAN;
  }

  /// A double that powers treat alike where one of the two numbers is infinite or 0.
  private double representative(Real x) {
    if (!x.isFinite() || x.isZero()) return x.toDouble();
    int beyond = real.compare(real.abs(x), Real.ONE);
    boolean whole = x.isExact() && x.e() >= 0;
    boolean odd = whole && x.e() == 0 && x.m().testBit(0);
    double size =
        odd ? (beyond == 0 ? 1 : 3) : whole ? 2 : beyond > 0 ? 2.5 : beyond == 0 ? 1 : 0.5;
    return x.sign() * size;
  }

  private Real power(Real a, int n) {
    if (n < 0) return real.divide(Real.ONE, power(a, -n));
    Real product = Real.ONE;
    for (Real square = a; n > 0; n >>= 1) {
      if ((n & 1) == 1) product = real.multiply(product, square);
      if (n > 1) square = real.multiply(square, square);
    }
    return product;
  }
}
