package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.calculus.germ.Germ.UndefinedGerm;

/// Sums, products and quotients of germs.
final class GermArithmetic {
  /// More powers of an infinitesimal than this are not summed.
  private static final int MAXIMUM_POWERS = 40;

  private final WorkBudget work;

  GermArithmetic(WorkBudget work) {
    this.work = work;
  }

  Germ plus(Germ a, Germ b) {
    if (a instanceof LogPowerSeries s && b instanceof LogPowerSeries t) return sum(s, t, 1);
    return plusSpecial(a, b);
  }

  Germ minus(Germ a, Germ b) {
    // a shared node minus itself is zero whatever its rounding error
    if (a == b && a instanceof LogPowerSeries) return LogPowerSeries.ZERO;
    if (a instanceof LogPowerSeries s && b instanceof LogPowerSeries t) return sum(s, t, -1);
    return plusSpecial(a, negate(b));
  }

  private static Germ plusSpecial(Germ a, Germ b) {
    if (a instanceof UndefinedGerm || b instanceof UndefinedGerm) return Germ.UNDEFINED;
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    if (a instanceof InfiniteGerm i && b instanceof InfiniteGerm k)
      return i.sign() == k.sign()
          ? a
          : i.constant() && k.constant()
              ? Germ.UNDEFINED
              : new Undecided(UndecidedReason.TRUNCATION);
    return a instanceof InfiniteGerm ? a : b;
  }

  private Germ sum(LogPowerSeries a, LogPowerSeries b, int sign) {
    if (b.isExactZero()) return a;
    if (a.isExactZero()) return sign > 0 ? b : scale(b, -1);
    Terms terms = new Terms(a.size() + b.size());
    for (int i = 0; i < a.size(); i++) terms.add(terms.size, a.e(i), a.j(i), a.c(i), a.r(i));
    int at = 0;
    for (int i = 0; i < b.size(); i++) at = terms.add(at, b.e(i), b.j(i), sign * b.c(i), b.r(i));
    return LogPowerSeries.of(terms, Math.min(a.order(), b.order()), work);
  }

  Germ negate(Germ a) {
    return switch (a) {
      case LogPowerSeries s -> scale(s, -1);
      case InfiniteGerm i -> new InfiniteGerm(-i.sign(), i.constant());
      default -> a;
    };
  }

  private Germ scale(LogPowerSeries a, double factor) {
    Terms terms = new Terms(a.size());
    for (int i = 0; i < a.size(); i++)
      terms.add(terms.size, a.e(i), a.j(i), a.c(i) * factor, a.r(i));
    return LogPowerSeries.of(terms, a.order(), work);
  }

  Germ times(Germ a, Germ b) {
    if (a instanceof LogPowerSeries s && b instanceof LogPowerSeries t) return product(s, t);
    if (a instanceof UndefinedGerm || b instanceof UndefinedGerm) return Germ.UNDEFINED;
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    if (a instanceof InfiniteGerm i && b instanceof InfiniteGerm k)
      return new InfiniteGerm(i.sign() * k.sign(), i.constant() && k.constant());
    InfiniteGerm infinite = a instanceof InfiniteGerm i ? i : (InfiniteGerm) b;
    LogPowerSeries series = a instanceof LogPowerSeries s ? s : (LogPowerSeries) b;
    Sign sign = series.sign(work);
    if (!sign.decided()) return new Undecided(sign.doubt());
    if (sign == Sign.ZERO) return infinite.constant() ? Germ.UNDEFINED : LogPowerSeries.ZERO;
    return new InfiniteGerm(infinite.sign() * sign.number(), infinite.constant());
  }

  private Germ product(LogPowerSeries a, LogPowerSeries b) {
    if (a.isExactZero() || b.isExactZero()) return LogPowerSeries.ZERO;
    double order = Math.min(a.order() + b.first(), b.order() + a.first());
    // one that is known to infinite order alone must not lose the other's bound
    if (Double.isNaN(order)) order = LogPowerSeries.EXACT;
    double reach = a.first() + b.first() + work.orders() + 1;
    Terms terms = new Terms(a.size() + b.size() + 2);
    for (int i = 0; i < a.size(); i++) {
      int at = 0;
      for (int k = 0; k < b.size(); k++) {
        double e = a.e(i) + b.e(k);
        if (e >= order) break;
        if (e > reach && k > 0 && i > 0) {
          order = Math.min(order, e);
          break;
        }
        double c = a.c(i) * b.c(k);
        at =
            terms.add(
                at,
                LogPowerSeries.exponent(e),
                a.j(i) + b.j(k),
                c,
                Ball.ofProduct(a.c(i), a.r(i), b.c(k), b.r(k), c));
      }
      work.spend(b.size());
    }
    return LogPowerSeries.of(terms, order, work);
  }

