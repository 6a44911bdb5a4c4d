package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.calculus.set.Chains;

/// Lines of equal value on a map: marching squares over a fine grid.
final class Levels {
  /// Pixels between the samples.
  private static final double GRID = 3;

  /// Pixels per line, if the map were an even slope.
  private static final double GAP = 84;

  private static final int MOST = 14;

  /// Between two samples, a larger change is taken for a jump, on which no level runs.
  private final double steepest;

  private Levels(double steepest) {
    this.steepest = steepest;
  }

  /// @param range lowest and highest value to show
  static List<MapGround.ValueLevel> of(Sweep sweep, Frame frame, double[] range) {
    List<Double> values = Ticks.of(range[0], range[1], frame.width(), GAP);
    if (values.isEmpty() || values.size() > MOST) return List.of();
    int side = (int) Math.max(2, Math.ceil(frame.width() / GRID));
    double[] xs = even(frame.xLow(), frame.xHigh(), side);
    double[] ys = even(frame.yLow(), frame.yHigh(), side);
    double[][] rows = new double[side + 1][];
    for (int j = 0; j <= side; j++) {
      sweep.evaluate(xs, side + 1, new double[] {0, ys[j]});
      rows[j] = Arrays.copyOf(sweep.values(), side + 1);
    }
    double step = values.size() > 1 ? values.get(1) - values.get(0) : range[1] - range[0];
    Levels tracer = new Levels(2.5 * step);
    List<MapGround.ValueLevel> levels = new ArrayList<>();
    for (double value : values)
      for (double[][] line : tracer.lines(rows, xs, ys, value))
        if (MapLine.isSeen(frame, line[0], line[1]))
          levels.add(new MapGround.ValueLevel(value, line[0], line[1]));
    return levels;
  }

  private static double[] even(double low, double high, int side) {
    double[] xs = new double[side + 1];
    for (int i = 0; i <= side; i++) xs[i] = low + (high - low) * i / side;
    return xs;
  }

  private List<double[][]> lines(double[][] rows, double[] xs, double[] ys, double value) {
    Chains chains = new Chains();
    double[] met = new double[8];
    for (int j = 0; j + 1 < ys.length; j++) {
      for (int i = 0; i + 1 < xs.length; i++) {
        int count = 0;
        // points on the level itself count as above, so that no crossing is met twice
        count = level(met, count, xs[i], xs[i + 1], ys[j], rows[j][i], rows[j][i + 1], value);
        count =
            upright(
                met, count, xs[i + 1], ys[j], ys[j + 1], rows[j][i + 1], rows[j + 1][i + 1], value);
        count =
            level(
                met, count, xs[i], xs[i + 1], ys[j + 1], rows[j + 1][i], rows[j + 1][i + 1], value);
        count = upright(met, count, xs[i], ys[j], ys[j + 1], rows[j][i], rows[j + 1][i], value);
        for (int k = 0; k + 3 < count; k += 4)
          chains.join(met[k], met[k + 1], met[k + 2], met[k + 3]);
      }
    }
    return chains.lines();
  }

  private boolean crosses(double a, double b, double value) {
    return (a >= value) != (b >= value) && Math.abs(b - a) <= steepest;
  }

  private int level(
      double[] met, int count, double x1, double x2, double y, double a, double b, double value) {
    if (!crosses(a, b, value)) return count;
    met[count] = x1 + (x2 - x1) * ((value - a) / (b - a));
    met[count + 1] = y;
    return count + 2;
  }

  private int upright(
      double[] met, int count, double x, double y1, double y2, double a, double b, double value) {
    if (!crosses(a, b, value)) return count;
    met[count] = x;
    met[count + 1] = y1 + (y2 - y1) * ((value - a) / (b - a));
    return count + 2;
  }
}
