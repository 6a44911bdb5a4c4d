package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark.DiracArrow;
import pragmatic.gradients.picture.Mark.Infinite;
import pragmatic.gradients.picture.Mark.Rise;
import pragmatic.gradients.picture.Mark.SetBar;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// Draws upright marks at an input: the bar of a set of slopes, the arrow of a Dirac delta, the
/// height of a jump, the triangle of an infinite value.
final class BarPainter {
  private BarPainter() {}

  static void set(SetBar bar, Sheet sheet) {
    if (!sheet.nearX(bar.x()) || Double.isNaN(bar.from()) || Double.isNaN(bar.to())) {
      return;
    }
    double x = sheet.frame.px(bar.x());
    double from = sheet.row(bar.from());
    double to = sheet.row(bar.to());
    double top = Math.min(from, to);
    double bottom = Math.max(from, to);
    double width = sheet.style.bar();
    sheet.bar(x, top, bottom, width, new Paint.Solid(sheet.paper()), null);
    if (bar.wrong()) {
      int red = sheet.argb(Role.WRONG);
      Stroke hatch = Stroke.of(Sheet.faded(red, .8), sheet.style.fan() * .8).butt();
      sheet.add(Hatch.overBar(x, top, bottom, width, sheet.style.label() * .5, hatch));
      sheet.bar(x, top, bottom, width, null, Stroke.of(red, sheet.style.tan() * .7));
    } else {
      Paint inside = gradient(x, from, to, sheet.palette.barAlpha(), sheet);
      Paint outline = gradient(x, from, to, 1, sheet);
      sheet.bar(
          x, top, bottom, width, inside, new Stroke(outline, sheet.style.tan() * .8, true, 0, 0));
    }
  }

  private static Paint gradient(double x, double from, double to, double opacity, Sheet sheet) {
    if (Math.abs(from - to) < 0.01) {
      return new Paint.Solid(Sheet.faded(sheet.palette.mix(.5), opacity));
    }
    List<Integer> colours = sheet.palette.stops();
    List<Paint.Stop> stops = new ArrayList<>(colours.size());
    for (int i = 0; i < colours.size(); i++) {
      stops.add(
          new Paint.Stop((double) i / (colours.size() - 1), Sheet.faded(colours.get(i), opacity)));
    }
    return new Paint.Linear(x, from, x, to, stops);
  }

  /// A shaft from the axis and a head whose tip stands at the weight.
  static void dirac(DiracArrow dirac, Sheet sheet) {
    if (!sheet.nearX(dirac.x()) || Double.isNaN(dirac.weight()) || dirac.weight() == 0) {
      return;
    }
    double k = sheet.style.f() / Style.DESK.f();
    double x = sheet.frame.px(dirac.x());
    double foot = sheet.row(0);
    double tip = sheet.row(dirac.weight());
    int up = tip < foot ? -1 : 1;
    double head = Math.min(30 * k, Math.abs(tip - foot));
    double half = head * 13 / 30;
    int teal = sheet.argb(Role.DERIVATIVE);
    double shaft = tip - up * head * .8;
    sheet.line(x, foot, x, shaft, Stroke.of(teal, Math.min(sheet.style.f() * 1.35, half)).butt());
    double base = tip - up * head;
    sheet.polygon(Points.own(x, tip, x - half, base, x + half, base), teal, null);
  }

  /// A thin double arrow with a short line at each limit.
  static void rise(Rise rise, Sheet sheet) {
    if (!sheet.nearX(rise.x())
        || Double.isNaN(rise.from())
        || Double.isNaN(rise.to())
        || rise.from() == rise.to()) {
      return;
    }
    double k = sheet.style.label() / Style.DESK.label();
    double x = sheet.frame.px(rise.x());
    double from = sheet.row(rise.from());
    double to = sheet.row(rise.to());
    int down = to > from ? 1 : -1;
    // two heads that meet would be a star
    boolean heads = Math.abs(to - from) > 32 * k;
    double head = heads ? 13 * k : 0;
    double half = head * 7 / 13;
    int teal = sheet.argb(Role.DERIVATIVE);
    sheet.line(x, from + down * head, x, to - down * head, Stroke.of(teal, 2.6 * k).butt());
    if (heads) {
      arrowHead(x, from + down * 2 * k, down * head, half, teal, sheet);
      arrowHead(x, to - down * 2 * k, -down * head, half, teal, sheet);
    }
    Stroke thin = Stroke.of(teal, 1.8 * k);
    sheet.line(x - 12 * k, from, x + 12 * k, from, thin);
    sheet.line(x - 12 * k, to, x + 12 * k, to, thin);
  }

  private static void arrowHead(
      double x, double tip, double length, double half, int argb, Sheet sheet) {
    sheet.polygon(Points.own(x, tip, x - half, tip + length, x + half, tip + length), argb, null);
  }

  /// A triangle that points to the infinite value: inside the edge of the frame, beyond which other
  /// things stand.
  static void infinite(Infinite infinite, Sheet sheet) {
    Frame frame = sheet.frame;
    double x = frame.px(infinite.x());
    if (!(x >= frame.x() - 1 && x <= frame.right() + 1)) {
      return;
    }
    double k = sheet.style.dot() / Style.DESK.dot();
    int up = infinite.up() ? 1 : -1;
    double edge = infinite.up() ? frame.y() : frame.bottom();
    double tip = edge + up * 4 * k;
    double base = tip + up * 29 * k;
    Points triangle = Points.own(x, tip, x - 17 * k, base, x + 17 * k, base);
    int colour = sheet.argb(infinite.role());
    sheet.polygon(triangle, sheet.paper(), Stroke.of(sheet.paper(), 8 * k));
    sheet.polygon(triangle, colour, Stroke.of(colour, 3 * k));
  }
}
