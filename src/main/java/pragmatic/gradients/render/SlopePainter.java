package pragmatic.gradients.render;

import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark.Fan;
import pragmatic.gradients.picture.Mark.OneSided;
import pragmatic.gradients.picture.Mark.Tangent;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;
import pragmatic.gradients.text.Role;

/// Draws lines through a point of the function: the fan of a set, one-sided tangents, the see-saw.
final class SlopePainter {
  private static final int WEDGES = 28;
  private static final int RAYS = 7;
  private static final double RAY_OPACITY = .55;
  private static final int ARC = 20;

  private SlopePainter() {}

  /// A fan of the true set: pairs of thin triangles on both sides of the point, mixed from left to
  /// right, and lines of evenly spaced slopes on top.
  static void fan(Fan fan, Sheet sheet) {
    if (!sheet.near(fan.x(), fan.y()) || Double.isNaN(fan.from()) || Double.isNaN(fan.to())) {
      return;
    }
    if (fan.wrong()) {
      hatched(fan, sheet);
      return;
    }
    Frame frame = sheet.frame;
    double cx = frame.px(fan.x());
    double cy = frame.py(fan.y());
    double reach = sheet.style.reach();
    double from = frame.angle(fan.from());
    double to = frame.angle(fan.to());
    double ux = reach * Math.cos(from);
    double uy = -reach * Math.sin(from);
    for (int i = 0; i < WEDGES; i++) {
      double angle = from + (to - from) * (i + 1) / WEDGES;
      double vx = reach * Math.cos(angle);
      double vy = -reach * Math.sin(angle);
      // One outline that passes the point twice: right triangle, then left triangle.
      Points pair =
          Points.own(
              cx, cy, cx + ux, cy + uy, cx + vx, cy + vy, cx, cy, cx - ux, cy - uy, cx - vx,
              cy - vy);
      sheet.polygon(
          pair, Sheet.faded(sheet.palette.mix((i + .5) / WEDGES), sheet.palette.fanAlpha()), null);
      ux = vx;
      uy = vy;
    }
    boolean finite = Double.isFinite(fan.from()) && Double.isFinite(fan.to());
    for (int i = 1; i < RAYS; i++) {
      double t = (double) i / RAYS;
      double angle =
          finite ? frame.angle(fan.from() + (fan.to() - fan.from()) * t) : from + (to - from) * t;
      double dx = reach * Math.cos(angle);
      double dy = -reach * Math.sin(angle);
      int colour = Sheet.faded(sheet.palette.mix(t), RAY_OPACITY);
      sheet.line(cx - dx, cy - dy, cx + dx, cy + dy, Stroke.of(colour, sheet.style.fan()));
    }
  }

  private static void hatched(Fan fan, Sheet sheet) {
    Style style = sheet.style;
    int red = sheet.argb(Role.WRONG);
    Points sector = sector(fan, sheet.frame, style.reach());
    sheet.add(
        Hatch.over(
            sector,
            style.label() * .62,
            Stroke.of(Sheet.faded(red, .55), style.fan() * .8).butt()));
    sheet.add(
        new Shape.Poly(sector, true, null, Stroke.of(Sheet.faded(red, .8), style.fan() * 1.4)));
  }

  /// The two pieces of a fan as outlines.
  static Points sector(Fan fan, Frame frame, double reach) {
    double cx = frame.px(fan.x());
    double cy = frame.py(fan.y());
    double from = frame.angle(fan.from());
    double to = frame.angle(fan.to());
    int points = ARC + 2;
    double[] xy = new double[4 * points];
    for (int side = 0; side < 2; side++) {
      int sign = side == 0 ? 1 : -1;
      int at = 2 * side * points;
      xy[at++] = cx;
      xy[at++] = cy;
      for (int i = 0; i <= ARC; i++) {
        double angle = from + (to - from) * i / ARC;
        xy[at++] = cx + sign * reach * Math.cos(angle);
        xy[at++] = cy - sign * reach * Math.sin(angle);
      }
    }
    return Points.pieces(xy, new int[] {0, points});
  }

  static void oneSided(OneSided tangent, Sheet sheet) {
    if (!sheet.near(tangent.x(), tangent.y()) || Double.isNaN(tangent.slope())) {
      return;
    }
    TextAnchor tip = tangent.tip(sheet.frame, sheet.style);
    double dash = sheet.style.dash().get(0);
    double gap = sheet.style.dash().get(1);
    sheet.line(
        sheet.frame.px(tangent.x()),
        sheet.frame.py(tangent.y()),
        tip.pixelX(),
        tip.pixelY(),
        Stroke.of(sheet.argb(tangent.role()), sheet.style.tan()).dashed(dash, gap));
  }

  static void tangent(Tangent tangent, Sheet sheet) {
    if (!sheet.near(tangent.x(), tangent.y()) || Double.isNaN(tangent.slope())) {
      return;
    }
    TextAnchor left = tangent.tip(sheet.frame, sheet.style, -1);
    TextAnchor right = tangent.tip(sheet.frame, sheet.style, 1);
    sheet.line(
        left.pixelX(),
        left.pixelY(),
        right.pixelX(),
        right.pixelY(),
        Stroke.of(sheet.argb(tangent.role()), sheet.style.ad()));
  }
}