  /// 1/a.
  Germ inverse(Germ a) {
    return switch (a) {
      case LogPowerSeries s -> power(s, -1, 0);
      case InfiniteGerm i -> i.constant() ? LogPowerSeries.ZERO : flat();
      default -> a;
    };
  }

  /// Below every power of t, so that nothing finite is known of it.
  static Germ flat() {
    return LogPowerSeries.unknownFrom(50);
  }

  Germ divide(Germ a, Germ b) {
    boolean number = b instanceof LogPowerSeries t && t.isConstant() && t.lead() == 0;
    return number && a instanceof LogPowerSeries s
        ? quotient(s, (LogPowerSeries) b)
        : times(a, inverse(b));
  }

  /// By a number: rounds once, as the program does.
  private Germ quotient(LogPowerSeries a, LogPowerSeries b) {
    double divisor = b.c(0);
    Terms terms = new Terms(a.size());
    for (int i = 0; i < a.size(); i++) {
      double q = a.c(i) / divisor;
      terms.add(terms.size, a.e(i), a.j(i), q, quotientRadius(a.c(i), a.r(i), divisor, b.r(0), q));
    }
    return LogPowerSeries.of(terms, a.order(), work);
  }

  private static double quotientRadius(double a, double ra, double b, double rb, double q) {
    boolean exact = Math.fma(q, b, -a) == 0 && (a == 0 || Math.abs(q) > 0x1p-960);
    return (ra + Math.abs(q) * rb) / Math.abs(b)
        + (exact ? 0 : Math.abs(q) * Ball.HALF_ULP + Double.MIN_VALUE);
  }

  /// `a^p` for a number p: the leading term's power times (1 + w)^p. Undefined where a is negative
  /// and p no whole number, or a is zero and p negative.
  ///
  /// @param radius of p
  Germ power(LogPowerSeries a, double p, double radius) {
    boolean whole = p == Math.rint(p);
    if (p == 0) return LogPowerSeries.constant(1);
    if (a.isExactZero()) return p > 0 ? LogPowerSeries.ZERO : Germ.UNDEFINED;
    int lead = a.lead();
    if (lead != 0 && a.size() > 0) work.noticeFragile();
    if (lead < 0) {
      if (whole && p > 0) return repeated(a, p);
      return new Undecided(
          a.size() == 0 || a.order() < LogPowerSeries.EXACT
              ? UndecidedReason.TRUNCATION
              : UndecidedReason.ROUNDING);
    }
    if (!whole && a.signOf(lead) < 0) return Germ.UNDEFINED;
    if (!whole && a.j(lead) != 0) return new Undecided(UndecidedReason.LOGARITHM);
    if (whole && p > 0 && p <= 16) return repeated(a, p);
    double c = a.c(lead);
    double head = powerOf(c, p);
    double error = isExactPower(c, p, head) ? 0 : Ball.ofFunction(head);
    error +=
        Math.abs(head) * (Math.abs(p / c) * a.r(lead) + Math.abs(Math.log(Math.abs(c))) * radius);
    if (head == 0 || Double.isInfinite(head)) return new Undecided(UndecidedReason.OVERFLOW);
    LogPowerSeries factor =
        LogPowerSeries.term(
            LogPowerSeries.exponent(a.e(lead) * p), (int) (a.j(lead) * p), head, error);
    Germ w = relative(a, lead);
    if (!(w instanceof LogPowerSeries rest)) return w;
    if (rest.isExactZero()) return factor;
    double step = rest.first();
    if (step <= 0) return new Undecided(UndecidedReason.LOGARITHM);
    int count = powers(step);
    double[] centers = new double[count];
    double[] radii = new double[count];
    centers[0] = 1;
    for (int k = 1; k < count; k++) {
      centers[k] = centers[k - 1] * (p - k + 1) / k;
      boolean dyadic = centers[k] * 0x1p40 == Math.rint(centers[k] * 0x1p40);
      radii[k] =
          dyadic && radius == 0 ? 0 : Math.abs(centers[k]) * k * (4 * Ball.HALF_ULP) + k * radius;
    }
    return times(factor, compose(centers, radii, rest));
  }

