package pragmatic.gradients.calculus.nonsmooth;

/// A closed interval, `low` ≤ `high`.
public record Interval(double low, double high) {
  /// Between two numbers in any order.
  public static Interval between(double a, double b) {
    return new Interval(Math.min(a, b), Math.max(a, b));
  }

  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  public boolean isPoint() {
    return low == high;
  }
}
