package pragmatic.gradients.calculus.germ;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Expansion;

/// The elementary functions that are not defined by others, of balls with many digits: arguments
/// are reduced, series summed in fixed point (Brent and Zimmermann, Modern Computer Arithmetic,
/// chapter 4). Each value is within a few units of its last place; the argument's radius comes on
/// top.
final class PreciseFunctions {
  /// Digits beyond the wanted ones in fixed point.
  private static final int SPARE = 40;

  private static final int MOST = PreciseConstants.DIGITS;

  /// Larger exponents of e are no answers to anything.
  private static final int LARGEST = 50;

  private PreciseFunctions() {}

  /// The value, or null where the function has none, or none of a size that can be written.
  ///
  /// @param function one that is named: not TAYLOR
  static @Nullable PreciseBall of(Expansion function, PreciseBall x) {
    return switch (function) {
      case EXPONENTIAL -> exp(x);
      case LOGARITHM -> x.signum() > 0 ? log(x) : null;
      case SQUARE_ROOT -> x.signum() < 0 ? null : sqrt(x);
      case CUBE_ROOT -> cbrt(x);
      case SINE -> sine(x, 0);
      case COSINE -> sine(x, 1);
      case INVERSE_TANGENT -> atan(x);
      case INVERSE_SINE -> asin(x);
      case INVERSE_COSINE -> ball(minus(PreciseConstants.pi(x.digits(), -1), asin(x)));
      case ERROR_FUNCTION -> erf(x);
      case INVERSE_ERROR_FUNCTION -> InverseErrorFunction.of(x);
      case TAYLOR -> throw new IllegalArgumentException("no function is named");
    };
  }

  private static @Nullable PreciseBall ball(@Nullable Ball ball) {
    return (PreciseBall) ball;
  }

  private static @Nullable Ball minus(Ball a, @Nullable Ball b) {
    return b == null ? null : a.minus(b);
  }

  private static PreciseBall number(double value, int digits) {
    return PreciseBall.exact(value, digits);
  }

  /// The centre in fixed point with so many digits behind the point, and whether rounded.
  private static BigInteger fixed(PreciseBall x, int point) {
    long shift = x.exponent() + point;
    return shift >= 0
        ? x.mantissa().shiftLeft((int) shift)
        : -shift > x.mantissa().bitLength()
            ? BigInteger.ZERO
            : x.mantissa().shiftRight((int) -shift);
  }

  /// What the argument's radius adds to a value, from a bound of the slope.
  static PreciseBall spread(PreciseBall value, PreciseBall x, Ball slope) {
    if (x.error() == 0) return value;
    PreciseBall radius = new PreciseBall(BigInteger.ZERO, x.exponent(), x.error(), false, 30);
    return (PreciseBall) value.widened(radius.times(slope).times(DoubleBall.exact(1.01)));
  }

  static @Nullable PreciseBall exp(PreciseBall x) {
    int digits = x.digits();
    if (x.isExactZero() && x.error() == 0) return number(1, digits);
    // below e^(−2^LARGEST)
    if (x.signum() < 0 && x.magnitude() > LARGEST && !x.vanishes())
      return new PreciseBall(BigInteger.ZERO, -(1L << LARGEST), 1, false, digits);
    if (x.magnitude() > LARGEST || x.exponent() + Math.getExponent(x.error()) > 0) return null;
    int point = digits + SPARE + (int) Math.max(0, x.magnitude());
    PreciseBall value = exp(fixed(x, point), point, digits);
    return spread(value, x, value.times(DoubleBall.exact(x.error() == 0 ? 1 : 8)));
  }

  private static PreciseBall exp(BigInteger x, int point, int digits) {
    BigInteger ln2 = PreciseConstants.LN2.shiftRight(MOST - point);
    BigInteger turns = x.add(ln2.shiftRight(1)).divide(ln2);
    BigInteger rest = x.subtract(turns.multiply(ln2));
    int halvings = (int) Math.sqrt(point) + 1;
    int fine = point + halvings;
    BigInteger term = BigInteger.ONE.shiftLeft(fine);
    BigInteger sum = term;
    // rest/2^halvings with `fine` digits is the same whole number as rest with `point` digits
    for (int k = 1; term.signum() != 0 && k < 4000; k++) {
      term = term.multiply(rest).shiftRight(fine).divide(BigInteger.valueOf(k));
      sum = sum.add(term);
    }
    for (int k = 0; k < halvings; k++) sum = sum.multiply(sum).shiftRight(fine);
    return PreciseBall.rounded(
        sum, turns.longValueExact() - fine, Math.scalb(1.0, fine - digits - SPARE / 2), digits);
  }

