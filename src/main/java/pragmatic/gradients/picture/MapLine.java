package pragmatic.gradients.picture;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/// Which lines on a map are seen as lines.
final class MapLine {
  /// Pixels across a line below which it is a speck, as where only a corner of the map is met.
  private static final double SPECK = 12;

  private MapLine() {}

  /// Whether a line is no speck, and does not lie on the border of the map.
  static boolean isSeen(Frame frame, double[] xs, double[] ys) {
    DoubleSummaryStatistics across = Arrays.stream(xs).map(frame::px).summaryStatistics();
    DoubleSummaryStatistics down = Arrays.stream(ys).map(frame::py).summaryStatistics();
    double size = across.getMax() - across.getMin() + down.getMax() - down.getMin();
    return size >= SPECK
        && across.getMax() > frame.x() + Tolerance.EDGE
        && across.getMin() < frame.right() - Tolerance.EDGE
        && down.getMax() > frame.y() + Tolerance.EDGE
        && down.getMin() < frame.bottom() - Tolerance.EDGE;
  }
}
