package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;
import pragmatic.gradients.calculus.germ.Germ.UndefinedGerm;

/// Sums, products and quotients of germs.
final class GermArithmetic {
  /// More powers of an infinitesimal than this are not summed.
  private static final int MAXIMUM_POWERS = 40;

  private final WorkBudget work;
  private final ExponentialArithmetic exponentials;
  private final OscillationArithmetic oscillations;

  GermArithmetic(WorkBudget work) {
    this.work = work;
    this.exponentials = new ExponentialArithmetic(work, this);
    this.oscillations = new OscillationArithmetic(work, this);
  }

  Germ plus(Germ a, Germ b) {
    if (a instanceof LogPowerSeries s && b instanceof LogPowerSeries t) return sum(s, t, 1);
    return plusSpecial(a, b);
  }

  Germ minus(Germ a, Germ b) {
    // a shared node minus itself is zero whatever its rounding error
    if (a == b && (isFinite(a) || a instanceof Oscillation)) return LogPowerSeries.ZERO;
    if (a instanceof LogPowerSeries s && b instanceof LogPowerSeries t) return sum(s, t, -1);
    return plusSpecial(a, negate(b));
  }

  /// Whether it is a number for every small t, and known by terms.
  private static boolean isFinite(Germ germ) {
    return germ instanceof LogPowerSeries || germ instanceof ExponentialSum;
  }

  private Germ plusSpecial(Germ a, Germ b) {
    if (a instanceof UndefinedGerm || b instanceof UndefinedGerm) return Germ.UNDEFINED;
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    if (a instanceof Oscillation o) return oscillations.plus(o, b);
    if (b instanceof Oscillation o) return oscillations.plus(o, a);
    if (isFinite(a) && isFinite(b)) return exponentials.plus(a, b);
    if (a instanceof InfiniteGerm i && b instanceof InfiniteGerm k)
      return i.sign() == k.sign()
          ? a
          : i.constant() && k.constant()
              ? Germ.UNDEFINED
              : new Undecided(UndecidedReason.TRUNCATION);
    InfiniteGerm infinite = a instanceof InfiniteGerm i ? i : (InfiniteGerm) b;
    // what is only known to grow may be less than an exponential
    return infinite.constant() || !(a instanceof ExponentialSum || b instanceof ExponentialSum)
        ? infinite
        : new Undecided(UndecidedReason.TRUNCATION);
  }

  private Germ sum(LogPowerSeries a, LogPowerSeries b, int sign) {
    if (b.isExactZero() && a.isExactZero()) return zeros(a.signBit(), sign * b.signBit());
    if (b.isExactZero()) return a;
    if (a.isExactZero()) return sign > 0 ? b : negated(b);
    Terms terms = new Terms(a.size() + b.size());
    for (int i = 0; i < a.size(); i++) terms.append(a.m(i), a.c(i));
    int at = 0;
    for (int i = 0; i < b.size(); i++)
      at = terms.add(at, b.m(i), sign < 0 ? b.c(i).negated() : b.c(i));
    Germ sum = LogPowerSeries.of(terms, Monomial.larger(a.order(), b.order()), work);
    work.fractions().sum(a, b, sign, sum);
    return sum;
  }