  private static PreciseBall log(PreciseBall x) {
    int digits = x.digits();
    if (x.isExactly(1) && x.error() == 0) return number(0, digits);
    long power = x.magnitude() + 1;
    // f in [1/2, 1) or, to be near 1, in [3/4, 3/2)
    PreciseBall f = new PreciseBall(x.mantissa(), x.exponent() - power, 0, true, digits);
    if (f.center() < 0.75) f = new PreciseBall(f.mantissa(), f.exponent() + 1, 0, true, digits);
    power = x.exponent() - f.exponent();
    PreciseBall off = (PreciseBall) f.minus(Ball.ONE);
    int near = off.signum() == 0 ? 0 : (int) Math.min(MOST, Math.max(0, -off.magnitude()));
    int point = Math.min(digits + SPARE + near, MOST - 64);
    boolean close = off.magnitude() < -30;
    int right = close ? (int) Math.min(-2 * off.magnitude(), MOST) : 48;
    List<Integer> steps = steps(right, point);
    int known = steps.isEmpty() ? point : steps.getFirst();
    BigInteger y =
        close
            ? fixed(f, known).subtract(BigInteger.ONE.shiftLeft(known))
            : fixed(number(Math.log(f.center()), 64), known);
    for (int fine : steps) {
      y = refined(y.shiftLeft(fine - known), fixed(f, fine), fine);
      known = fine;
    }
    PreciseBall value = PreciseBall.rounded(y, -point, off.signum() == 0 ? 0 : 0x1p12, digits);
    Ball sum = value;
    if (power != 0) sum = value.plus(number(power, 64).times(PreciseConstants.ln2(digits)));
    return x.error() == 0
        ? (PreciseBall) sum
        : spread((PreciseBall) sum, x, Ball.ONE.over(lower(x)));
  }

  /// The digits of Halley's steps up to those of the last: more than a step makes right are not
  /// worth their time.
  private static List<Integer> steps(int right, int point) {
    List<Integer> steps = new ArrayList<>();
    for (int known = right; known < point + 8; known *= 3)
      steps.add(Math.min(point, 3 * known + SPARE));
    return steps;
  }

  /// One of Halley's steps for eʸ = target: three times as many digits are right.
  private static BigInteger refined(BigInteger y, BigInteger target, int point) {
    BigInteger power = fixed(exp(y, point, point), point);
    return y.add(target.subtract(power).shiftLeft(point + 1).divide(target.add(power)));
  }

  /// The centre less a quarter: radii are at most that where a ball does not vanish.
  private static PreciseBall lower(PreciseBall x) {
    return (PreciseBall)
        new PreciseBall(x.mantissa(), x.exponent(), 0, true, x.digits())
            .times(DoubleBall.exact(0.74));
  }

  static PreciseBall sqrt(PreciseBall x) {
    int digits = x.digits();
    if (x.signum() == 0) return number(0, digits);
    int shift = Math.max(0, 2 * digits + 8 - x.mantissa().bitLength());
    if (((x.exponent() - shift) & 1) != 0) shift++;
    BigInteger[] root = x.mantissa().shiftLeft(shift).sqrtAndRemainder();
    PreciseBall value =
        PreciseBall.rounded(
            root[0], (x.exponent() - shift) / 2, root[1].signum() == 0 ? 0 : 1, digits);
    return spread(value, x, Ball.ONE.over(value));
  }

  private static PreciseBall cbrt(PreciseBall x) {
    int digits = x.digits();
    if (x.signum() == 0) return number(0, digits);
    if (x.error() == 0) {
      PreciseBall whole = number(Math.cbrt(x.center()), digits);
      if (whole.times(whole).times(whole).minus(x).isExactZero()) return whole;
    }
    PreciseBall size = x.signum() < 0 ? (PreciseBall) x.negated() : x;
    PreciseBall root = exp((PreciseBall) log(size).over(number(3, digits)));
    if (root == null) throw new ArithmeticException("no third of an exponent is too large");
    return x.signum() < 0 ? (PreciseBall) root.negated() : root;
  }

  /// sin(x + quarters·π/2)
  private static @Nullable PreciseBall sine(PreciseBall x, int quarters) {
    int digits = x.digits();
    if (x.isExactZero() && x.error() == 0) return number(quarters == 0 ? 0 : 1, digits);
    if (x.magnitude() > 1100) return null;
    int before = (int) Math.max(0, x.magnitude());
    if (before + 64 > MOST - 8) return null;
    boolean tiny = quarters == 0 && x.magnitude() < -digits;
    if (tiny) return (PreciseBall) x.widened(x.times(x).times(x));
    int near = (int) Math.max(0, -x.magnitude());
    int point = digits + SPARE + near;
    int wide = Math.min(point + before, MOST - 8);
    BigInteger half = PreciseConstants.PI.shiftRight(MOST - wide + 1);
    BigInteger angle = fixed(x, wide);
    BigInteger turns = angle.add(half.shiftRight(1)).divide(half);
    if (angle.add(half.shiftRight(1)).signum() < 0) turns = turns.subtract(BigInteger.ONE);
    BigInteger rest = angle.subtract(turns.multiply(half));
    point = wide - before;
    rest = rest.shiftRight(before);
    int phase = (turns.mod(BigInteger.valueOf(4)).intValue() + quarters) & 3;
    BigInteger one = BigInteger.ONE.shiftLeft(point);
    boolean odd = (phase & 1) == 0;
    BigInteger square = rest.multiply(rest).shiftRight(point);
    BigInteger term = odd ? rest : one;
    BigInteger sum = term;
    for (int k = odd ? 2 : 1; term.signum() != 0; k += 2) {
      term =
          term.multiply(square)
              .shiftRight(point)
              .negate()
              .divide(BigInteger.valueOf((long) k * (k + 1)));
      sum = sum.add(term);
    }
    if (phase >= 2) sum = sum.negate();
    PreciseBall value = PreciseBall.rounded(sum, -point, 0x1p12, digits);
    double gap =
        ((PreciseBall) Ball.ONE.minus(sum.signum() < 0 ? value.negated() : value)).center();
    // √(1 − s²) is the slope, and as much is added as it changes within the radius
    double slope = Math.sqrt(2 * Math.max(0, gap)) + Math.scalb(1, 8 - point / 2) + x.radius();
    return spread(value, x, DoubleBall.exact(Math.min(1, slope)));
  }

