package pragmatic.gradients.calculus.germ;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.calculus.germ.ExponentialSum.Scale;
import pragmatic.gradients.calculus.germ.Germ.Undecided;

/// Sums, products and powers of germs that have exponential factors.
final class ExponentialArithmetic {
  /// Beyond so many exponentials nothing is kept.
  private static final int MOST = 4;

  private final WorkBudget work;
  private final GermArithmetic algebra;

  ExponentialArithmetic(WorkBudget work, GermArithmetic algebra) {
    this.work = work;
    this.algebra = algebra;
  }

  private static List<Scale> scales(Germ germ) {
    if (germ instanceof ExponentialSum(List<Scale> scales)) return scales;
    LogPowerSeries series = (LogPowerSeries) germ;
    return series.isExactZero() ? List.of() : List.of(Scale.of(series));
  }

  /// @param a with b series or sums of exponentials
  Germ plus(Germ a, Germ b) {
    Accumulation sum = new Accumulation();
    for (Scale scale : scales(a)) sum.add(scale);
    for (Scale scale : scales(b)) sum.add(scale);
    return sum.finish();
  }

  Germ times(Germ a, Germ b) {
    Accumulation sum = new Accumulation();
    for (Scale s : scales(a)) {
      for (Scale t : scales(b)) {
        Germ factor = algebra.times(s.factor(), t.factor());
        if (!(factor instanceof LogPowerSeries series)) return factor;
        sum.add(new Scale(algebra.plus(s.rate(), t.rate()), series));
        if (work.exhausted()) return new Undecided(UndecidedReason.SIZE);
      }
    }
    return sum.finish();
  }

  /// The same sum with another series without exponential.
  Germ with(ExponentialSum a, LogPowerSeries plain) {
    Accumulation sum = new Accumulation();
    for (Scale scale : a.scales()) if (!scale.isPlain()) sum.add(scale);
    if (!plain.isExactZero()) sum.add(Scale.of(plain));
    return sum.finish();
  }

  Germ negated(ExponentialSum a) {
    List<Scale> scales = new ArrayList<>();
    for (Scale scale : a.scales())
      scales.add(new Scale(scale.rate(), (LogPowerSeries) algebra.negate(scale.factor())));
    return new ExponentialSum(scales);
  }

  /// a^p as the dominant exponential's power times (1 + w)^p.
  Germ power(ExponentialSum a, Ball exponent) {
    if (exponent.isExactZero()) return number(1);
    int lead = a.lead();
    if (lead < 0)
      return new Undecided(a.isWhole() ? UndecidedReason.ROUNDING : UndecidedReason.TRUNCATION);
    Scale first = a.scales().get(lead);
    if (exponent.isExactly(2)) return times(a, a);
    Germ factor = algebra.power(first.factor(), exponent);
    if (!(factor instanceof LogPowerSeries series)) return factor;
    Germ head = of(algebra.times(first.rate(), LogPowerSeries.constant(exponent)), series);
    Germ rest = relative(a, lead);
    if (!rest.isNumber() || isZero(rest)) return isZero(rest) ? head : rest;
    Ball[] binomials = new Ball[powers(rest)];
    binomials[0] = work.number(1);
    for (int k = 1; k < binomials.length; k++)
      binomials[k] = binomials[k - 1].times(exponent.plus(work.number(1 - k))).over(work.number(k));
    return algebra.times(head, compose(binomials, rest));
  }

  static boolean isZero(Germ germ) {
    return germ instanceof LogPowerSeries s && s.isExactZero();
  }

  private LogPowerSeries number(double value) {
    return LogPowerSeries.constant(work.number(value));
  }

  /// e^rate·factor.
  Germ of(Germ rate, LogPowerSeries factor) {
    Accumulation sum = new Accumulation();
    sum.add(new Scale(rate, factor));
    return sum.finish();
  }