  Germ negate(Germ a) {
    return switch (a) {
      case LogPowerSeries s -> negated(s);
      case ExponentialSum e -> exponentials.negated(e);
      case Oscillation o -> oscillations.negated(o);
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
    for (int i = 0; i < a.size(); i++) terms.append(a.m(i), a.c(i).negated());
    Germ negated = LogPowerSeries.of(terms, a.order(), work);
    work.fractions().negated(a, negated);
    return negated;
  }

  Germ times(Germ a, Germ b) {
    if (a instanceof LogPowerSeries s && b instanceof LogPowerSeries t) return product(s, t);
    if (a instanceof UndefinedGerm || b instanceof UndefinedGerm) return Germ.UNDEFINED;
    if (a instanceof Undecided) return a;
    if (b instanceof Undecided) return b;
    if (a instanceof Oscillation o) return oscillations.times(o, b);
    if (b instanceof Oscillation o) return oscillations.times(o, a);
    if (a instanceof InfiniteGerm i && b instanceof InfiniteGerm k)
      return new InfiniteGerm(i.sign() * k.sign(), i.constant() && k.constant());
    if (isFinite(a) && isFinite(b)) return exponentials.times(a, b);
    InfiniteGerm infinite = a instanceof InfiniteGerm i ? i : (InfiniteGerm) b;
    Germ factor = infinite == a ? b : a;
    Sign sign = sign(factor);
    if (!sign.decided()) return new Undecided(sign.doubt());
    if (sign == Sign.ZERO) return infinite.constant() ? Germ.UNDEFINED : LogPowerSeries.ZERO;
    // what is only known to grow may be less than an exponential
    return infinite.constant() || factor instanceof LogPowerSeries
        ? new InfiniteGerm(infinite.sign() * sign.number(), infinite.constant())
        : new Undecided(UndecidedReason.TRUNCATION);
  }

  Sign sign(Germ germ) {
    return switch (germ) {
      case LogPowerSeries s -> {
        if (s.lead() >= 0 && !s.m(s.lead()).isOne()) work.noticeBreak();
        yield s.sign(work);
      }
      case ExponentialSum e -> e.sign(work);
      case Oscillation o -> oscillations.sign(o);
      case InfiniteGerm i -> i.sign() > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
      default -> Sign.UNKNOWN;
    };
  }

  private Germ product(LogPowerSeries a, LogPowerSeries b) {
    if (a.isExactZero() || b.isExactZero()) return LogPowerSeries.zero(a.signBit() * b.signBit());
    Monomial order = Monomial.larger(a.order().times(b.first()), b.order().times(a.first()));
    double reach = a.first().e().near() + b.first().e().near() + work.orders() + 1;
    Terms terms = new Terms(a.size() + b.size() + 2);
    for (int i = 0; i < a.size(); i++) {
      int at = 0;
      for (int k = 0; k < b.size(); k++) {
        Monomial m = a.m(i).times(b.m(k));
        if (m.compareTo(order) >= 0) break;
        if (m.e().near() > reach && k > 0 && i > 0) {
          order = m;
          break;
        }
        at = terms.add(at, m, a.c(i).times(b.c(k)));
      }
      work.spend(b.size());
    }
    Germ product = LogPowerSeries.of(terms, order, work);
    work.fractions().product(a, b, product);
    return product;
  }

  /// 1/a.
  Germ inverse(Germ a) {
    return switch (a) {
      case LogPowerSeries s -> power(s, work.number(-1));
      case ExponentialSum e -> exponentials.power(e, work.number(-1));
      case Oscillation o -> oscillations.power(o, work.number(-1));
      case InfiniteGerm i -> i.constant() ? LogPowerSeries.zero(i.sign()) : flat();
      default -> a;
    };
  }

  /// Below every power of t, so that nothing finite is known of it.
  static Germ flat() {
    return LogPowerSeries.unknownFrom(Monomial.beyond(50));
  }

  Germ divide(Germ a, Germ b) {
    // a shared node over itself is one whatever its rounding error
    if (a == b && a instanceof LogPowerSeries s && s.lead() == 0)
      return LogPowerSeries.constant(work.number(1));
    boolean number = b instanceof LogPowerSeries t && t.isConstant() && t.lead() == 0;
    return number && a instanceof LogPowerSeries s
        ? quotient(s, (LogPowerSeries) b)
        : times(a, inverse(b));
  }

  /// By a number: rounds once, as the program does.
  private Germ quotient(LogPowerSeries a, LogPowerSeries b) {
    Terms terms = new Terms(a.size());
    for (int i = 0; i < a.size(); i++)
      terms.append(a.m(i), work.fractions().quotient(a.c(i), b.c(0)));
    return LogPowerSeries.of(terms, a.order(), work);
  }

  /// `a^p` of a series or a sum of exponentials; what is neither stays what it is.
  Germ power(Germ a, Ball exponent) {
    return switch (a) {
      case LogPowerSeries s -> power(s, exponent);
      case ExponentialSum e -> exponentials.power(e, exponent);
      case Oscillation o -> oscillations.power(o, exponent);
      default -> a;
    };
  }

  /// The exponential part of a sum, for functions of it.
  ExponentialArithmetic exponentials() {
    return exponentials;
  }

  /// What swings, for functions of it.
  OscillationArithmetic oscillations() {
    return oscillations;
  }

  /// `a^p` for a number p: the leading term's power times (1 + w)^p. Undefined where a is negative
  /// and p no whole number; ∞ where a is zero and p negative.
  Germ power(LogPowerSeries a, Ball written) {
    Ball exponent = BallPower.exponent(written, work);
    double p = exponent.center();
    boolean whole = exponent.isWhole();
    if (exponent.isExactZero()) return LogPowerSeries.constant(work.number(1));
    if (a.isExactZero()) return ofZero(a.signBit(), exponent);
    int lead = a.lead();
    a.noticeBefore(lead, work);
    if (lead < 0) {
      if (whole && p > 0) return repeated(a, p);
      return new Undecided(
          a.size() == 0 || !a.isWhole() ? UndecidedReason.TRUNCATION : UndecidedReason.ROUNDING);
    }
    if (!whole && a.signOf(lead) < 0) return Germ.UNDEFINED;
    if (whole && p > 0 && p <= 16) return repeated(a, p);
    if (!a.m(lead).isOne()) work.noticeBreak();
    Ball head = BallPower.of(a.c(lead), exponent, work);
    if (head == null) return new Undecided(UndecidedReason.OVERFLOW);
    LogPowerSeries factor = LogPowerSeries.term(a.m(lead).power(Exponent.of(exponent, work)), head);
    Germ w = relative(a, lead);
    if (!(w instanceof LogPowerSeries rest)) return w;
    if (rest.isExactZero()) return factor;
    if (!rest.first().isInfinitesimal()) return new Undecided(UndecidedReason.LOGARITHM);
    Ball[] binomials = new Ball[powers(rest.first())];
    binomials[0] = work.number(1);
    for (int k = 1; k < binomials.length; k++)
      binomials[k] = binomials[k - 1].times(exponent.plus(work.number(1 - k))).over(work.number(k));
    return times(factor, compose(binomials, rest));
  }

  /// Only odd exponents leave the zero its sign.
  private static Germ ofZero(int signBit, Ball exponent) {
    int sign = exponent.isOdd() ? signBit : 1;
    if (exponent.signum() > 0) return LogPowerSeries.zero(sign);
    return sign == 0 ? Germ.UNDEFINED : new InfiniteGerm(sign, true);
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
      terms.append(a.m(i).over(a.m(lead)), a.c(i).over(a.c(lead)));
    return LogPowerSeries.of(terms, a.order().over(a.m(lead)), work);
  }

  /// How many powers of an infinitesimal monomial are worth summing.
  int powers(Monomial step) {
    return (int) Math.min(MAXIMUM_POWERS, Math.ceil(step.orders(work.orders())) + 1);
  }

  /// The same of an infinitesimal germ by its dominant term.
  int powers(Germ small) {
    return small instanceof LogPowerSeries s ? powers(s.first()) : exponentials.powers(small);
  }

  /// Σ f_k·w^k for infinitesimal w; what follows is unknown.
  Germ compose(Ball[] f, Germ w) {
    return w instanceof LogPowerSeries s ? compose(f, s) : exponentials.compose(f, w);
  }

  /// By Horner's rule.
  private Germ compose(Ball[] f, LogPowerSeries w) {
    int count = f.length;
    Monomial end = w.first().power(count);
    if (w.size() == 1 && w.isWhole() && w.c(0).isExactly(1)) return powerSeries(f, w.m(0), end);
    Germ sum = LogPowerSeries.constant(f[count - 1]);
    for (int k = count - 2; k >= 0 && sum instanceof LogPowerSeries; k--) {
      sum = plus(times(sum, w), LogPowerSeries.constant(f[k]));
      if (sum instanceof LogPowerSeries s) sum = s.upTo(end);
    }
    return sum instanceof LogPowerSeries s ? s.upTo(end) : sum;
  }

  private Germ powerSeries(Ball[] f, Monomial m, Monomial end) {
    Terms terms = new Terms(f.length);
    for (int k = 0; k < f.length; k++) terms.append(m.power(k), f[k]);
    return LogPowerSeries.of(terms, end, work);
  }
}
