package pragmatic.gradients.render;

import java.util.Arrays;

/// Cuts a polyline to a rectangle, point by point, by the method of Liang and Barsky (1984).
///
/// A point that is not a number, or infinite, ends the piece: nothing is drawn towards it. Finite
/// points may lie anywhere; what leaves here lies inside the rectangle, so no huge number reaches a
/// rasteriser.
final class Clipper {
  private static final double FAR = 1e12;

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;

  private double[] xy = new double[256];
  private int size;
  private int[] starts = new int[4];
  private int pieces;

  private double lastX = Double.NaN;
  private double lastY = Double.NaN;
  private boolean open;

  Clipper(double left, double top, double right, double bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  /// Goes on to a point.
  void to(double toX, double toY) {
    double x = Math.clamp(toX, -FAR, FAR);
    double y = Math.clamp(toY, -FAR, FAR);
    if (!Double.isFinite(toX) || !Double.isFinite(toY)) {
      x = Double.NaN;
      open = false;
    } else if (!Double.isNaN(lastX)) {
      segment(lastX, lastY, x, y);
    }
    lastX = x;
    lastY = y;
  }

  /// All that was inside since the last call.
  Points points() {
    double[] inside = Arrays.copyOf(xy, size);
    Points points =
        pieces <= 1 ? Points.own(inside) : Points.pieces(inside, Arrays.copyOf(starts, pieces));
    size = 0;
    pieces = 0;
    lift();
    return points;
  }

  /// Ends the piece: nothing is drawn from here to the next point.
  void lift() {
    lastX = Double.NaN;
    lastY = Double.NaN;
    open = false;
  }

  private void segment(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double enter =
        Math.max(0, Math.max(enter(dx, left - x0, right - x0), enter(dy, top - y0, bottom - y0)));
    double leave =
        Math.min(1, Math.min(leave(dx, left - x0, right - x0), leave(dy, top - y0, bottom - y0)));
    if (!(enter < leave)) {
      open = false;
      return;
    }
    if (!open || enter > 0) {
      start(x0 + enter * dx, y0 + enter * dy);
    }
    add(leave < 1 ? x0 + leave * dx : x1, leave < 1 ? y0 + leave * dy : y1);
    open = leave >= 1;
  }

  /// Where a coordinate that moves by `d` comes into [low, high], as a part of the way.
  private static double enter(double d, double low, double high) {
    if (d == 0) {
      return low <= 0 && high >= 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return (d > 0 ? low : high) / d;
  }

  private static double leave(double d, double low, double high) {
    if (d == 0) {
      return 1;
    }
    return (d > 0 ? high : low) / d;
  }

  private void start(double x, double y) {
    if (pieces == starts.length) {
      starts = Arrays.copyOf(starts, 2 * pieces);
    }
    starts[pieces++] = size / 2;
    add(x, y);
  }

  private void add(double x, double y) {
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = x;
    xy[size++] = y;
  }
}
