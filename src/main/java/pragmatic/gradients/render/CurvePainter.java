package pragmatic.gradients.render;

import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark.Curve;
import pragmatic.gradients.text.Role;

/// Draws curves, cut to the frame.
final class CurvePainter {
  private CurvePainter() {}

  /// More pieces than this are one shape: where a function jumps a thousand times, drawing each by
  /// itself costs more than all else.
  private static final int MANY = 50;

  /// All curves of a picture.
  static void curves(List<Curve> curves, Sheet sheet) {
    boolean together =
        curves.size() > MANY
            && curves.stream().allMatch(curve -> curve.role() == curves.getFirst().role());
    Frame frame = sheet.frame;
    double margin = 4 * sheet.style.f();
    Clipper window =
        new Clipper(frame.x(), frame.y() - margin, frame.right(), frame.bottom() + margin);
    for (Curve curve : curves) {
      double[] xs = curve.xs();
      double[] ys = curve.ys();
      for (int i = 0; i < xs.length; i++) {
        window.to(frame.px(xs[i]), frame.py(ys[i]));
      }
      window.lift();
      if (!together) add(curve.role(), window, sheet);
    }
    if (together) add(curves.getFirst().role(), window, sheet);
  }

  private static void add(Role role, Clipper window, Sheet sheet) {
    Points points = window.points();
    if (points.size() > 0) {
      Stroke pen = Stroke.of(sheet.argb(role), sheet.style.f());
      sheet.add(new Shape.Poly(points, false, null, pen));
    }
  }
}
