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
    if (b.isExactZero() && a.isExactZero()) return zeros(a.signBit(), sign * b.signBit());
    if (b.isExactZero()) return a;
    if (a.isExactZero()) return sign > 0 ? b : negated(b);
    Terms terms = new Terms(a.size() + b.size());
    for (int i = 0; i < a.size(); i++) terms.append(a.e(i), a.j(i), a.c(i));
    int at = 0;
    for (int i = 0; i < b.size(); i++)
      at = terms.add(at, b.e(i), b.j(i), sign < 0 ? b.c(i).negated() : b.c(i));
    return LogPowerSeries.of(terms, Math.min(a.order(), b.order()), work);
  }

  Germ negate(Germ a) {
    return switch (a) {
      case LogPowerSeries s -> negated(s);
      case InfiniteGerm i -> new InfiniteGerm(-i.sign(), i.constant());
      default -> a;
    };
  }

  /// The sum of two zeros: −0 if both are.
  private static Germ zeros(int a, int b) {
    return LogPowerSeries.zero(a > 0 || b > 0 ? 1 : a + b == -2 ? -1 : 0);
  }

  private Germ negated(LogPowerSeries a) {
    if (a.isExactZero()) return LogPowerSeries.zero(-a.signBit());
    Terms terms = new Terms(a.size());
    for (int i = 0; i < a.size(); i++) terms.append(a.e(i), a.j(i), a.c(i).negated());
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
    if (a.isExactZero() || b.isExactZero()) return LogPowerSeries.zero(a.signBit() * b.signBit());
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
        at = terms.add(at, LogPowerSeries.exponent(e), a.j(i) + b.j(k), a.c(i).times(b.c(k)));
      }
      work.spend(b.size());
    }
    return LogPowerSeries.of(terms, order, work);
  }

  /// 1/a.
  Germ inverse(Germ a) {
    return switch (a) {
      case LogPowerSeries s when s.isExactZero() && s.signBit() != 0 ->
          new InfiniteGerm(s.signBit(), true);
      case LogPowerSeries s -> power(s, work.number(-1));
      case InfiniteGerm i -> i.constant() ? LogPowerSeries.zero(i.sign()) : flat();
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
    Terms terms = new Terms(a.size());
    for (int i = 0; i < a.size(); i++) terms.append(a.e(i), a.j(i), a.c(i).over(b.c(0)));
    return LogPowerSeries.of(terms, a.order(), work);
  }

  /// `a^p` for a number p: the leading term's power times (1 + w)^p. Undefined where a is negative
  /// and p no whole number, or a is zero and p negative.
  Germ power(LogPowerSeries a, Ball exponent) {
    double p = exponent.center();
    boolean whole = p == Math.rint(p) && exponent.isExact();
    if (exponent.isExactZero()) return LogPowerSeries.constant(work.number(1));
    if (a.isExactZero()) return p > 0 ? LogPowerSeries.ZERO : Germ.UNDEFINED;
    int lead = a.lead();
    if (lead != 0 && a.size() > 0) work.noticeFragile(a.c(0));
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
    Ball head = BallPower.of(a.c(lead), exponent);
    if (head == null) return new Undecided(UndecidedReason.OVERFLOW);
    LogPowerSeries factor =
        LogPowerSeries.term(LogPowerSeries.exponent(a.e(lead) * p), (int) (a.j(lead) * p), head);
    Germ w = relative(a, lead);
    if (!(w instanceof LogPowerSeries rest)) return w;
    if (rest.isExactZero()) return factor;
    double step = rest.first();
    if (step <= 0) return new Undecided(UndecidedReason.LOGARITHM);
    Ball[] binomials = new Ball[powers(step)];
    binomials[0] = work.number(1);
    for (int k = 1; k < binomials.length; k++)
      binomials[k] = binomials[k - 1].times(exponent.plus(work.number(1 - k))).over(work.number(k));
    return times(factor, compose(binomials, rest));
  }

  private Germ repeated(LogPowerSeries a, double p) {
    Germ result = a;
    for (int k = 1; k < p && k < 64; k++) result = times(result, a);
    return p > 64 ? new Undecided(UndecidedReason.TRUNCATION) : result;
  }

  /// The rest of a series after its leading term, divided by that term.
  private Germ relative(LogPowerSeries a, int lead) {
    Terms terms = new Terms(a.size());
    for (int i = lead + 1; i < a.size(); i++)
      terms.append(
          LogPowerSeries.exponent(a.e(i) - a.e(lead)), a.j(i) - a.j(lead), a.c(i).over(a.c(lead)));
    return LogPowerSeries.of(terms, a.order() - a.e(lead), work);
  }

  /// How many powers of an infinitesimal t^step are worth summing.
  int powers(double step) {
    return Math.min(MAXIMUM_POWERS, (int) Math.ceil(work.orders() / step) + 1);
  }

  /// Σ f_k·w^k for infinitesimal w, by Horner's rule; what follows is unknown.
  Germ compose(Ball[] f, LogPowerSeries w) {
    int count = f.length;
    double end = count * w.first();
    if (w.size() == 1 && w.order() == LogPowerSeries.EXACT && w.c(0).isExactly(1))
      return powerSeries(f, w, end);
    Germ sum = LogPowerSeries.constant(f[count - 1]);
    for (int k = count - 2; k >= 0 && sum instanceof LogPowerSeries; k--) {
      sum = plus(times(sum, w), LogPowerSeries.constant(f[k]));
      if (sum instanceof LogPowerSeries s) sum = s.upTo(end);
    }
    return sum;
  }

  private Germ powerSeries(Ball[] f, LogPowerSeries w, double end) {
    Terms terms = new Terms(f.length);
    for (int k = 0; k < f.length; k++)
      terms.append(LogPowerSeries.exponent(k * w.e(0)), k * w.j(0), f[k]);
    return LogPowerSeries.of(terms, end, work);
  }

  /// du/dt.
  Germ derivative(LogPowerSeries u) {
    Terms terms = new Terms(u.size() + 2);
    for (int i = 0; i < u.size(); i++) {
      if (u.e(i) != 0) terms.add(0, u.e(i) - 1, u.j(i), u.c(i).times(work.number(u.e(i))));
      if (u.j(i) != 0) terms.add(0, u.e(i) - 1, u.j(i) - 1, u.c(i).times(work.number(u.j(i))));
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
      terms.append(e, 0, u.c(i).over(work.number(e)));
    }
    return LogPowerSeries.of(terms, u.order() + 1, work);
  }
}
