package pragmatic.gradients.calculus.germ;

import java.util.Arrays;
import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.calculus.germ.Germ.UndefinedGerm;
import pragmatic.gradients.program.Rule;

/// Primitives that look at a sign: jumps, max and min, comparisons and branches.
final class GermSelection {
  private static final Rule.Selection LARGEST = new Rule.Selection(true, false);
  private static final Rule.Selection LEAST = new Rule.Selection(false, false);

  /// From here on doubles are too far apart to stand between whole numbers.
  private static final double APART = 0x1p50;

  private final WorkBudget work;
  private final GermArithmetic algebra;

  GermSelection(WorkBudget work, GermArithmetic algebra) {
    this.work = work;
    this.algebra = algebra;
  }

  Sign sign(Germ germ) {
    return algebra.sign(germ);
  }

  /// Sign of a − b; equal infinities tie.
  Sign compare(Germ a, Germ b) {
    if (a == b) return Sign.ZERO;
    if (a instanceof InfiniteGerm i && b instanceof InfiniteGerm k && i.sign() == k.sign())
      return i.constant() && k.constant() ? Sign.ZERO : Sign.UNKNOWN;
    if (a instanceof InfiniteGerm) return sign(a);
    if (b instanceof InfiniteGerm) return sign(b).opposite();
    return sign(algebra.minus(a, b));
  }

  Germ select(Rule.Selection rule, Germ[] v) {
    Germ best = v[0];
    for (int i = 1; i < v.length; i++) best = select(rule, best, v[i]);
    return best;
  }

  private Germ select(Rule.Selection rule, Germ a, Germ b) {
    if (a instanceof UndefinedGerm) return rule.ignoresNaN() ? b : a;
    if (b instanceof UndefinedGerm) return rule.ignoresNaN() ? a : b;
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    Sign sign = isSwinging(a, b) ? side(a, b) : compare(a, b);
    if (sign == Sign.SWINGING) return swing(rule, a, b);
    if (sign == Sign.UNKNOWN) {
      // both agree as far as is known
      if (!(a instanceof LogPowerSeries s && b instanceof LogPowerSeries t))
        return new Undecided(UndecidedReason.TRUNCATION);
      return algebra.minus(s, t) instanceof LogPowerSeries difference
          ? s.upTo(difference.order())
          : a;
    }
    return (sign == Sign.NEGATIVE) == rule.largest() ? b : a;
  }

  private static boolean isSwinging(Germ a, Germ b) {
    return a != b && (a instanceof Oscillation || b instanceof Oscillation);
  }

  /// Of two continuous germs of which one swings, equal or not: the larger one but for ties.
  private Sign side(Germ a, Germ b) {
    if (a instanceof InfiniteGerm) return sign(a);
    if (b instanceof InfiniteGerm) return sign(b).opposite();
    return algebra.oscillations().side(algebra.minus(a, b));
  }

  /// The larger or smaller of a number and what swings around it.
  private Germ swing(Rule.Selection rule, Germ a, Germ b) {
    Germ other = a instanceof Oscillation ? b : a;
    if (!(other instanceof LogPowerSeries s && s.isConstant()))
      return OscillationArithmetic.UNKNOWN;
    double at = s.constant().center();
    return algebra
        .oscillations()
        .image(
            (Oscillation) (other == a ? b : a),
            new double[] {at},
            x -> rule.largest() ? Math.max(x, at) : Math.min(x, at));
  }

  /// The one in its place in sorted order.
  Germ order(Rule.Rank turn, Germ[] v) {
    Germ[] sorted = Arrays.copyOfRange(v, turn.from(), turn.to());
    boolean[] doubtful = new boolean[1];
    StableSort.sort(
        sorted,
        (a, b) -> {
          boolean known = !isUnknown(a) && !isUnknown(b);
          Sign sign = known ? compare(a, b) : Sign.UNKNOWN;
          doubtful[0] |= !sign.decided();
          return sign.decided() ? sign.number() : 0;
        });
    return doubtful[0]
        ? exchanged(turn, Arrays.copyOfRange(v, turn.from(), turn.to()))
        : sorted[turn.rank()];
  }

  private static boolean isUnknown(Germ germ) {
    return germ instanceof UndefinedGerm || germ instanceof Undecided;
  }

  /// Sorts by exchanging neighbours, each time into the smaller and the larger one: where it is in
  /// doubt which is which, they agree as far as is known, and no more than that is left of both.
  private Germ exchanged(Rule.Rank turn, Germ[] sorted) {
    for (int end = sorted.length - 1; end > 0; end--) {
      work.spend(end);
      if (work.exhausted()) return new Undecided(work.doubt());
      for (int i = 0; i < end; i++) {
        Germ least = select(LEAST, sorted[i], sorted[i + 1]);
        sorted[i + 1] = select(LARGEST, sorted[i], sorted[i + 1]);
        sorted[i] = least;
      }
    }
    return sorted[turn.rank()];
  }

  Germ branch(Germ condition, Germ a, Germ b) {
    if (condition instanceof UndefinedGerm) return a; // NaN is not 0
    if (condition instanceof Undecided) return condition;
    Sign sign = sign(condition);
    if (!sign.decided()) return new Undecided(sign.doubt());
    return sign == Sign.ZERO ? b : a;
  }

  Germ compare(Rule.Relation relation, Germ a, Germ b) {
    if (a instanceof UndefinedGerm || b instanceof UndefinedGerm)
      return number(relation == Rule.Relation.NOT_EQUAL ? 1 : 0);
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    Sign sign = compare(a, b);
    if (!sign.decided()) return new Undecided(sign.doubt());
    return number(relation.holds(sign.number(), 0) ? 1 : 0);
  }

