package pragmatic.gradients.render;

import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark.Curve;

/// Draws curves, cut to the frame.
final class CurvePainter {
  private CurvePainter() {}

  /// More pieces than this are one shape: where a function jumps a thousand times, drawing each by
  /// itself costs more than all else.
  private static final int MANY = 50;

  /// All curves of a picture; those of another function lie below.
  static void curves(List<Curve> curves, Sheet sheet) {
    alike(curves.stream().filter(Curve::dashed).toList(), sheet);
    alike(curves.stream().filter(curve -> !curve.dashed()).toList(), sheet);
  }

  private static void alike(List<Curve> curves, Sheet sheet) {
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
      if (!together) add(curve, window, sheet);
    }
    if (together) add(curves.getFirst(), window, sheet);
  }

  private static void add(Curve curve, Clipper window, Sheet sheet) {
    Points points = window.points();
    if (points.size() > 0) {
      Stroke pen = pen(curve, sheet);
      sheet.add(new Shape.Poly(points, false, null, pen));
    }
  }

  private static Stroke pen(Curve curve, Sheet sheet) {
    Stroke solid = Stroke.of(sheet.argb(curve.role()), sheet.style.f());
    if (!curve.dashed()) return solid;
    List<Double> dash = sheet.style.dash();
    return Stroke.of(sheet.argb(curve.role()), sheet.style.tan())
        .butt()
        .dashed(dash.get(0), dash.get(1));
  }
}
