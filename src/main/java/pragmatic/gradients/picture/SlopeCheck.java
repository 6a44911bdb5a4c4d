package pragmatic.gradients.picture;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// Mends the curve of f′ where AD's slopes, of which it is drawn, are not those of the function:
/// what overflows or saturates on the way makes a slope 0 where the function rises.
final class SlopeCheck {
  /// Pixels by which a slope may lie beyond those of the chords on both sides.
  private static final double BEYOND = 3;

  /// Roundings of a value that a chord may be off by.
  private static final double ROUNDINGS = 16;

  /// So many points of a stretch are asked at most; between them the curve is straight.
  private static final int MOST = 48;

  private final double[] xs;
  private final double[] values;
  private final double[] slopes;
  private final int size;
  private final Frame derivative;

  /// @param slopes are mended in place
  /// @param derivative the frame of f'
  SlopeCheck(double[] xs, double[] values, double[] slopes, int size, Frame derivative) {
    this.xs = xs;
    this.values = values;
    this.slopes = slopes;
    this.size = size;
    this.derivative = derivative;
  }

  /// @param truth the derivative at a place, or null
  void mend(DoubleFunction<@Nullable Double> truth) {
    int[] off = new int[size];
    int count = 0;
    for (int i = 1; i + 1 < size; i++) if (isOff(i)) off[count++] = i;
    int asks = Math.min(count, MOST);
    int before = -1;
    boolean mended = false;
    for (int n = 0; n < asks; n++) {
      int i = off[asks == 1 ? 0 : (int) ((long) n * (count - 1) / (asks - 1))];
      Double slope = truth.apply(xs[i]);
      boolean wrong = slope != null && distance(slopes[i], slope, slope) > BEYOND;
      if (wrong) slopes[i] = slope;
      if (before >= 0 && (wrong || mended))
        for (int j = before + 1; j < i; j++) if (isOff(j)) straighten(before, j, i);
      before = i;
      mended = wrong;
    }
  }

  /// What lies between two points that were asked is drawn straight.
  private void straighten(int from, int i, int to) {
    double part = (xs[i] - xs[from]) / (xs[to] - xs[from]);
    slopes[i] = slopes[from] + part * (slopes[to] - slopes[from]);
  }

  /// Whether the function's own values tell of another slope.
  private boolean isOff(int i) {
    double left = chord(i - 1);
    double right = chord(i);
    return distance(slopes[i], Math.min(left, right) - noise(i), Math.max(left, right) + noise(i))
        > BEYOND;
  }

  private double chord(int i) {
    return (values[i + 1] - values[i]) / (xs[i + 1] - xs[i]);
  }

  private double noise(int i) {
    double error = Math.ulp(values[i - 1]) + Math.ulp(values[i]) + Math.ulp(values[i + 1]);
    return ROUNDINGS * error / Math.min(xs[i + 1] - xs[i], xs[i] - xs[i - 1]);
  }

  /// Pixels between a slope and a range of slopes, 0 where one of them is not known.
  private double distance(double slope, double low, double high) {
    double row = row(slope);
    return Math.max(0, Math.max(row - row(low), row(high) - row));
  }

  /// What is far outside of the frame is one place.
  private double row(double slope) {
    double height = derivative.height();
    return Math.clamp(derivative.py(slope), derivative.y() - height, derivative.bottom() + height);
  }
}