  /// A piecewise constant primitive: its value beside the jump that the first argument sits on, or
  /// where it is.
  Germ jump(Rule.Jumping rule, Germ[] v) {
    if (v[0] instanceof UndefinedGerm || v[0] instanceof Undecided) return v[0];
    double[] at = new double[v.length];
    for (int i = 1; i < v.length; i++) {
      if (!(v[i] instanceof LogPowerSeries s && s.isConstant())) return parameter(rule, v);
      at[i] = s.constant().center();
    }
    if (v[0] instanceof InfiniteGerm i && i.constant()) return ofInfinity(rule, at, i.sign());
    Germ u = v[0];
    if (u instanceof Oscillation o) return ofOscillation(rule, at, o);
    if (GermExponential.isInfinite(u)) return ofInfinite(rule, at, u);
    LogPowerSeries series = u instanceof LogPowerSeries s ? s : ((ExponentialSum) u).plain();
    Ball constant = series.constant();
    double center = constant.center();
    at[0] = center;
    if (Math.abs(center) >= APART && Math.abs(rule.value().at(at)) > 1) {
      // rounding to whole numbers is the same from any even one on
      double even = 2 * Math.rint(center / 2);
      Germ[] shifted = v.clone();
      shifted[0] = algebra.minus(u, number(even));
      boolean nearer =
          shifted[0] instanceof LogPowerSeries rest
              && Math.abs(rest.constant().center()) < Math.abs(center) / 2;
      if (!nearer) return new Undecided(UndecidedReason.ROUNDING);
      return algebra.plus(number(even), jump(rule, shifted));
    }
    double jump = jumpNear(rule, at, constant);
    if (Double.isNaN(jump)) {
      if (!series.order().isInfinitesimal()) return new Undecided(UndecidedReason.TRUNCATION);
      at[0] = center;
      // the nearest double may be a jump that the number is beside
      if (rule.jump().at(at))
        at[0] =
            constant.minus(work.number(center)).signum() > 0
                ? Math.nextUp(center)
                : Math.nextDown(center);
      return number(rule.value().at(at));
    }
    Germ beyond = algebra.minus(u, number(jump));
    Sign sign = sign(beyond);
    if (!sign.decided()) return new Undecided(sign.doubt());
    at[0] =
        sign == Sign.ZERO ? jump : sign == Sign.POSITIVE ? Math.nextUp(jump) : Math.nextDown(jump);
    return number(rule.value().at(at) + 0.0);
  }

  /// A parameter that moves, as h0 in heaviside(x, h0), matters only where the first argument stays
  /// on the jump.
  private Germ parameter(Rule.Jumping rule, Germ[] v) {
    Sign sign = sign(v[0]);
    if (!sign.decided()) return new Undecided(sign.doubt());
    if (sign == Sign.ZERO) return v[1];
    return number(rule.value().at(new double[] {sign.number(), 0}));
  }

  /// The value at the number ∞: that of floor is ∞, a remainder has none.
  private Germ ofInfinity(Rule.Jumping rule, double[] at, int sign) {
    at[0] = sign * Double.POSITIVE_INFINITY;
    double value = rule.value().at(at);
    if (Double.isNaN(value)) return Germ.UNDEFINED;
    return Double.isInfinite(value) ? new InfiniteGerm(value > 0 ? 1 : -1, true) : number(value);
  }

  /// The value at infinity, if it has one (that of sign); floor and its like stay beside their
  /// argument.
  private Germ ofInfinite(Rule.Jumping rule, double[] at, Germ u) {
    int sign = sign(u).number();
    at[0] = sign * Double.MAX_VALUE;
    double value = rule.value().at(at);
    if (Math.abs(value) <= 1) return number(value);
    double least = 0;
    double greatest = 0;
    for (int k = 1; k < 8; k++) {
      at[0] = sign * (0x1p20 + k / 8.0);
      double off = rule.value().at(at) - at[0];
      least = Math.min(least, off);
      greatest = Math.max(greatest, off);
    }
    Oscillation.Swing swing =
        work.oscillates() ? Oscillation.Swing.BOUNDED : Oscillation.Swing.FILLED;
    Germ beside =
        least == -0.5 || greatest == 0.5
            ? Oscillation.between(-0.5, 0.5, swing)
            : least < -0.5 && greatest == 0
                ? Oscillation.between(-1, 0, swing)
                : least == 0 && greatest > 0.5
                    ? Oscillation.between(0, 1, swing)
                    : OscillationArithmetic.UNKNOWN;
    return algebra.plus(u, beside);
  }

  /// Where nothing between the bounds is a jump.
  private Germ ofOscillation(Rule.Jumping rule, double[] at, Oscillation u) {
    if (!u.isPlain()) return OscillationArithmetic.UNKNOWN;
    at[0] = u.low();
    double value = rule.value().at(at);
    for (int k = 0; k <= 32; k++) {
      at[0] = k == 32 ? u.high() : u.low() + (u.high() - u.low()) * k / 32;
      if (rule.value().at(at) != value || rule.jump().at(at)) return OscillationArithmetic.UNKNOWN;
    }
    return number(value);
  }

  private LogPowerSeries number(double value) {
    return value == 0
        ? LogPowerSeries.zero(1 / value > 0 ? 1 : -1)
        : LogPowerSeries.constant(work.number(value));
  }

  /// A place where the primitive jumps and from which a number cannot be told, or NaN.
  private double jumpNear(Rule.Jumping rule, double[] at, Ball number) {
    double x = number.center();
    for (double candidate : new double[] {x, Math.rint(x), Math.floor(x) + 0.5}) {
      at[0] = candidate;
      if (rule.jump().at(at) && number.minus(work.number(candidate)).vanishes())
        return candidate + 0.0;
    }
    return Double.NaN;
  }
}