  private Germ repeated(LogPowerSeries a, double p) {
    Germ result = a;
    for (int k = 1; k < p && k < 64; k++) result = times(result, a);
    return p > 64 ? new Undecided(UndecidedReason.TRUNCATION) : result;
  }

  private static double powerOf(double c, double p) {
    if (p == 0.5) return Math.sqrt(c);
    if (p == -1) return 1 / c;
    if (p == 1.0 / 3) return Math.cbrt(c);
    return Math.pow(c, p);
  }

  private static boolean isExactPower(double c, double p, double power) {
    if (c == 1) return true;
    if (p == 0.5) return Math.fma(power, power, -c) == 0;
    if (p == -1) return Math.fma(power, c, -1) == 0;
    if (p == 1.0 / 3) return power == Math.rint(power) && power * power * power == c;
    return false;
  }

  /// The rest of a series after its leading term, divided by that term.
  private Germ relative(LogPowerSeries a, int lead) {
    Terms terms = new Terms(a.size());
    double c = a.c(lead);
    for (int i = lead + 1; i < a.size(); i++) {
      double q = a.c(i) / c;
      double radius = quotientRadius(a.c(i), a.r(i), c, a.r(lead), q);
      terms.add(
          terms.size, LogPowerSeries.exponent(a.e(i) - a.e(lead)), a.j(i) - a.j(lead), q, radius);
    }
    return LogPowerSeries.of(terms, a.order() - a.e(lead), work);
  }

  /// How many powers of an infinitesimal t^step are worth summing.
  int powers(double step) {
    return Math.min(MAXIMUM_POWERS, (int) Math.ceil(work.orders() / step) + 1);
  }

  /// Σ f_k·w^k for infinitesimal w, by Horner's rule; what follows is unknown.
  Germ compose(double[] centers, double[] radii, LogPowerSeries w) {
    int count = centers.length;
    double end = count * w.first();
    if (w.size() == 1 && w.order() == LogPowerSeries.EXACT && w.c(0) == 1 && w.r(0) == 0)
      return powerSeries(centers, radii, w, end);
    Germ sum = LogPowerSeries.constant(centers[count - 1], radii[count - 1]);
    for (int k = count - 2; k >= 0 && sum instanceof LogPowerSeries; k--) {
      sum = plus(times(sum, w), LogPowerSeries.constant(centers[k], radii[k]));
      if (sum instanceof LogPowerSeries s) sum = s.upTo(end);
    }
    return sum;
  }

  private Germ powerSeries(double[] centers, double[] radii, LogPowerSeries w, double end) {
    Terms terms = new Terms(centers.length);
    for (int k = 0; k < centers.length; k++)
      terms.add(terms.size, LogPowerSeries.exponent(k * w.e(0)), k * w.j(0), centers[k], radii[k]);
    return LogPowerSeries.of(terms, end, work);
  }

  /// du/dt.
  Germ derivative(LogPowerSeries u) {
    Terms terms = new Terms(u.size() + 2);
    for (int i = 0; i < u.size(); i++) {
      double c = u.c(i) * u.e(i);
      if (u.e(i) != 0)
        terms.add(0, u.e(i) - 1, u.j(i), c, Ball.ofProduct(u.c(i), u.r(i), u.e(i), 0, c));
      if (u.j(i) != 0)
        terms.add(0, u.e(i) - 1, u.j(i) - 1, u.c(i) * u.j(i), u.r(i) * Math.abs(u.j(i)));
    }
    return LogPowerSeries.of(terms, u.order() - 1, work);
  }

  /// ∫₀ᵗ u, which must be finite; logarithms are not integrated.
  Germ integral(LogPowerSeries u) {
    if (u.order() <= -1) return new Undecided(UndecidedReason.TRUNCATION);
    Terms terms = new Terms(u.size());
    for (int i = 0; i < u.size(); i++) {
      if (u.e(i) <= -1) {
        if (u.vanishes(i)) continue;
        return new Undecided(UndecidedReason.TRUNCATION);
      }
      if (u.j(i) != 0) return new Undecided(UndecidedReason.LOGARITHM);
      double e = LogPowerSeries.exponent(u.e(i) + 1);
      double c = u.c(i) / e;
      terms.add(
          terms.size,
          e,
          0,
          c,
          u.r(i) / e + (Math.fma(c, e, -u.c(i)) == 0 ? 0 : Math.abs(c) * Ball.HALF_ULP));
    }
    return LogPowerSeries.of(terms, u.order() + 1, work);
  }
}