  private static PreciseBall atan(PreciseBall x) {
    int digits = x.digits();
    if (x.signum() == 0 || x.magnitude() < -digits)
      return x.isExactZero() ? x : (PreciseBall) x.widened(x.times(x).times(x));
    PreciseBall center = new PreciseBall(x.mantissa(), x.exponent(), 0, true, digits + SPARE);
    boolean large = x.magnitude() >= 0;
    Ball t = large ? Ball.ONE.over(center) : center;
    // tan(a/2) = t/(1 + √(1 + t²))
    int halvings = 6;
    for (int k = 0; k < halvings; k++)
      t = t.over(Ball.ONE.plus(sqrt((PreciseBall) Ball.ONE.plus(t.times(t)))));
    PreciseBall small = (PreciseBall) t;
    int point = digits + SPARE + (int) Math.max(0, -small.magnitude());
    BigInteger u = fixed(small, point);
    BigInteger square = u.multiply(u).shiftRight(point);
    BigInteger power = u;
    BigInteger sum = u;
    for (int k = 3; power.signum() != 0; k += 2) {
      power = power.multiply(square).shiftRight(point).negate();
      sum = sum.add(power.divide(BigInteger.valueOf(k)));
    }
    Ball value = PreciseBall.rounded(sum, (long) halvings - point, 0x1p20, digits);
    if (large)
      value =
          (x.signum() > 0
                  ? PreciseConstants.pi(digits, -1)
                  : PreciseConstants.pi(digits, -1).negated())
              .minus(value);
    return spread((PreciseBall) value, x, Ball.ONE);
  }

  private static @Nullable PreciseBall asin(PreciseBall x) {
    Ball rest = Ball.ONE.minus(x.times(x));
    if (rest.isExactZero())
      return x.signum() > 0
          ? PreciseConstants.pi(x.digits(), -1)
          : (PreciseBall) PreciseConstants.pi(x.digits(), -1).negated();
    if (rest.vanishes() || rest.signum() < 0) return null;
    return atan((PreciseBall) x.over(sqrt(PreciseBall.of(rest))));
  }

  /// erf x = 2/√π·x·e^(−x²)·Σ (2x²)ⁿ/(1·3·5…(2n + 1)): no term is negative.
  static @Nullable PreciseBall erf(PreciseBall x) {
    int digits = x.digits();
    if (x.isExactZero()) return x;
    double tail = 1.4 * x.center() * x.center();
    if (tail > digits + 8) {
      // within e^(−x²) of its limit
      return (PreciseBall)
          number(x.signum(), digits)
              .widened(new PreciseBall(BigInteger.ONE, -digits - 8L, 0, true, 30));
    }
    PreciseBall center = new PreciseBall(x.mantissa(), x.exponent(), 0, true, digits + SPARE);
    int point = digits + SPARE;
    BigInteger square = fixed((PreciseBall) center.times(center), point).shiftLeft(1);
    BigInteger term = BigInteger.ONE.shiftLeft(point);
    BigInteger sum = term;
    for (int n = 1; term.signum() != 0; n++) {
      term = term.multiply(square).shiftRight(point).divide(BigInteger.valueOf(2L * n + 1));
      sum = sum.add(term);
    }
    PreciseBall flat = exp((PreciseBall) center.times(center).negated());
    if (flat == null) return null;
    Ball value =
        PreciseBall.rounded(sum, -point, 0x1p20, digits)
            .times(flat)
            .times(center)
            .times(number(2, digits))
            .over(sqrt(PreciseConstants.pi(digits + SPARE, 0)));
    PreciseBall rounded = PreciseBall.of(value);
    return spread(
        PreciseBall.rounded(rounded.mantissa(), rounded.exponent(), rounded.error(), digits),
        x,
        Math.abs(x.center()) * x.radius() < 0.1
            ? flat.times(DoubleBall.exact(2))
            : DoubleBall.exact(1.13));
  }
}
