package pragmatic.gradients.render;

import pragmatic.gradients.picture.Mark.Dot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// Draws points: closed where the value is taken, open where it is only approached, closed inside
/// open where an answer equals a one-sided limit, an octagon where the answer is wrong.
final class DotPainter {
  private static final double POINT = .85;
  private static final double TRUTH = .9;
  private static final double MINOR = .55;
  private static final double WRONG = 1.15 * 1.12;

  private DotPainter() {}

  static void dot(Dot dot, Sheet sheet) {
    if (!sheet.inside(dot.x(), dot.y())) {
      return;
    }
    Style style = sheet.style;
    double x = sheet.frame.px(dot.x());
    double y = sheet.frame.py(dot.y());
    int colour = sheet.argb(dot.role());
    switch (dot.kind()) {
      case POINT -> haloed(x, y, style.dot() * POINT, colour, sheet);
      // As large as an open ring, so that the pair at a jump looks like one that is filled.
      case VALUE -> sheet.disc(x, y, style.ring() + style.ringWidth() / 2, colour);
      case OPEN -> ring(x, y, style.ring(), style.ringWidth(), colour, sheet);
      case CLOSED ->
          haloed(
              x,
              y,
              dot.role() == Role.DERIVATIVE ? style.dot() * TRUTH : style.dot(),
              colour,
              sheet);
      case DOCKED -> {
        ring(
            x,
            y,
            style.dot() + style.halo() * .8 + style.ringWidth() * .5,
            style.ringWidth() * .9,
            colour,
            sheet);
        sheet.disc(x, y, style.dot(), sheet.argb(Role.CHOSEN));
      }
      case MINOR -> haloed(x, y, style.dot() * MINOR, colour, sheet);
      case WRONG -> octagon(x, y, style.dot() * WRONG, sheet);
    }
  }

  private static void haloed(double x, double y, double radius, int colour, Sheet sheet) {
    sheet.disc(x, y, radius + sheet.style.halo(), sheet.paper());
    sheet.disc(x, y, radius, colour);
  }

  private static void ring(
      double x, double y, double radius, double width, int colour, Sheet sheet) {
    sheet.add(
        new Shape.Disc(x, y, radius, new Paint.Solid(sheet.paper()), Stroke.of(colour, width)));
  }

  private static void octagon(double x, double y, double radius, Sheet sheet) {
    sheet.polygon(corners(x, y, radius + sheet.style.halo()), sheet.paper(), null);
    sheet.polygon(corners(x, y, radius), sheet.argb(Role.WRONG), null);
    double arm = radius / 1.12 * .42;
    Stroke stroke = Stroke.of(sheet.argb(Role.ONFILL), radius / 1.12 * .3);
    sheet.line(x - arm, y - arm, x + arm, y + arm, stroke);
    sheet.line(x - arm, y + arm, x + arm, y - arm, stroke);
  }

  private static Points corners(double x, double y, double r) {
    double a = r * Math.tan(Math.PI / 8);
    return Points.own(
        x - a, y - r, x + a, y - r, x + r, y - a, x + r, y + a, x + a, y + r, x - a, y + r, x - r,
        y + a, x - r, y - a);
  }
}