  /// What follows the dominant exponential, divided by it.
  Germ relative(ExponentialSum a, int lead) {
    if (lead == a.scales().size() - 1) return LogPowerSeries.ZERO;
    Scale first = a.scales().get(lead);
    Germ inverse = algebra.power(first.factor(), work.number(-1));
    if (!(inverse instanceof LogPowerSeries over)) return inverse;
    List<Scale> rest = new ArrayList<>();
    for (Scale scale : a.scales().subList(lead + 1, a.scales().size()))
      rest.add(new Scale(algebra.minus(scale.rate(), first.rate()), scale.factor()));
    return times(new ExponentialSum(rest), over);
  }

  /// How many powers of an infinitesimal are worth summing.
  int powers(Germ small) {
    Scale first = scales(small).getFirst();
    return first.isPlain() ? algebra.powers(first.factor().first()) : MOST - 1;
  }

  /// Σ f_k·w^k for infinitesimal w, by Horner's rule; what follows is unknown.
  Germ compose(Ball[] f, Germ w) {
    int count = f.length;
    Germ sum = LogPowerSeries.constant(f[count - 1]);
    for (int k = count - 2; k >= 0 && sum.isNumber(); k--)
      sum = algebra.plus(algebra.times(sum, w), LogPowerSeries.constant(f[k]));
    if (!sum.isNumber()) return sum;
    Scale first = scales(w).getFirst();
    LogPowerSeries unknown = LogPowerSeries.unknownFrom(first.factor().first().power(count));
    Germ rate = first.isPlain() ? LogPowerSeries.ZERO : algebra.times(first.rate(), number(count));
    return algebra.plus(sum, new ExponentialSum(List.of(new Scale(rate, unknown))));
  }

  private static boolean isWhole(Germ rate) {
    return rate instanceof LogPowerSeries s && s.isWhole()
        || rate instanceof ExponentialSum e && e.isWhole();
  }

  /// Keeps the exponentials apart and in order.
  private final class Accumulation {
    private final List<Scale> scales = new ArrayList<>();
    private Germ failure = LogPowerSeries.ZERO;

    void add(Scale scale) {
      work.spend(4);
      if (!isWhole(scale.rate())) failure = new Undecided(UndecidedReason.TRUNCATION);
      if (!failure.isNumber()) return;
      int at = 0;
      Sign order = Sign.POSITIVE;
      while (at < scales.size()
          && (order = compare(scales.get(at).rate(), scale.rate())) == Sign.POSITIVE) at++;
      if (order == Sign.UNKNOWN) {
        failure = new Undecided(UndecidedReason.TRUNCATION);
      } else if (at == scales.size() || order == Sign.NEGATIVE) {
        scales.add(at, scale);
      } else {
        Germ factor = algebra.plus(scales.get(at).factor(), scale.factor());
        if (factor instanceof LogPowerSeries s) scales.set(at, new Scale(scale.rate(), s));
        else failure = factor;
      }
    }

    /// Rates that rounding hides the difference of are equal.
    private Sign compare(Germ a, Germ b) {
      if (a == b) return Sign.ZERO;
      return switch (algebra.minus(a, b)) {
        case LogPowerSeries s -> s.sign(work);
        case ExponentialSum e -> e.sign(work);
        default -> Sign.UNKNOWN;
      };
    }

    Germ finish() {
      if (!failure.isNumber()) return failure;
      List<Scale> kept = new ArrayList<>();
      for (Scale scale : scales) {
        if (scale.factor().isExactZero()) continue;
        boolean last = kept.size() == MOST - 1;
        LogPowerSeries factor =
            last ? LogPowerSeries.unknownFrom(scale.factor().first()) : scale.factor();
        kept.add(new Scale(scale.rate(), factor));
        if (!factor.isWhole()) break;
      }
      if (kept.isEmpty()) return LogPowerSeries.ZERO;
      if (kept.size() == 1 && kept.getFirst().isPlain()) return kept.getFirst().factor();
      return new ExponentialSum(kept);
    }
  }
}
