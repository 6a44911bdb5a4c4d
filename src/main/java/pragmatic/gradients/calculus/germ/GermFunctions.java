package pragmatic.gradients.calculus.germ;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Smooth functions of germs. Exponential, logarithm and roots grow or branch in their own way and
/// have rules of their own; all others follow from their derivative by Taylor's formula, or from
/// their definition.
final class GermFunctions {
  private final WorkBudget work;
  private final GermArithmetic algebra;
  private final GermEvaluator evaluation;
  private final GermExponential exponentials;

  GermFunctions(WorkBudget work, GermArithmetic algebra, GermEvaluator evaluation) {
    this.work = work;
    this.algebra = algebra;
    this.evaluation = evaluation;
    this.exponentials = new GermExponential(work, algebra);
  }

  Germ of(Primitive primitive, Rule.Smooth rule, Germ u) {
    if (u instanceof Germ.UndefinedGerm || u instanceof Undecided) return u;
    if (u instanceof Oscillation o)
      return algebra.oscillations().of(rule, o, known -> of(primitive, rule, known));
    return switch (rule.expansion()) {
      case EXPONENTIAL -> exp(primitive, rule, u);
      case LOGARITHM -> log(u);
      case SQUARE_ROOT -> root(u, work.number(0.5));
      case CUBE_ROOT -> cbrt(u);
      default -> analytic(primitive, rule, u);
    };
  }

  private Germ root(Germ u, Ball p) {
    if (u instanceof InfiniteGerm i) return i.sign() > 0 ? i : Germ.UNDEFINED;
    return algebra.power(u, p);
  }

  private Germ cbrt(Germ u) {
    if (u instanceof InfiniteGerm) return u;
    Sign sign = algebra.sign(u);
    Ball third = work.fractions().quotient(work.number(1), work.number(3));
    if (sign == Sign.NEGATIVE) return algebra.negate(root(algebra.negate(u), third));
    return root(u, third);
  }

  private Germ exp(Primitive primitive, Rule.Smooth rule, Germ u) {
    return GermExponential.isInfinite(u)
        ? exponentials.exp(u, rest -> analytic(primitive, rule, rest))
        : analytic(primitive, rule, u);
  }

  Germ log(Germ u) {
    if (!u.isNumber()) return u;
    Germ known = algebra.oscillations().series(u);
    return exponentials.log(known, c -> value(Expansion.LOGARITHM, Math::log, (x, y) -> 1 / x, c));
  }

  private Germ analytic(Primitive primitive, Rule.Smooth rule, Germ u) {
    if (!u.isNumber()) return u;
    // with many digits no cancellation in a definition matters
    if (work.isPrecise() && !primitive.definition().isEmpty())
      return evaluation.of(Definitions.of(primitive), u);
    if (GermExponential.isInfinite(u))
      return atEdge(primitive, rule, u, algebra.sign(u).number() * Double.POSITIVE_INFINITY);
    LogPowerSeries series = u instanceof LogPowerSeries s ? s : ((ExponentialSum) u).plain();
    if (series.lead() < 0 && !series.order().isInfinitesimal())
      return new Undecided(UndecidedReason.TRUNCATION);
    Ball center = series.constant();
    if (isOutside(rule, center)) {
      if (isBesideDomain(rule, center)) work.noticeBeside(center);
      return Germ.UNDEFINED;
    }
    double edge = edgeWithin(rule, center);
    if (!Double.isNaN(edge)) {
      work.noticeFragile(center.minus(work.number(edge)));
      return atEdge(primitive, rule, u, edge);
    }
    if (!primitive.definition().isEmpty() && mayBeZero(rule, center.center()))
      return evaluation.of(Definitions.of(primitive), u);
    LogPowerSeries near = series.withoutConstant(work);
    Germ w = withoutConstant(u);
    if (!w.isNumber()) return w;
    boolean still = ExponentialArithmetic.isZero(w);
    if (still && center.isExact()) {
      Ball value = value(rule.expansion(), rule.value(), rule.slope(), center);
      return value == null || !value.isFinite()
          ? new Undecided(UndecidedReason.OVERFLOW)
          : LogPowerSeries.constant(value);
    }
    if (!still && !near.isExactZero() && !near.first().isInfinitesimal())
      return new Undecided(UndecidedReason.LOGARITHM);
    Ball[] f = new Ball[still ? 1 : algebra.powers(w)];
    int known = taylor(primitive, rule, center, f);
    if (known == 0)
      return work.isPrecise() && !isEdge(rule, center.center())
          ? new Undecided(UndecidedReason.OVERFLOW)
          : atEdge(primitive, rule, u, center.center());
    if (still) return LogPowerSeries.constant(f[0]);
    return algebra.compose(Arrays.copyOf(f, known), w);
  }

  private Germ withoutConstant(Germ u) {
    return u instanceof ExponentialSum e
        ? algebra.exponentials().with(e, e.plain().withoutConstant(work))
        : ((LogPowerSeries) u).withoutConstant(work);
  }

