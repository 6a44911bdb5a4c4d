package pragmatic.gradients.render;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shapes as thick segments, of which labels keep clear.
///
/// A dot is a segment of no length; thickness is half a width in pixels.
final class Outline {
  static final Outline NOTHING = new Outline();

  private static final int FIELDS = 5;
  private static final double STEP = 4;

  private double[] segments = new double[0];
  private int size;

  private Outline() {}

  /// The outline of drawn shapes; text is left out, it has its boxes.
  static Outline of(List<Shape> shapes) {
    if (shapes.isEmpty()) {
      return NOTHING;
    }
    Outline outline = new Outline();
    shapes.forEach(outline::add);
    outline.segments = Arrays.copyOf(outline.segments, outline.size);
    return outline;
  }

  /// A line across a plot.
  static Outline level(double left, double right, double y, double thickness) {
    Outline outline = new Outline();
    outline.segment(left, y, right, y, thickness);
    outline.segments = Arrays.copyOf(outline.segments, outline.size);
    return outline;
  }

  /// Of each segment x and y of both ends and its thickness.
  double[] segments() {
    return segments;
  }

  private void segment(double x1, double y1, double x2, double y2, double thickness) {
    if (size == segments.length) {
      segments = Arrays.copyOf(segments, 2 * size + 12 * FIELDS);
    }
    segments[size++] = x1;
    segments[size++] = y1;
    segments[size++] = x2;
    segments[size++] = y2;
    segments[size++] = thickness;
  }

  private void add(Shape shape) {
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
}
