package pragmatic.gradients.calculus.germ;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.ExponentialSum.Scale;
import pragmatic.gradients.calculus.germ.Germ.InfiniteGerm;
import pragmatic.gradients.calculus.germ.Germ.Undecided;

/// Exponentials of germs that grow, and logarithms: a multiple of log t becomes a power of t and
/// the other way round, and what grows faster becomes the rate of an exponential.
final class GermExponential {
  private final WorkBudget work;
  private final GermArithmetic algebra;

  GermExponential(WorkBudget work, GermArithmetic algebra) {
    this.work = work;
    this.algebra = algebra;
  }

  static boolean isInfinite(Germ u) {
    return switch (u) {
      case LogPowerSeries s -> s.isInfinite();
      case ExponentialSum e -> e.isInfinite();
      case InfiniteGerm i -> true;
      default -> false;
    };
  }

  /// e^u of infinite u, by e to what is finite in it.
  Germ exp(Germ u, UnaryOperator<Germ> finite) {
    if (u instanceof InfiniteGerm i)
      return !i.constant() ? grown(i.sign()) : i.sign() < 0 ? LogPowerSeries.ZERO : i;
    LogPowerSeries plain = u instanceof LogPowerSeries s ? s : ((ExponentialSum) u).plain();
    List<Scale> rates = new ArrayList<>();
    boolean known = plain.order().isInfinitesimal();
    if (u instanceof ExponentialSum e) {
      for (int i = 0; i < e.scales().size() && e.grows(i); i++) {
        rates.add(e.scales().get(i));
        known &= e.scales().get(i).factor().isWhole();
      }
    }
    int sign = algebra.sign(u).number();
    LogPowerSeries infinite = plain.infinitePart(work);
    if (!known)
      return rates.isEmpty() && !(infinite.size() > 0 && isFast(infinite.m(0)))
          ? new Undecided(UndecidedReason.TRUNCATION)
          : grown(sign);
    Monomial power = Monomial.ONE;
    Terms fast = new Terms(infinite.size());
    for (int i = 0; i < infinite.size(); i++) {
      Monomial m = infinite.m(i);
      boolean isLogarithm = m.compareTo(Monomial.LOGARITHM) == 0;
      if (isFast(m)) {
        fast.append(m, infinite.c(i));
      } else if (isLogarithm || m.compareTo(Monomial.ITERATED) == 0) {
        Ball exponent = BallPower.exponent(infinite.c(i), work);
        Exponent c = Exponent.of(exponent, work);
        power =
            power.times(isLogarithm ? Monomial.T.power(c).power(-1) : Monomial.LOGARITHM.power(c));
      } else {
        return new Undecided(UndecidedReason.LOGARITHM);
      }
    }
    Germ rate = LogPowerSeries.of(fast, Monomial.NOTHING, work);
    if (!rates.isEmpty()) rate = algebra.plus(new ExponentialSum(rates), rate);
    Germ rest = finite.apply(finitePart(u, plain, rates.size()));
    LogPowerSeries factor = LogPowerSeries.term(power, work.number(1));
    return algebra.times(algebra.exponentials().of(rate, factor), rest);
  }

  private Germ finitePart(Germ u, LogPowerSeries plain, int growing) {
    LogPowerSeries finite = plain.finitePart();
    if (!(u instanceof ExponentialSum(List<Scale> scales))) return finite;
    List<Scale> rest = scales.subList(growing, scales.size());
    return rest.isEmpty() ? finite : algebra.exponentials().with(new ExponentialSum(rest), finite);
  }

  private static Germ grown(int sign) {
    return sign > 0 ? new InfiniteGerm(1, false) : GermArithmetic.flat();
  }

  /// Whether it grows faster than every multiple of log t.
  private static boolean isFast(Monomial m) {
    return m.compareTo(Monomial.LOGARITHM) < 0;
  }

  /// The logarithm of a number that cannot be told from a positive one.
  interface Head {
    @Nullable Ball of(Ball c);
  }

  /// log u = rate + log c + log m + log(1 + w).
  Germ log(Germ u, Head logarithm) {
    if (u instanceof InfiniteGerm i)
      return i.sign() < 0
          ? Germ.UNDEFINED
          : i.constant() ? i : new Undecided(UndecidedReason.LOGARITHM);
    if (u instanceof ExponentialSum e) {
      int lead = e.lead();
      if (lead < 0) return new Undecided(algebra.sign(u).doubt());
      Scale first = e.scales().get(lead);
      Germ head = log(first.factor(), logarithm);
      if (!head.isNumber()) return head;
      return algebra.plus(
          algebra.plus(first.rate(), head), oneMore(algebra.exponentials().relative(e, lead)));
    }
    LogPowerSeries series = (LogPowerSeries) u;
    int lead = series.lead();
    if (lead < 0)
      return series.isExactZero()
          ? new InfiniteGerm(-1, true)
          : new Undecided(series.sign(work).doubt());
    series.noticeBefore(lead, work);
    if (series.signOf(lead) < 0) return Germ.UNDEFINED;
    Monomial m = series.m(lead);
    if (!m.k().isZero()) return new Undecided(UndecidedReason.LOGARITHM);
    Ball c = series.c(lead);
    Ball log = logarithm.of(c);
    if (log == null) return new Undecided(UndecidedReason.OVERFLOW);
    Germ head = LogPowerSeries.constant(log);
    head = algebra.plus(LogPowerSeries.term(Monomial.ITERATED, m.j().coefficient(work)), head);
    head =
        algebra.plus(
            LogPowerSeries.term(Monomial.LOGARITHM, m.e().coefficient(work).negated()), head);
    LogPowerSeries inverse = LogPowerSeries.term(m.power(-1), work.number(1).over(c));
    Germ ratio = algebra.times(series, inverse);
    Germ w = algebra.minus(ratio, LogPowerSeries.constant(work.number(1)));
    return w instanceof LogPowerSeries rest
        ? algebra.plus(head, oneMore(rest.withoutConstant(work)))
        : w;
  }

  /// log(1 + w).
  private Germ oneMore(Germ w) {
    if (!w.isNumber() || ExponentialArithmetic.isZero(w)) return w;
    if (w instanceof LogPowerSeries s && !s.first().isInfinitesimal())
      return new Undecided(UndecidedReason.LOGARITHM);
    Ball[] f = new Ball[algebra.powers(w)];
    f[0] = Ball.ZERO;
    for (int k = 1; k < f.length; k++) f[k] = work.number(k % 2 == 0 ? -1 : 1).over(work.number(k));
    return algebra.compose(f, w);
  }
}
