package pragmatic.gradients.calculus.nonsmooth;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Round numbers inside intervals.
final class Decimals {
  private Decimals() {}

  /// The decimal with the fewest decimals in [from, to], both finite and `from` ≤ `to`.
  static double shortest(double from, double to) {
    if (from <= 0 && to >= 0) return 0;
    BigDecimal low = null;
    BigDecimal high = null;
    int first = -(int) Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to))));
    for (int scale = first; scale < first + 20; scale++) {
      if (scale >= 0 && none(from, to, Math.pow(10, scale))) continue;
      if (low == null || high == null) {
        low = new BigDecimal(from);
        high = new BigDecimal(to);
      }
      BigDecimal candidate = low.setScale(scale, RoundingMode.CEILING);
      if (candidate.compareTo(high) <= 0) return candidate.doubleValue();
    }
    return from;
  }

  /// Whether surely no multiple of 1 / `unit` lies in [from, to]: exact decimals are only asked
  /// where doubles cannot tell.
  private static boolean none(double from, double to, double unit) {
    double low = from * unit;
    double high = to * unit;
    double slack = 4 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
    return Math.floor(high + slack) < Math.ceil(low - slack);
  }
}