  /// Whether a function has no value at a number; doubles do not say so of one beyond them.
  private static boolean isOutside(Rule.Smooth rule, Ball center) {
    double x = center.center();
    return Double.isFinite(x) && Double.isNaN(rule.value().applyAsDouble(x));
  }

  /// Whether a number that has no value may be one that has, for all that rounding hides.
  private static boolean isBesideDomain(Rule.Smooth rule, Ball center) {
    double x = center.center();
    double reach = Ball.FACTOR * center.radius();
    return !Double.isNaN(rule.value().applyAsDouble(x - reach))
        || !Double.isNaN(rule.value().applyAsDouble(x + reach));
  }

  /// Whether a value is so small that rounding may have made it of 0, as that of sinc(3).
  private static boolean mayBeZero(Rule.Smooth rule, double x) {
    double value = rule.value().applyAsDouble(x);
    double moved = rule.slope().at(x, value) * x;
    return value != 0 && Math.abs(value) < 0x1p-40 * Math.abs(moved);
  }

  static boolean isEdge(Rule.Smooth rule, double x) {
    double here = rule.cell().applyAsDouble(x);
    return rule.cell().applyAsDouble(Math.nextDown(x)) != here
        || rule.cell().applyAsDouble(Math.nextUp(x)) != here;
  }

  /// The pole or domain edge on whose sides a number may be for all that rounding hides, or NaN.
  private double edgeWithin(Rule.Smooth rule, Ball center) {
    double x = center.center();
    if (center.isExact()) return Double.NaN;
    double reach = Ball.FACTOR * center.radius();
    if (rule.cell().applyAsDouble(x - reach) == rule.cell().applyAsDouble(x + reach))
      return Double.NaN;
    double round = Math.rint(x);
    return work.isPrecise() && !center.minus(work.number(round)).vanishes() ? Double.NaN : x;
  }

  /// A function at a number, or null where that is beyond the range of numbers.
  private @Nullable Ball value(
      Expansion named, DoubleUnaryOperator function, Rule.Slope slope, Ball argument) {
    Ball x = argument.isExactZero() ? work.number(0) : argument;
    if (!(x instanceof DoubleBall) && named != Expansion.TAYLOR) {
      work.spend(work.digits() / (x instanceof TypedBall ? 2 : 4));
      Ball result = TypedBall.map(x, ball -> PreciseValues.of(named, ball));
      if (result != null && TypedBall.absorbs(result, x)) work.noticeAbsorbed();
      return result;
    }
    double value = function.applyAsDouble(x.center());
    if (isExact(x.center(), value)) value += 0.0;
    // the library's inverse of erf is within two units in the last place
    double units = named == Expansion.INVERSE_ERROR_FUNCTION ? 2 : 1;
    double rounding =
        isExact(x.center(), value) ? 0 : units * DoubleBall.ofFunction(value).radius();
    if (x.isExact()) return new DoubleBall(value, rounding);
    double moved = Math.abs(slope.at(x.center(), value)) * x.radius();
    return new DoubleBall(value, rounding + DoubleBall.some(moved));
  }

  /// By the theorem of Lindemann and Weierstrass the values at other fractions than 0 and 1 are
  /// irrational.
  private static boolean isExact(double x, double value) {
    return (x == 0 || x == 1)
        && value * 1024 == Math.rint(value * 1024)
        && Math.abs(value) < 0x1p20;
  }

  /// Fills in the Taylor coefficients at a point.
  ///
  /// @return how many are known, 0 where the function is singular
  private int taylor(Primitive primitive, Rule.Smooth rule, Ball x, Ball[] f) {
    Ball value = value(rule.expansion(), rule.value(), rule.slope(), x);
    if (value == null || !value.isFinite()) return 0;
    double slope = 0;
    if (!work.isPrecise()) {
      slope = rule.slope().at(x.center(), value.center());
      if (!Double.isFinite(slope)) return 0;
    }
    f[0] = value;
    if (rule.expansion() == Expansion.EXPONENTIAL) return TaylorTerms.ofExponential(f, work);
    Optional<Program> derivative = Definitions.slope(primitive);
    double orders = work.orders();
    LogPowerSeries near = LogPowerSeries.line(x, work.number(1));
    int known;
    if (derivative.isPresent()) {
      // one coefficient fewer: so sin, which asks cos, which asks sin, comes to an end
      work.orders(f.length - 2);
      known =
          f.length == 1 ? 1 : TaylorTerms.integrate(evaluation.of(derivative.get(), near), f, work);
    } else {
      work.orders(f.length - 1);
      known = TaylorTerms.copy(evaluation.of(Definitions.of(primitive), near), f);
    }
    work.orders(orders);
    if (!work.isPrecise() && known > 1 && f[1].radius() > 1e-14 * Math.abs(slope))
      f[1] =
          new DoubleBall(
              slope,
              Math.abs(slope) * 0x1p-50
                  + (known > 2 ? 2 * Math.abs(f[2].center()) * x.radius() : 0));
    return known;
  }

