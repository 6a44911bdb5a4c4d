package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What labels keep clear of: thick segments (curves, tangents, bars, dots) and boxes of other
/// text.
///
/// A dot is a segment of no length; thickness is half a width in pixels.
final class Obstacles {
  private static final int FIELDS = 5;
  private static final double STEP = 4;

  private double[] segments = new double[0];
  private int size;
  private final List<Box> boxes = new ArrayList<>();

  private void segment(double x1, double y1, double x2, double y2, double thickness) {
    if (size == segments.length) {
      segments = Arrays.copyOf(segments, 2 * size + FIELDS);
    }
    segments[size++] = x1;
    segments[size++] = y1;
    segments[size++] = x2;
    segments[size++] = y2;
    segments[size++] = thickness;
  }

  /// Makes room for the outlines of shapes, so that adding them allocates once.
  void expect(List<Shape> shapes) {
    int more = shapes.stream().mapToInt(Obstacles::count).sum();
    segments = Arrays.copyOf(segments, size + FIELDS * more);
  }

  private static int count(Shape shape) {
    return shape instanceof Shape.Poly poly ? poly.points().size() : 1;
  }

  /// Keeps labels clear of a drawn shape; text is left to [#box].
  void add(Shape shape) {
    switch (shape) {
      case Shape.Poly poly -> outline(poly.points(), poly.closed(), half(poly.stroke()));
      case Shape.Disc disc ->
          segment(disc.x(), disc.y(), disc.x(), disc.y(), disc.radius() + half(disc.stroke()));
      case Shape.Rect bar -> {
        double r = Math.min(bar.width(), bar.height()) / 2;
        double right = bar.x() + bar.width() - r;
        segment(
            bar.x() + r, bar.y() + r, right, bar.y() + bar.height() - r, r + half(bar.stroke()));
      }
      case Shape.Group group -> group.children().forEach(this::add);
      case Shape.Text _, Shape.Image _ -> {}
    }
  }

  private static double half(@Nullable Stroke stroke) {
    return stroke == null ? 0 : stroke.width() / 2;
  }

  /// Steps shorter than [#STEP] are taken together: a label needs no finer outline, and a curve of
  /// many thousand points would cost as many tests for every place tried.
  private void outline(Points points, boolean closed, double thickness) {
    for (int piece = 0; piece < points.pieces(); piece++) {
      int from = points.start(piece);
      int to = points.end(piece);
      int last = from;
      for (int i = from + 1; i < to; i++) {
        boolean far =
            Math.abs(points.x(i) - points.x(last)) + Math.abs(points.y(i) - points.y(last)) > STEP;
        if (far || i == to - 1) {
          segment(points.x(last), points.y(last), points.x(i), points.y(i), thickness);
          last = i;
        }
      }
      if (closed && to - from > 2) {
        segment(points.x(to - 1), points.y(to - 1), points.x(from), points.y(from), thickness);
      }
    }
  }

  void box(Box box) {
    boxes.add(box);
  }

  /// How badly a text would collide, in square pixels; 0 where it is free.
  ///
  /// @param gap clearance asked for, in pixels
  double cost(Box text, double gap) {
    double cost = 0;
    for (int i = 0; i < size; i += FIELDS) {
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
          cost += (length + 2 * reach) * 2 * reach;
        }
      }
    }
    Box wide = text.grown(gap);
    for (Box box : boxes) {
      cost += 2 * wide.overlap(box);
    }
    return cost;
  }
}
