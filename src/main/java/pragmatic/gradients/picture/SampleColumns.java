package pragmatic.gradients.picture;

import java.util.Arrays;
import pragmatic.gradients.calculus.germ.OneSidedLimit;

/// Growing columns of samples.
final class SampleColumns {
  double[] xs;
  double[] values;
  double[] slopes;
  int size;

  SampleColumns(double[] xs, double[] values, double[] slopes, int size) {
    this.xs = xs;
    this.values = values;
    this.slopes = slopes;
    this.size = size;
  }

  /// At a jump the value of the point belongs to neither side, but the one-sided limits do.
  void replace(int i, OneSidedLimit side) {
    boolean known = side.status() == OneSidedLimit.Status.OK;
    values[i] = known ? side.limit() : values[i == 0 ? 1 : i - 1];
    slopes[i] = known ? side.slope() : slopes[i == 0 ? 1 : i - 1];
    if (side.status() == OneSidedLimit.Status.UNDEFINED) values[i] = Double.NaN;
  }

  /// Merges the middles of the open intervals.
  ///
  /// @return which intervals of the merged samples are still open
  boolean[] insert(boolean[] open, SampleColumns middles, Straight straight) {
    int total = size + middles.size;
    SampleColumns merged =
        new SampleColumns(new double[total], new double[total], new double[total], 0);
    int[] halves = new int[middles.size];
    int next = 0;
    for (int i = 0; i < size; i++) {
      merged.add(this, i);
      if (i + 1 < size && open[i]) {
        halves[next] = merged.size;
        merged.add(middles, next++);
      }
    }
    boolean[] stillOpen = new boolean[total];
    for (int i : halves) {
      boolean done = straight.at(merged, i);
      stillOpen[i - 1] = !done;
      stillOpen[i] = !done;
    }
    xs = merged.xs;
    values = merged.values;
    slopes = merged.slopes;
    size = merged.size;
    return stillOpen;
  }

  private void add(SampleColumns from, int i) {
    xs[size] = from.xs[i];
    values[size] = from.values[i];
    slopes[size++] = from.slopes[i];
  }

  Curves.CurvePiece piece(int from, int to) {
    return new Curves.CurvePiece(
        Arrays.copyOfRange(xs, from, to),
        Arrays.copyOfRange(values, from, to),
        Arrays.copyOfRange(slopes, from, to));
  }

  /// Whether a sample lies on the line between its neighbours.
  @FunctionalInterface
  interface Straight {
    boolean at(SampleColumns samples, int i);
  }
}
