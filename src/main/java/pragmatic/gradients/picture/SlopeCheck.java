package pragmatic.gradients.picture;

import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Mends the curve of f′ where AD's slopes, of which it is drawn, are not those of the function:
/// what overflows or saturates on the way makes a slope 0 where the function rises, and what is
/// rounded ties, where AD chooses.
final class SlopeCheck {
  /// Pixels by which a slope may lie beyond those of the chords on both sides.
  private static final double BEYOND = 3;

  /// Roundings of a value that a chord may be off by.
  private static final double ROUNDINGS = 16;

  /// Part of a difference that is all of it.
  private static final double JUMP = 0.9;

  /// So many points of a stretch are asked at most; between them the curve is straight.
  private static final int MOST = 48;

  private final double[] xs;
  private final double[] values;
  private final double[] slopes;
  private final int size;
  private final Frame derivative;
  private final boolean[] wrong;

  /// Where the curve has a gap.
  private final boolean[] none;

  /// @param slopes are mended in place
  /// @param derivative the frame of f'
  SlopeCheck(double[] xs, double[] values, double[] slopes, int size, Frame derivative) {
    this.xs = xs;
    this.values = values;
    this.slopes = slopes;
    this.size = size;
    this.derivative = derivative;
    this.wrong = new boolean[size];
    this.none = new boolean[size];
  }

  /// @param chosen samples whose slopes are the choice of a rule Where no truth is known before or
  ///   behind them these are left away: what a rule chose is no derivative.
  ///
  /// @param truth the derivative at a place, not a number where there is none, null where that is
  ///   not known
  void mend(boolean[] chosen, DoubleFunction<@Nullable Double> truth) {
    int[] off = off(chosen);
    int asks = Math.min(off.length, MOST);
    int first = -1;
    int before = -1;
    for (int n = 0; n < asks; n++) {
      int next = asks == 1 ? 0 : (int) ((long) n * (off.length - 1) / (asks - 1));
      if (!ask(off[next], truth)) continue;
      if (before >= 0 && (wrong[off[before]] || wrong[off[next]]))
        between(off, before, next, truth);
      if (before < 0) first = next;
      before = next;
    }
    for (int n = 0; n < off.length; n++)
      if (before < 0 || n < first || n > before) none[off[n]] |= chosen[off[n]];
    for (int i = 0; i < size; i++) if (none[i]) slopes[i] = Double.NaN;
  }

  /// Samples of which the function's own values tell another slope, and those beside them: at the
  /// end of such a run values alone tell nothing.
  private int[] off(boolean[] chosen) {
    boolean[] is = chosen.clone();
    for (int i = 1; i + 1 < size; i++) if (isOff(i)) is[i - 1] = is[i] = is[i + 1] = true;
    return IntStream.range(0, size).filter(i -> is[i]).toArray();
  }

  /// Whether the slope of a sample is now known.
  private boolean ask(int i, DoubleFunction<@Nullable Double> truth) {
    Double slope = truth.apply(xs[i]);
    if (slope == null) return false;
    // at its ends a stretch has the slopes of its own side
    if (slope.isNaN() && (i == 0 || i == size - 1)) return Double.isFinite(slopes[i]);
    none[i] = slope.isNaN();
    if (none[i]) return false;
    wrong[i] = distance(slopes[i], slope, slope) > BEYOND;
    if (wrong[i]) slopes[i] = slope;
    return true;
  }

  /// What lies between two samples that were asked is drawn straight, unless nearly all that they
  /// differ by lies between two neighbours: nothing is joined across a jump of f′.
  private void between(int[] off, int from, int to, DoubleFunction<@Nullable Double> truth) {
    int left = from;
    int right = to;
    int middle = from;
    double all = apart(off[from], off[to]);
    while (all > BEYOND && right - left > 1) {
      middle = left + (right - left) / 2;
      while (middle < right && !ask(off[middle], truth)) middle++;
      if (middle == right) break;
      if (apart(off[left], off[middle]) > JUMP * all) right = middle;
      else if (apart(off[middle], off[right]) > JUMP * all) left = middle;
      else break;
    }
    straighten(off, from, left);
    straighten(off, right, to);
    boolean bent = middle > left && middle < right;
    if (all <= BEYOND || bent) {
      straighten(off, left, bent ? middle : right);
      if (bent) straighten(off, middle, right);
    } else for (int n = left + 1; n < Math.max(right, left + 2); n++) none[off[n]] = true;
  }

  private double apart(int i, int j) {
    return distance(slopes[i], slopes[j], slopes[j]);
  }

  private void straighten(int[] off, int from, int to) {
    int left = off[from];
    int right = off[to];
    if (!wrong[left] && !wrong[right]) return;
    for (int n = from + 1; n < to; n++) {
      double part = (xs[off[n]] - xs[left]) / (xs[right] - xs[left]);
      slopes[off[n]] = slopes[left] + part * (slopes[right] - slopes[left]);
    }
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
