package pragmatic.gradients.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The scale of an axis as a person reads it: from two of the numbers that stand along it.
///
/// @param zero pixel of the value 0
/// @param unit pixels from there to the value 1
record Axis(double zero, double unit) {
  double pixel(double value) {
    return zero + unit * value;
  }

  double value(double pixel) {
    return (pixel - zero) / unit;
  }

  /// The scale through the least and the greatest of these numbers; nothing if there are no two.
  static Optional<Axis> through(Map<Double, Double> pixels) {
    TreeMap<Double, Double> sorted = new TreeMap<>(pixels);
    if (sorted.size() < 2) return Optional.empty();
    double low = sorted.firstKey();
    double high = sorted.lastKey();
    double unit = (sorted.get(high) - sorted.get(low)) / (high - low);
    return Optional.of(new Axis(sorted.get(low) - unit * low, unit));
  }

  /// A plain number as it stands on screen, with a minus sign.
  static Optional<Double> number(String text) {
    String plain = text.strip().replace('−', '-');
    return plain.matches("-?\\d+(\\.\\d+)?")
        ? Optional.of(Double.parseDouble(plain))
        : Optional.empty();
  }

  /// The nearest of some pixels, if it is within 3 of one: a number stands beside its line, but
  /// rounded to whole pixels.
  static double snapped(double pixel, List<Double> lines) {
    double best = pixel;
    for (double line : lines)
      if (Math.abs(line - pixel) <= 3
          && (best == pixel || Math.abs(line - pixel) < Math.abs(best - pixel))) best = line;
    return best;
  }
}
