package pragmatic.gradients.render;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shapes as thick segments, of which labels keep clear.
///
/// A dot is a segment of no length; thickness is half a width in pixels.
final class Outline {
  static final Outline NOTHING = new Outline();

  static final int FIELDS = 5;

  /// Segments of a run.
  static final int RUN = 16;

  private static final double STEP = 4;

  /// Half of the width, in pixels, that the edge of a filled shape counts for.
  private static final double FILLED = 1;

  private double[] segments = new double[0];
  private double[] runs = new double[0];
  private int size;

  private Outline() {}

  /// The outline of drawn shapes; text is left out, it has its boxes.
  static Outline of(List<Shape> shapes) {
    if (shapes.isEmpty()) {
      return NOTHING;
    }
    Outline outline = new Outline();
    shapes.forEach(outline::add);
    outline.finish();
    return outline;
  }

  /// A line across a plot.
  static Outline level(double left, double right, double y, double thickness) {
    Outline outline = new Outline();
    outline.segment(left, y, right, y, thickness);
    outline.finish();
    return outline;
  }

  /// Of each segment x and y of both ends and its thickness.
  double[] segments() {
    return segments;
  }

  /// Of each run of so many segments the left, upper, right and lower edge: a text beside them
  /// needs to look at none.
  double[] runs() {
    return runs;
  }

  private void finish() {
    segments = Arrays.copyOf(segments, size);
    runs = new double[(size / FIELDS + RUN - 1) / RUN * 4];
    for (int run = 0; run < runs.length; run += 4) {
      runs[run] = runs[run + 1] = Double.POSITIVE_INFINITY;
      runs[run + 2] = runs[run + 3] = Double.NEGATIVE_INFINITY;
      int from = run / 4 * RUN * FIELDS;
      for (int i = from; i < Math.min(size, from + RUN * FIELDS); i += FIELDS) {
        double thick = segments[i + 4];
        runs[run] = Math.min(runs[run], Math.min(segments[i], segments[i + 2]) - thick);
        runs[run + 1] = Math.min(runs[run + 1], Math.min(segments[i + 1], segments[i + 3]) - thick);
        runs[run + 2] = Math.max(runs[run + 2], Math.max(segments[i], segments[i + 2]) + thick);
        runs[run + 3] = Math.max(runs[run + 3], Math.max(segments[i + 1], segments[i + 3]) + thick);
      }
    }
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
      case Shape.Poly poly -> {
        // a filled shape has no line around it, but is no less covered
        boolean filled = poly.fill() != null && poly.stroke() == null;
        outline(poly.points(), poly.closed(), filled ? FILLED : half(poly.stroke()));
      }
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
