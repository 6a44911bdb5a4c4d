package pragmatic.gradients.render;

import pragmatic.gradients.picture.Mark.Curve;

/// One unbroken piece of a curve, cut to what the frame can show.
final class CurvePainter {
  private CurvePainter() {}

  static void curve(Curve curve, Sheet sheet) {
    var frame = sheet.frame;
    double margin = 4 * sheet.style.f();
    var window = new Clipper(frame.x(), frame.y() - margin, frame.right(), frame.bottom() + margin);
    double[] xs = curve.xs();
    double[] ys = curve.ys();
    for (int i = 0; i < xs.length; i++) {
      window.to(frame.px(xs[i]), frame.py(ys[i]));
    }
    Points points = window.points();
    if (points.size() > 0) {
      sheet.add(
          new Shape.Poly(
              points, false, null, Stroke.of(sheet.argb(curve.role()), sheet.style.f())));
    }
  }
}
