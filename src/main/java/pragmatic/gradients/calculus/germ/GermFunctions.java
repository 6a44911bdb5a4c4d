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

  GermFunctions(WorkBudget work, GermArithmetic algebra, GermEvaluator evaluation) {
    this.work = work;
    this.algebra = algebra;
    this.evaluation = evaluation;
  }

  Germ of(Primitive primitive, Rule.Smooth rule, Germ u) {
    if (u instanceof Germ.UndefinedGerm || u instanceof Undecided) return u;
    return switch (rule.expansion()) {
      case EXPONENTIAL -> exp(primitive, rule, u);
      case LOGARITHM -> log(u);
      case SQUARE_ROOT -> root(u, work.number(0.5));
      case CUBE_ROOT -> cbrt(u);
      case TAYLOR, SINE, COSINE, INVERSE_SINE, INVERSE_COSINE, INVERSE_TANGENT, ERROR_FUNCTION ->
          analytic(primitive, rule, u);
    };
  }

  private Germ root(Germ u, Ball p) {
    if (u instanceof InfiniteGerm i) return i.sign() > 0 ? i : Germ.UNDEFINED;
    return algebra.power((LogPowerSeries) u, p);
  }

  private Germ cbrt(Germ u) {
    if (u instanceof InfiniteGerm) return u;
    Sign sign = ((LogPowerSeries) u).sign(work);
    Ball third = work.number(1).over(work.number(3));
    if (sign == Sign.NEGATIVE) return algebra.negate(root(algebra.negate(u), third));
    return root(u, third);
  }

  /// e^u; a multiple of log t in u becomes a power of t.
  Germ exp(Primitive primitive, Rule.Smooth rule, Germ u) {
    if (u instanceof InfiniteGerm i)
      return i.sign() > 0 ? i : i.constant() ? LogPowerSeries.ZERO : GermArithmetic.flat();
    LogPowerSeries series = (LogPowerSeries) u;
    int lead = series.lead();
    boolean infinite = lead >= 0 && Terms.compare(series.e(lead), series.j(lead), 0, 0) < 0;
    if (!infinite) return analytic(primitive, rule, u);
    if (series.e(lead) == 0 && series.j(lead) == 1) {
      double power = LogPowerSeries.exponent(series.c(lead).center());
      Germ rest = algebra.minus(u, LogPowerSeries.term(0, 1, series.c(lead)));
      if (rest instanceof LogPowerSeries r
          && r.lead() == 0
          && Terms.compare(r.e(0), r.j(0), 0, 0) < 0)
        return new Undecided(UndecidedReason.LOGARITHM);
      return algebra.times(
          LogPowerSeries.term(power, 0, work.number(1)), exp(primitive, rule, rest));
    }
    return series.signOf(lead) > 0 ? new InfiniteGerm(1, false) : GermArithmetic.flat();
  }

  /// log u = log c + e·log t + log(1 + w).
  Germ log(Germ u) {
    if (u instanceof InfiniteGerm i)
      return i.sign() < 0
          ? Germ.UNDEFINED
          : i.constant() ? i : new Undecided(UndecidedReason.LOGARITHM);
    LogPowerSeries series = (LogPowerSeries) u;
    int lead = series.lead();
    if (lead < 0)
      return series.isExactZero()
          ? new InfiniteGerm(-1, true)
          : new Undecided(series.sign(work).doubt());
    if (lead > 0) work.noticeFragile(series.c(0));
    if (series.signOf(lead) < 0) return Germ.UNDEFINED;
    if (series.j(lead) != 0) return new Undecided(UndecidedReason.LOGARITHM);
    Ball c = series.c(lead);
    Ball log = value(Expansion.LOGARITHM, Math::log, (x, y) -> 1 / x, c);
    if (log == null) return new Undecided(UndecidedReason.OVERFLOW);
    Germ head = LogPowerSeries.constant(log);
    if (series.e(lead) != 0)
      head = algebra.plus(LogPowerSeries.term(0, 1, work.number(series.e(lead))), head);
    Germ ratio =
        algebra.times(series, LogPowerSeries.term(-series.e(lead), 0, work.number(1).over(c)));
    Germ w = algebra.minus(ratio, LogPowerSeries.constant(work.number(1)));
    if (!(w instanceof LogPowerSeries rest)) return w;
    LogPowerSeries small = withoutConstant(rest);
    if (small.isExactZero()) return head;
    if (small.first() <= 0) return new Undecided(UndecidedReason.LOGARITHM);
    Ball[] f = new Ball[algebra.powers(small.first())];
    f[0] = Ball.ZERO;
    for (int k = 1; k < f.length; k++) f[k] = work.number(k % 2 == 0 ? -1 : 1).over(work.number(k));
    return algebra.plus(head, algebra.compose(f, small));
  }

  private LogPowerSeries withoutConstant(LogPowerSeries u) {
    Terms terms = new Terms(u.size());
    for (int i = 0; i < u.size(); i++)
      if (!(u.e(i) == 0 && u.j(i) == 0) && !(u.e(i) <= 0 && u.vanishes(i)))
        terms.append(u.e(i), u.j(i), u.c(i));
    return LogPowerSeries.of(terms, u.order(), work) instanceof LogPowerSeries s ? s : u;
  }

  private Germ analytic(Primitive primitive, Rule.Smooth rule, Germ u) {
    // with many digits no cancellation in a definition matters
    if (work.isPrecise() && !primitive.definition().isEmpty())
      return evaluation.of(Definitions.of(primitive), u);
    if (!(u instanceof LogPowerSeries series))
      return atEdge(primitive, rule, u, ((InfiniteGerm) u).sign() * Double.POSITIVE_INFINITY);
    int lead = series.lead();
    if (lead >= 0 && Terms.compare(series.e(lead), series.j(lead), 0, 0) < 0)
      return atEdge(primitive, rule, u, series.signOf(lead) * Double.POSITIVE_INFINITY);
    if (lead < 0 && series.order() <= 0) return new Undecided(UndecidedReason.TRUNCATION);
    Ball center = series.constant();
    if (Double.isNaN(rule.value().applyAsDouble(center.center()))) return Germ.UNDEFINED;
    double edge = edgeWithin(rule, center);
    if (!Double.isNaN(edge)) {
      work.noticeFragile(center.minus(work.number(edge)));
      return atEdge(primitive, rule, u, edge);
    }
    LogPowerSeries w = withoutConstant(series);
    if (w.isExactZero() && center.isExact()) {
      Ball value = value(rule.expansion(), rule.value(), rule.slope(), center);
      return value == null || !value.isFinite()
          ? new Undecided(UndecidedReason.OVERFLOW)
          : LogPowerSeries.constant(value);
    }
    if (w.first() <= 0) return new Undecided(UndecidedReason.LOGARITHM);
    Ball[] f = new Ball[w.isExactZero() ? 1 : algebra.powers(w.first())];
    int known = taylor(primitive, rule, center, f);
    if (known == 0)
      return work.isPrecise() && !isEdge(rule, center.center())
          ? new Undecided(UndecidedReason.OVERFLOW)
          : atEdge(primitive, rule, u, center.center());
    if (w.isExactZero()) return LogPowerSeries.constant(f[0]);
    return algebra.compose(Arrays.copyOf(f, known), w);
  }

  private static boolean isEdge(Rule.Smooth rule, double x) {
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
      Expansion named, DoubleUnaryOperator function, Rule.Slope slope, Ball x) {
    if (x instanceof PreciseBall precise && named != Expansion.TAYLOR) {
      work.spend(work.digits() / 4);
      return PreciseFunctions.of(named, precise);
    }
    double value = function.applyAsDouble(x.center());
    if (isExact(x.center(), value)) value += 0.0;
    double rounding = isExact(x.center(), value) ? 0 : DoubleBall.ofFunction(value).radius();
    return new DoubleBall(
        value,
        x.isExact() ? rounding : rounding + Math.abs(slope.at(x.center(), value)) * x.radius());
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
    if (rule.expansion() == Expansion.EXPONENTIAL) return exponential(f);
    Optional<Program> derivative = Definitions.slope(primitive);
    double orders = work.orders();
    LogPowerSeries near = LogPowerSeries.line(x, work.number(1));
    int known;
    if (derivative.isPresent()) {
      // one coefficient fewer: so sin, which asks cos, which asks sin, comes to an end
      work.orders(f.length - 2);
      known = f.length == 1 ? 1 : integrate(evaluation.of(derivative.get(), near), f);
    } else {
      work.orders(f.length - 1);
      known = copy(evaluation.of(Definitions.of(primitive), near), f);
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

  private int exponential(Ball[] f) {
    for (int k = 1; k < f.length; k++) f[k] = f[k - 1].over(work.number(k));
    return f.length;
  }

  /// Coefficients of ∫ g after the constant.
  private int integrate(Germ g, Ball[] f) {
    if (!(g instanceof LogPowerSeries s) || s.first() < 0) return 0;
    Arrays.fill(f, 1, f.length, Ball.ZERO);
    for (int i = 0; i < s.size(); i++) {
      int k = (int) s.e(i);
      if (k != s.e(i) || s.j(i) != 0) return 0;
      if (k + 1 < f.length) f[k + 1] = s.c(i).over(work.number(k + 1));
    }
    return (int) Math.min(f.length, s.order() + 1);
  }

  private static int copy(Germ g, Ball[] f) {
    if (!(g instanceof LogPowerSeries s) || s.first() < 0) return 0;
    Arrays.fill(f, 1, f.length, Ball.ZERO);
    for (int i = 0; i < s.size(); i++) {
      int k = (int) s.e(i);
      if (k != s.e(i) || s.j(i) != 0) return 0;
      if (k > 0 && k < f.length) f[k] = s.c(i);
    }
    return (int) Math.min(f.length, s.order());
  }

  /// Where Taylor's formula does not hold, and at infinity: through the definition, else by
  /// integrating the derivative away from the value at the edge.
  private Germ atEdge(Primitive primitive, Rule.Smooth rule, Germ u, double edge) {
    if (!primitive.definition().isEmpty()) return evaluation.of(Definitions.of(primitive), u);
    double value = rule.value().applyAsDouble(edge);
    if (u instanceof InfiniteGerm i && i.constant() && !Double.isFinite(value))
      return Double.isNaN(value) ? Germ.UNDEFINED : new InfiniteGerm(value > 0 ? 1 : -1, true);
    if (!Double.isFinite(value))
      return new Undecided(
          Double.isNaN(value) ? UndecidedReason.OSCILLATION : UndecidedReason.OVERFLOW);
    Ball limit = limit(primitive, rule, edge, value);
    if (limit == null) return new Undecided(UndecidedReason.OVERFLOW);
    if (!(u instanceof LogPowerSeries series))
      return algebra.plus(LogPowerSeries.constant(limit), GermArithmetic.flat());
    Optional<Program> derivative = Definitions.slope(primitive);
    if (derivative.isEmpty()) return new Undecided(UndecidedReason.TRUNCATION);
    Germ speed = algebra.times(evaluation.of(derivative.get(), u), algebra.derivative(series));
    if (!(speed instanceof LogPowerSeries s)) return speed;
    return algebra.plus(LogPowerSeries.constant(limit), algebra.integral(s));
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
