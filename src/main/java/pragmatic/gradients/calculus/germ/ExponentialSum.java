package pragmatic.gradients.calculus.germ;

import java.util.List;

/// Σ e^rate·factor, dominant first: a transseries, whose rates grow faster than every multiple of
/// log t (van der Hoeven, Transseries and Real Differential Algebra, 2006). Only the last factor
/// may have unknown terms, which swallow what would follow.
///
/// @param scales at least one, with different rates
record ExponentialSum(List<Scale> scales) implements Germ {
  /// @param rate a series or a sum of exponentials of which all terms are known and grow; 0 for a
  ///   series alone
  record Scale(Germ rate, LogPowerSeries factor) {
    static Scale of(LogPowerSeries series) {
      return new Scale(LogPowerSeries.ZERO, series);
    }

    /// Whether it is a series alone.
    boolean isPlain() {
      return rate instanceof LogPowerSeries s && s.lead() < 0;
    }
  }

  ExponentialSum {
    scales = List.copyOf(scales);
  }

  Sign sign(WorkBudget work) {
    Sign sign = Sign.ZERO;
    for (Scale scale : scales) {
      Sign next = scale.factor.sign(work);
      if (next != Sign.ROUNDED) return next;
      sign = next;
    }
    return sign;
  }

  /// Whether all terms are known.
  boolean isWhole() {
    return scales.getLast().factor.isWhole();
  }

  /// Position of the first scale whose factor can be told from zero, or −1.
  int lead() {
    for (int i = 0; i < scales.size(); i++) if (scales.get(i).factor.lead() >= 0) return i;
    return -1;
  }

  /// Whether the exponential at a position grows.
  boolean grows(int i) {
    return switch (scales.get(i).rate) {
      case LogPowerSeries s -> s.lead() >= 0 && s.signOf(s.lead()) > 0;
      case ExponentialSum e -> {
        int lead = e.lead();
        LogPowerSeries factor = e.scales.get(Math.max(lead, 0)).factor;
        yield lead >= 0 && factor.signOf(factor.lead()) > 0;
      }
      default -> throw new IllegalStateException("a rate is known");
    };
  }

  /// Whether it grows without bound.
  boolean isInfinite() {
    int lead = lead();
    return lead >= 0
        && (scales.get(lead).isPlain() ? scales.get(lead).factor.isInfinite() : grows(lead));
  }

  /// The series in it, without any exponential.
  LogPowerSeries plain() {
    for (Scale scale : scales) if (scale.isPlain()) return scale.factor;
    return LogPowerSeries.ZERO;
  }
}