  /// Where Taylor's formula does not hold, and at infinity: through the definition, else by the
  /// function's own rule there.
  private Germ atEdge(Primitive primitive, Rule.Smooth rule, Germ u, double near) {
    if (!primitive.definition().isEmpty()) return evaluation.of(Definitions.of(primitive), u);
    boolean inverse =
        rule.expansion() == Expansion.INVERSE_SINE || rule.expansion() == Expansion.INVERSE_COSINE;
    double edge = inverse ? Math.signum(near) : near;
    if (rule.expansion() == Expansion.INVERSE_ERROR_FUNCTION)
      return InverseErrorFunction.atEnd(u, near, this, algebra, work);
    double value = rule.value().applyAsDouble(edge);
    if (u instanceof InfiniteGerm i && i.constant() && !Double.isFinite(value))
      return Double.isNaN(value) ? Germ.UNDEFINED : new InfiniteGerm(value > 0 ? 1 : -1, true);
    boolean sine = rule.expansion() == Expansion.SINE || rule.expansion() == Expansion.COSINE;
    if (sine && Double.isInfinite(near)) return Oscillation.between(-1, 1, swinging());
    if (!Double.isFinite(value))
      return new Undecided(
          Double.isNaN(value) ? UndecidedReason.OSCILLATION : UndecidedReason.OVERFLOW);
    // the rules below are those of infinity and of the inverses' ends; elsewhere effort ended
    boolean ends = inverse ? Math.abs(near) > 0.9 : Double.isInfinite(near);
    if (!ends) return new Undecided(work.exhausted() ? work.doubt() : UndecidedReason.TRUNCATION);
    Ball ball = limit(primitive, rule, edge, value);
    if (ball == null) return new Undecided(UndecidedReason.OVERFLOW);
    LogPowerSeries limit = LogPowerSeries.constant(ball);
    return switch (rule.expansion()) {
      case INVERSE_TANGENT -> algebra.minus(limit, analytic(primitive, rule, algebra.inverse(u)));
      case ERROR_FUNCTION -> algebra.minus(limit, complement(u));
      case INVERSE_SINE, INVERSE_COSINE -> algebra.minus(limit, inverse(primitive, rule, u, edge));
      default -> new Undecided(UndecidedReason.TRUNCATION);
    };
  }

  /// What grows without bound passes through every number, unless it swings itself.
  private Oscillation.Swing swinging() {
    return work.oscillates() ? Oscillation.Swing.BOUNDED : Oscillation.Swing.FILLED;
  }

  /// f(±1) − f(u) = ±2·(f(√((1 ∓ u)/2)) − f(0)) for asin and acos.
  private Germ inverse(Primitive primitive, Rule.Smooth rule, Germ u, double edge) {
    Germ less = algebra.divide(u, number(2 * edge));
    Germ root = root(algebra.minus(number(0.5), less), work.number(0.5));
    if (!root.isNumber()) return root;
    Germ f = analytic(primitive, rule, root);
    if (!f.isNumber()) return f;
    f = withoutConstant(f);
    return algebra.times(number(2 * edge), f);
  }

  /// ±1 − erf u for infinite u: e^(−u²)/(√π·u)·(1 − 1/(2u²) + 3/(2u²)² − …), an asymptotic series.
  private Germ complement(Germ u) {
    if (u instanceof InfiniteGerm i)
      return i.constant() ? LogPowerSeries.ZERO : GermArithmetic.flat();
    Germ square = algebra.times(u, u);
    Germ inverse = algebra.inverse(algebra.times(number(2), square));
    Germ decay = evaluation.of(Definitions.exponential(), algebra.negate(square));
    if (!inverse.isNumber()) return inverse;
    Ball[] f = new Ball[Math.min(8, algebra.powers(inverse))];
    f[0] = work.number(1);
    for (int k = 1; k < f.length; k++) f[k] = f[k - 1].times(work.number(1 - 2 * k));
    Ball root =
        BallPower.of(PreciseConstants.angle(Math.PI, work.digits()), work.number(0.5), work);
    if (root == null) throw new IllegalStateException("pi has a root");
    Germ size = algebra.divide(algebra.divide(decay, u), LogPowerSeries.constant(root));
    return algebra.times(size, algebra.compose(f, inverse));
  }

  private LogPowerSeries number(double value) {
    return LogPowerSeries.constant(work.number(value));
  }

  private @Nullable Ball limit(Primitive primitive, Rule.Smooth rule, double edge, double value) {
    if (Double.isFinite(edge))
      return value(rule.expansion(), rule.value(), rule.slope(), work.number(edge));
    // ±1 and ±π/2 are the limits of irreducible functions at infinity
    if (!work.isPrecise() || value == Math.rint(value))
      return isExact(0, value) ? work.number(value) : DoubleBall.ofFunction(value);
    PreciseBall half = PreciseConstants.pi(work.digits(), -1);
    return value > 0 ? half : half.negated();
  }
}
