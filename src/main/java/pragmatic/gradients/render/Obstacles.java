package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;

/// What labels must not cover: outlines of shapes and boxes of other text.
final class Obstacles {
  private static final int FIELDS = 5;

  /// How much worse a text on a dot is than on a line as wide: of the line most is still seen.
  private static final double DOT = 4;

  private final List<double[]> outlines = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();

  /// Keeps labels clear of drawn shapes.
  void outline(Outline outline) {
    outlines.add(outline.segments());
  }

  void box(Box box) {
    boxes.add(box);
  }

  void boxes(List<Box> more) {
    boxes.addAll(more);
  }

  /// How badly a text would collide, in square pixels; 0 where it is free.
  ///
  /// @param gap clearance asked for, in pixels
  /// @param space the same before and behind it, where another text stands: without it both would
  ///   read as one
  double cost(Box text, double gap, double space) {
    double cost = 0;
    for (double[] segments : outlines) {
      cost = cost(cost, segments, text, gap);
    }
    Box wide =
        new Box(text.left() - space, text.top() - gap, text.right() + space, text.bottom() + gap);
    for (int i = 0; i < boxes.size(); i++) {
      cost += 2 * wide.overlap(boxes.get(i));
    }
    return cost;
  }

  /// The area of a text that lies over other text, in square pixels.
  double covered(Box text) {
    double area = 0;
    for (int i = 0; i < boxes.size(); i++) area += text.overlap(boxes.get(i));
    return area;
  }

  private static double cost(double before, double[] segments, Box text, double gap) {
    double cost = before;
    for (int i = 0; i < segments.length; i += FIELDS) {
      double reach = segments[i + 4] + gap;
      double x1 = segments[i];
      double y1 = segments[i + 1];
      double x2 = segments[i + 2];
      double y2 = segments[i + 3];
      if (Math.max(x1, x2) > text.left() - reach
          && Math.min(x1, x2) < text.right() + reach
          && Math.max(y1, y2) > text.top() - reach
          && Math.min(y1, y2) < text.bottom() + reach) {
        Box wide = text.grown(reach);
        double length = wide.cut(x1, y1, x2, y2);
        if (length > 0 || wide.contains(x1, y1)) {
          double weight = x1 == x2 && y1 == y2 ? DOT : 1;
          cost += weight * (length + 2 * reach) * 2 * reach;
        }
      }
    }
    return cost;
  }
}
