package pragmatic.gradients.render;

import java.util.Arrays;

/// Parallel lines rising to the right, cut to a convex area.
///
/// Lines are those with x + y = a multiple of √2 × step over the whole page, so areas side by side
/// match.
final class Hatch {
  private Hatch() {}

  /// The lines over a convex outline; several pieces, each convex, are hatched one by one.
  static Shape.Poly over(Points area, double step, Stroke stroke) {
    Builder lines = new Builder();
    if (!area.finite()) {
      return new Shape.Poly(area, false, null, stroke);
    }
    for (int piece = 0; piece < area.pieces(); piece++) {
      cut(area, piece, step * Math.sqrt(2), lines);
    }
    return new Shape.Poly(lines.points(), false, null, stroke);
  }

  /// The lines inside an upright stadium around the rows `top` and `bottom`.
  static Shape.Poly overBar(
      double x, double top, double bottom, double width, double step, Stroke stroke) {
    double r = width / 2;
    int corners = 12;
    double[] outline = new double[4 * (corners + 1)];
    for (int i = 0; i <= corners; i++) {
      double angle = Math.PI * i / corners;
      outline[2 * i] = x + r * Math.cos(angle);
      outline[2 * i + 1] = top - r * Math.sin(angle);
      outline[2 * (corners + 1 + i)] = x - r * Math.cos(angle);
      outline[2 * (corners + 1 + i) + 1] = bottom + r * Math.sin(angle);
    }
    return over(Points.own(outline), step, stroke);
  }

  private static void cut(Points area, int piece, double pitch, Builder lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = area.start(piece); i < area.end(piece); i++) {
      low = Math.min(low, area.x(i) + area.y(i));
      high = Math.max(high, area.x(i) + area.y(i));
    }
    for (double sum = Math.ceil(low / pitch) * pitch; sum < high; sum += pitch) {
      chord(area, piece, sum, lines);
    }
  }

  /// The part of the line x + y = sum inside a convex piece: between its crossings with the
  /// outline.
  private static void chord(Points area, int piece, double sum, Builder lines) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    int last = area.end(piece) - 1;
    for (int i = area.start(piece); i <= last; i++) {
      int j = i == last ? area.start(piece) : i + 1;
      double a = area.x(i) + area.y(i) - sum;
      double b = area.x(j) + area.y(j) - sum;
      if (a != b && a * b <= 0) {
        double x = area.x(i) + (area.x(j) - area.x(i)) * (a / (a - b));
        from = Math.min(from, x);
        to = Math.max(to, x);
      }
    }
    if (to - from > 0.1) {
      lines.add(from, sum - from, to, sum - to);
    }
  }

  private static final class Builder {
    private double[] xy = new double[64];
    private int size;

    void add(double x1, double y1, double x2, double y2) {
      if (size + 4 > xy.length) {
        xy = Arrays.copyOf(xy, 2 * xy.length);
      }
      xy[size++] = x1;
      xy[size++] = y1;
      xy[size++] = x2;
      xy[size++] = y2;
    }

    Points points() {
      int[] starts = new int[Math.max(1, size / 4)];
      Arrays.setAll(starts, i -> 2 * i);
      return Points.pieces(Arrays.copyOf(xy, size), starts);
    }
  }
}
