package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;

/// What labels must not cover: outlines of shapes.
final class Obstacles {
  /// How much worse a text on a dot is than on a line as wide: of the line most is still seen.
  private static final double DOT = 4;

  private final List<Outline> outlines = new ArrayList<>();

  /// Keeps labels clear of drawn shapes.
  void outline(Outline outline) {
    outlines.add(outline);
  }

  /// How badly a text would collide, in square pixels; 0 where it is free.
  ///
  /// @param gap clearance asked for, in pixels
  double lines(Box text, double gap) {
    double cost = 0;
    for (int i = 0; i < outlines.size(); i++) {
      cost += cost(outlines.get(i), text, gap);
    }
    return cost;
  }

  private static double cost(Outline outline, Box text, double gap) {
    double[] runs = outline.runs();
    double cost = 0;
    for (int run = 0; run < runs.length; run += 4)
      if (runs[run] < text.right() + gap
          && runs[run + 1] < text.bottom() + gap
          && runs[run + 2] > text.left() - gap
          && runs[run + 3] > text.top() - gap)
        cost += cost(outline.segments(), run / 4 * Outline.RUN * Outline.FIELDS, text, gap);
    return cost;
  }

  private static double cost(double[] segments, int from, Box text, double gap) {
    double cost = 0;
    int to = Math.min(segments.length, from + Outline.RUN * Outline.FIELDS);
    for (int i = from; i < to; i += Outline.FIELDS) {
      double reach = segments[i + 4] + gap;
      double x1 = segments[i];
      double y1 = segments[i + 1];
      double x2 = segments[i + 2];
      double y2 = segments[i + 3];
      if (Math.max(x1, x2) > text.left() - reach
          && Math.min(x1, x2) < text.right() + reach
          && Math.max(y1, y2) > text.top() - reach
          && Math.min(y1, y2) < text.bottom() + reach) {
        double length = text.cut(x1, y1, x2, y2, reach);
        if (length > 0 || text.grown(reach).contains(x1, y1)) {
          double weight = x1 == x2 && y1 == y2 ? DOT : 1;
          cost += weight * (length + 2 * reach) * 2 * reach;
        }
      }
    }
    return cost;
  }

  /// Whether a straight way goes through any of them.
  boolean cross(double x1, double y1, double x2, double y2) {
    Box way = new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    for (Outline outline : outlines) {
      double[] runs = outline.runs();
      for (int run = 0; run < runs.length; run += 4)
        if (runs[run] <= way.right()
            && runs[run + 1] <= way.bottom()
            && runs[run + 2] >= way.left()
            && runs[run + 3] >= way.top()
            && cross(outline.segments(), run / 4 * Outline.RUN * Outline.FIELDS, x1, y1, x2, y2))
          return true;
    }
    return false;
  }

  private static boolean cross(
      double[] segments, int from, double x1, double y1, double x2, double y2) {
    int to = Math.min(segments.length, from + Outline.RUN * Outline.FIELDS);
    for (int i = from; i < to; i += Outline.FIELDS) {
      double x = segments[i];
      double y = segments[i + 1];
      double toX = segments[i + 2];
      double toY = segments[i + 3];
      if (side(x1, y1, x2, y2, x, y) * side(x1, y1, x2, y2, toX, toY) <= 0
          && side(x, y, toX, toY, x1, y1) * side(x, y, toX, toY, x2, y2) <= 0) return true;
    }
    return false;
  }

  private static double side(double x1, double y1, double x2, double y2, double x, double y) {
    return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  }
}
