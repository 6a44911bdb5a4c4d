package pragmatic.gradients.calculus.germ;

import java.util.Optional;
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
      case SQUARE_ROOT -> root(u, 0.5);
      case CUBE_ROOT -> cbrt(u);
      case TAYLOR -> analytic(primitive, rule, u);
    };
  }

  private Germ root(Germ u, double p) {
    if (u instanceof InfiniteGerm i) return i.sign() > 0 ? i : Germ.UNDEFINED;
    return algebra.power((LogPowerSeries) u, p, p == 0.5 ? 0 : Ball.HALF_ULP * p);
  }

  private Germ cbrt(Germ u) {
    if (u instanceof InfiniteGerm) return u;
    Sign sign = ((LogPowerSeries) u).sign(work);
    if (sign == Sign.NEGATIVE) return algebra.negate(root(algebra.negate(u), 1.0 / 3));
    return root(u, 1.0 / 3);
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
      double power = LogPowerSeries.exponent(series.c(lead));
      Germ rest = algebra.minus(u, LogPowerSeries.term(0, 1, series.c(lead), 0));
      if (rest instanceof LogPowerSeries r
          && r.lead() == 0
          && Terms.compare(r.e(0), r.j(0), 0, 0) < 0)
        return new Undecided(UndecidedReason.LOGARITHM);
      return algebra.times(LogPowerSeries.term(power, 0, 1, 0), exp(primitive, rule, rest));
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
      return series.isExactZero() ? Germ.UNDEFINED : new Undecided(series.sign(work).doubt());
    if (lead > 0) work.noticeFragile();
    if (series.signOf(lead) < 0) return Germ.UNDEFINED;
    if (series.j(lead) != 0) return new Undecided(UndecidedReason.LOGARITHM);
    double c = series.c(lead);
    double value = Math.log(c);
    double radius = series.r(lead) / c + (c == 1 ? 0 : Ball.ofFunction(value));
    Germ head = LogPowerSeries.constant(value, radius);
    if (series.e(lead) != 0)
      head = algebra.plus(LogPowerSeries.term(0, 1, series.e(lead), 0), head);
    Germ ratio =
        algebra.times(
            series,
            LogPowerSeries.term(-series.e(lead), 0, 1 / c, Ball.ofProduct(1 / c, 0, c, 0, 1) / c));
    Germ w = algebra.minus(ratio, LogPowerSeries.constant(1));
    if (!(w instanceof LogPowerSeries rest)) return w;
    LogPowerSeries small = withoutConstant(rest);
    if (small.isExactZero()) return head;
    if (small.first() <= 0) return new Undecided(UndecidedReason.LOGARITHM);
    int count = algebra.powers(small.first());
    double[] centers = new double[count];
    double[] radii = new double[count];
    for (int k = 1; k < count; k++) {
      centers[k] = (k % 2 == 0 ? -1.0 : 1.0) / k;
      radii[k] = Math.fma(Math.abs(centers[k]), k, -1) == 0 ? 0 : Ball.HALF_ULP / k;
    }
    return algebra.plus(head, algebra.compose(centers, radii, small));
  }

  private LogPowerSeries withoutConstant(LogPowerSeries u) {
    Terms terms = new Terms(u.size());
    for (int i = 0; i < u.size(); i++)
      if (!(u.e(i) == 0 && u.j(i) == 0) && !(u.e(i) <= 0 && u.vanishes(i)))
        terms.add(terms.size, u.e(i), u.j(i), u.c(i), u.r(i));
    return LogPowerSeries.of(terms, u.order(), work) instanceof LogPowerSeries s ? s : u;
  }

  private Germ analytic(Primitive primitive, Rule.Smooth rule, Germ u) {
    if (!(u instanceof LogPowerSeries series))
      return atEdge(primitive, rule, u, ((InfiniteGerm) u).sign() * Double.POSITIVE_INFINITY);
    int lead = series.lead();
    if (lead >= 0 && Terms.compare(series.e(lead), series.j(lead), 0, 0) < 0)
      return atEdge(primitive, rule, u, series.signOf(lead) * Double.POSITIVE_INFINITY);
    if (lead < 0 && series.order() <= 0) return new Undecided(UndecidedReason.TRUNCATION);
    double center = series.constantCenter();
    double radius = series.constantRadius();
    double value = rule.value().applyAsDouble(center);
    if (Double.isNaN(value)) return Germ.UNDEFINED;
    if (radius > 0 && isEdgeWithin(rule, center, Ball.FACTOR * radius)) {
      work.noticeFragile();
      return atEdge(primitive, rule, u, center);
    }
    LogPowerSeries w = withoutConstant(series);
    if (w.isExactZero() && radius == 0) return value(center, value);
    if (w.first() <= 0) return new Undecided(UndecidedReason.LOGARITHM);
    int count = w.isExactZero() ? 1 : algebra.powers(w.first());
    double[] centers = new double[count];
    double[] radii = new double[count];
    int known = taylor(primitive, rule, center, radius, centers, radii);
    if (known == 0) return atEdge(primitive, rule, u, center);
    if (w.isExactZero()) return LogPowerSeries.constant(centers[0], radii[0]);
    return algebra.compose(java.util.Arrays.copyOf(centers, known), radii, w);
  }

  /// Whether rounding hides on which side of a pole or domain edge a number is.
  private static boolean isEdgeWithin(Rule.Smooth rule, double center, double reach) {
    return rule.cell().applyAsDouble(center - reach) != rule.cell().applyAsDouble(center + reach);
  }

  private Germ value(double x, double value) {
    if (Double.isInfinite(value)) return new Undecided(UndecidedReason.OVERFLOW);
    return LogPowerSeries.constant(value, isExact(x, value) ? 0 : Ball.ofFunction(value));
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
  private int taylor(
      Primitive primitive,
      Rule.Smooth rule,
      double x,
      double radius,
      double[] centers,
      double[] radii) {
    double value = rule.value().applyAsDouble(x);
    double slope = rule.slope().at(x, value);
    if (!Double.isFinite(value) || !Double.isFinite(slope)) return 0;
    centers[0] = value;
    radii[0] = (isExact(x, value) ? 0 : Ball.ofFunction(value)) + Math.abs(slope) * radius;
    if (rule.expansion() == Expansion.EXPONENTIAL) return exponential(centers, radii);
    Optional<Program> derivative = Definitions.slope(primitive);
    double orders = work.orders();
    LogPowerSeries near = LogPowerSeries.line(x, radius, 1);
    int known;
    if (derivative.isPresent()) {
      // one coefficient fewer: so sin, which asks cos, which asks sin, comes to an end
      work.orders(centers.length - 2);
      known =
          centers.length == 1
              ? 1
              : integrate(evaluation.of(derivative.get(), near), centers, radii);
    } else {
      work.orders(centers.length - 1);
      known = copy(evaluation.of(Definitions.of(primitive), near), centers, radii);
    }
    work.orders(orders);
    if (known > 1 && radii[1] > 1e-14 * Math.abs(slope)) {
      centers[1] = slope;
      radii[1] = Math.abs(slope) * 0x1p-50 + (known > 2 ? 2 * Math.abs(centers[2]) * radius : 0);
    }
    return known;
  }

  private static int exponential(double[] centers, double[] radii) {
    double factorial = 1;
    for (int k = 1; k < centers.length; k++) {
      factorial *= k;
      centers[k] = centers[0] / factorial;
      double rounding =
          centers[k] * factorial == centers[0] && k < 3 ? 0 : centers[k] * 2 * Ball.HALF_ULP;
      radii[k] = radii[0] / factorial + rounding;
    }
    return centers.length;
  }

  /// Coefficients of ∫ g after the constant.
  private static int integrate(Germ g, double[] centers, double[] radii) {
    if (!(g instanceof LogPowerSeries s) || s.first() < 0) return 0;
    for (int i = 0; i < s.size(); i++) {
      int k = (int) s.e(i);
      if (k != s.e(i) || s.j(i) != 0) return 0;
      if (k + 1 >= centers.length) continue;
      double c = s.c(i) / (k + 1);
      centers[k + 1] = c;
      radii[k + 1] =
          s.r(i) / (k + 1) + (Math.fma(c, k + 1, -s.c(i)) == 0 ? 0 : Math.abs(c) * Ball.HALF_ULP);
    }
    return (int) Math.min(centers.length, s.order() + 1);
  }

  private static int copy(Germ g, double[] centers, double[] radii) {
    if (!(g instanceof LogPowerSeries s) || s.first() < 0) return 0;
    for (int i = 0; i < s.size(); i++) {
      int k = (int) s.e(i);
      if (k != s.e(i) || s.j(i) != 0) return 0;
      if (k == 0 || k >= centers.length) continue;
      centers[k] = s.c(i);
      radii[k] = s.r(i);
    }
    return (int) Math.min(centers.length, s.order());
  }

  /// Where Taylor's formula does not hold, and at infinity: through the definition, else by
  /// integrating the derivative away from the value at the edge.
  private Germ atEdge(Primitive primitive, Rule.Smooth rule, Germ u, double edge) {
    if (!primitive.definition().isEmpty()) return evaluation.of(Definitions.of(primitive), u);
    double value = rule.value().applyAsDouble(edge);
    if (!Double.isFinite(value))
      return new Undecided(
          Double.isNaN(value) ? UndecidedReason.OSCILLATION : UndecidedReason.OVERFLOW);
    if (!(u instanceof LogPowerSeries series))
      return algebra.plus(
          LogPowerSeries.constant(value, Ball.ofFunction(value)), GermArithmetic.flat());
    Optional<Program> derivative = Definitions.slope(primitive);
    if (derivative.isEmpty()) return new Undecided(UndecidedReason.TRUNCATION);
    Germ speed = algebra.times(evaluation.of(derivative.get(), u), algebra.derivative(series));
    if (!(speed instanceof LogPowerSeries s)) return speed;
    return algebra.plus(
        LogPowerSeries.constant(value, isExact(edge, value) ? 0 : Ball.ofFunction(value)),
        algebra.integral(s));
  }
}
