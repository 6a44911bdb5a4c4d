package pragmatic.gradients.calculus.germ;

import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;

/// The inverse of the error function: with many digits, and at its ends.
final class InverseErrorFunction {
  /// Digits beyond the wanted ones while they are sought.
  private static final int MORE = 16;

  private InverseErrorFunction() {}

  /// By Newton's steps for erf y = x, each of which doubles the digits that are right; null where
  /// there is no value.
  static @Nullable PreciseBall of(PreciseBall x) {
    if (x.isExactZero()) return x;
    Ball rest = Ball.ONE.minus(x.signum() < 0 ? x.negated() : x);
    if (rest.vanishes() || rest.signum() < 0) return null;
    double y =
        rest.center() > 0.5
            ? InverseErf.value(x.center())
            : x.signum() * InverseErfc.value(rest.center());
    if (y == 0 || Double.isInfinite(y)) return null;
    int digits = x.digits() + MORE;
    Ball half = PreciseFunctions.sqrt(PreciseConstants.pi(digits, -2));
    Ball target = center(x, digits);
    PreciseBall root = PreciseBall.exact(y, digits);
    Ball slope = Ball.ONE;
    for (int right = 40; right < 2 * digits; right *= 2) {
      PreciseBall near = center(root, digits);
      PreciseBall value = PreciseFunctions.erf(near);
      PreciseBall grown = PreciseFunctions.exp((PreciseBall) near.times(near));
      if (value == null || grown == null) return null;
      slope = half.times(grown);
      root = PreciseBall.of(near.minus(value.minus(target).times(slope)));
    }
    PreciseBall value =
        PreciseBall.rounded(root.mantissa(), root.exponent(), root.error(), x.digits());
    // the slope itself grows towards the ends
    return PreciseFunctions.spread(value, x, slope.times(DoubleBall.exact(2)));
  }

  private static PreciseBall center(PreciseBall ball, int digits) {
    return new PreciseBall(ball.mantissa(), ball.exponent(), 0, true, digits);
  }

  /// Near ±1, where it grows as the root of a logarithm: erf⁻¹(1 − s) is √L·(1 + O(log L/L)) for L
  /// = −log s, since 1 − erf y is e^(−y²)/(√π·y)·(1 + O(1/y²)).
  static Germ atEnd(
      Germ u, double end, GermFunctions functions, GermArithmetic algebra, WorkBudget work) {
    if (Double.isInfinite(end)) return Germ.UNDEFINED;
    Germ one = LogPowerSeries.constant(work.number(1));
    Germ inside = algebra.minus(one, end > 0 ? u : algebra.negate(u));
    Sign side = algebra.sign(inside);
    return switch (side) {
      case POSITIVE -> {
        Germ size = grown(algebra.negate(functions.log(inside)), algebra, work);
        yield end > 0 ? size : algebra.negate(size);
      }
      case ZERO -> new InfiniteGerm(end > 0 ? 1 : -1, true);
      case NEGATIVE -> Germ.UNDEFINED;
      default -> new Undecided(work.exhausted() ? work.doubt() : side.doubt());
    };
  }

  private static Germ grown(Germ logarithm, GermArithmetic algebra, WorkBudget work) {
    Germ root = algebra.power(logarithm, work.number(0.5));
    if (!(root instanceof LogPowerSeries series)) return root.isNumber() ? open() : root;
    int lead = series.lead();
    if (lead < 0 || !series.m(lead).isInfinite()) return open();
    Monomial slower = series.m(lead).e().isZero() ? Monomial.ITERATED : Monomial.LOGARITHM;
    Monomial bound = slower.over(series.m(lead));
    LogPowerSeries known = series.upTo(bound.isInfinite() ? Monomial.ONE : bound);
    return known.size() == 0 ? open() : known;
  }

  private static Germ open() {
    return new Undecided(UndecidedReason.TRUNCATION);
  }
}
