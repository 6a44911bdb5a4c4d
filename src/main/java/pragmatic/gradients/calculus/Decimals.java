package pragmatic.gradients.calculus;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Round numbers inside intervals.
final class Decimals {
  private Decimals() {}

  /// The decimal with the fewest decimals in [from, to], both finite and `from` ≤ `to`.
  static double shortest(double from, double to) {
    if (from <= 0 && to >= 0) return 0;
    BigDecimal low = new BigDecimal(from);
    BigDecimal high = new BigDecimal(to);
    int first = -(int) Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to))));
    for (int scale = first; scale < first + 20; scale++) {
      BigDecimal candidate = low.setScale(scale, RoundingMode.CEILING);
      if (candidate.compareTo(high) <= 0) return candidate.doubleValue();
    }
    return from;
  }
}
