package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark.Arrow;
import pragmatic.gradients.picture.Mark.Gradients;
import pragmatic.gradients.picture.Mark.Isoline;
import pragmatic.gradients.picture.Mark.Shading;
import pragmatic.gradients.picture.Mark.TieLine;
import pragmatic.gradients.picture.Tip;
import pragmatic.gradients.text.Role;

/// Draws what stands on a map: shades, lines of equal value, ties, gradients and sets of gradients.
final class MapPainter {
  private static final double ISOLINE = .42;
  private static final double SLENDER_HEAD = 4.2;

  /// Directions in which the edge of a disc is drawn.
  private static final int ROUND = 96;

  /// Pixels by which one corner is farther away than another.
  private static final double FARTHER = 0.5;

  private MapPainter() {}

  static void shading(Shading shading, Sheet sheet) {
    var frame = sheet.frame;
    // seen where there is no shade
    if (!shading.raster().isWhole()) GroundPainter.hatch(frame.x(), frame.right(), sheet);
    sheet.add(
        new Shape.Image(
            frame.x(),
            frame.y(),
            frame.width(),
            frame.height(),
            shading.raster(),
            sheet.palette.shades()));
  }

  static void border(Sheet sheet) {
    var frame = sheet.frame;
    Stroke edge = Stroke.of(sheet.argb(Role.AXIS), sheet.style.axis()).butt();
    sheet.add(new Shape.Rect(frame.x(), frame.y(), frame.width(), frame.height(), 0, null, edge));
  }

  static void isoline(Isoline line, Sheet sheet) {
    int colour = Sheet.faded(sheet.argb(Role.FUNCTION), ISOLINE);
    Stroke thin = Stroke.of(colour, sheet.style.grid() * 1.15);
    sheet.add(new Shape.Poly(pixels(line.xs(), line.ys(), sheet), false, null, thin));
  }

  static void tie(TieLine tie, Sheet sheet) {
    double width = tie.corner() ? sheet.style.f() : sheet.style.tan() * 0.7;
    Stroke dotted =
        Stroke.of(sheet.argb(tie.corner() ? Role.FUNCTION : Role.INK3), width)
            .dashed(width * 0.45, width * 2.4);
    sheet.add(new Shape.Poly(pixels(tie.xs(), tie.ys(), sheet), false, null, dotted));
  }

  private static Points pixels(double[] xs, double[] ys, Sheet sheet) {
    double[] xy = new double[2 * xs.length];
    for (int i = 0; i < xs.length; i++) {
      xy[2 * i] = sheet.frame.px(xs[i]);
      xy[2 * i + 1] = sheet.frame.py(ys[i]);
    }
    return Points.own(xy);
  }

  /// An arrow: slender ones have a dot where they begin and a head, that of the point on show ends
  /// in a dot that is a mark of its own.
  static void arrow(Arrow arrow, Sheet sheet) {
    double x = sheet.frame.px(arrow.x());
    double y = sheet.frame.py(arrow.y());
    double endX = x + arrow.tip().right();
    double endY = y - arrow.tip().up();
    int colour = sheet.argb(arrow.role());
    if (!arrow.slender()) {
      double width = sheet.style.ad();
      sheet.line(x, y, endX, endY, Stroke.of(sheet.paper(), width + sheet.style.halo() * 1.5));
      sheet.line(x, y, endX, endY, Stroke.of(colour, width));
      return;
    }
    double width = sheet.style.tan();
    double length = Math.hypot(endX - x, endY - y);
    if (length < width) return;
    double head = Math.min(SLENDER_HEAD * width, length);
    double alongX = (endX - x) / length;
    double alongY = (endY - y) / length;
    double neckX = endX - head * alongX;
    double neckY = endY - head * alongY;
    double half = head * 0.54;
    sheet.line(x, y, neckX, neckY, Stroke.of(colour, width));
    sheet.disc(x, y, width * 1.2, colour);
    sheet.polygon(
        Points.own(
            endX,
            endY,
            neckX - half * alongY,
            neckY + half * alongX,
            neckX + half * alongY,
            neckY - half * alongX),
        colour,
        null);
  }

  /// The area between the point and the set, and the set.
  static void gradients(Gradients set, Sheet fan, Sheet dashed, Sheet bar) {
    double x = fan.frame.px(set.x());
    double y = fan.frame.py(set.y());
    List<double[]> corners = new ArrayList<>();
    for (Tip tip : set.tips()) corners.add(new double[] {x + tip.right(), y - tip.up()});
    if (set.wrong()) hatched(corners, bar);
    else if (set.radius() > 0)
      disc(corners.getFirst(), set.radius(), ends(set, corners, bar.frame), bar);
    else if (corners.size() == 2) segment(x, y, corners.get(0), corners.get(1), fan, dashed, bar);
    else polygon(corners, ends(set, corners, fan.frame), bar);
  }

  /// Answers that some tie-break gives although they are not true.
  private static void hatched(List<double[]> corners, Sheet sheet) {
    int red = sheet.argb(Role.WRONG);
    Points area =
        corners.size() == 2
            ? stadium(corners.get(0), corners.get(1), sheet.style.bar() / 2)
            : outline(corners);
    Stroke lines = Stroke.of(Sheet.faded(red, .8), sheet.style.fan() * .8).butt();
    sheet.add(Hatch.over(area, sheet.style.label() * .5, lines));
    sheet.add(new Shape.Poly(area, true, null, Stroke.of(red, sheet.style.tan() * .7)));
  }

  /// The outline of a bar with round ends.
  private static Points stadium(double[] from, double[] to, double radius) {
    double angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    int steps = 12;
    double[] xy = new double[4 * (steps + 1)];
    for (int i = 0; i <= steps; i++) {
      double turn = angle - Math.PI / 2 + Math.PI * i / steps;
      xy[2 * i] = to[0] + radius * Math.cos(turn);
      xy[2 * i + 1] = to[1] + radius * Math.sin(turn);
      xy[2 * (steps + 1 + i)] = from[0] - radius * Math.cos(turn);
      xy[2 * (steps + 1 + i) + 1] = from[1] - radius * Math.sin(turn);
    }
    return Points.own(xy);
  }

  private static Points outline(List<double[]> corners) {
    double[] xy = new double[2 * corners.size()];
    for (int i = 0; i < corners.size(); i++) {
      xy[2 * i] = corners.get(i)[0];
      xy[2 * i + 1] = corners.get(i)[1];
    }
    return Points.own(xy);
  }

  private static void segment(
      double x, double y, double[] from, double[] to, Sheet fan, Sheet dashed, Sheet bar) {
    double area = (from[0] - x) * (to[1] - y) - (from[1] - y) * (to[0] - x);
    if (Math.abs(area) > 1)
      fan.add(
          new Shape.Poly(
              Points.own(x, y, from[0], from[1], to[0], to[1]),
              true,
              sides(from, to, fan, fan.palette.fanAlpha()),
              null));
    List<Double> dash = dashed.style.dash();
    for (double[] end : List.of(from, to)) {
      int colour = dashed.argb(end == from ? Role.LEFT : Role.RIGHT);
      Stroke stroke = Stroke.of(colour, dashed.style.tan()).dashed(dash.get(0), dash.get(1));
      dashed.line(x, y, end[0], end[1], stroke);
    }
    double width = bar.style.bar();
    Points line = Points.own(from[0], from[1], to[0], to[1]);
    Paint full = sides(from, to, bar, 1);
    bar.add(new Shape.Poly(line, false, null, new Stroke(full, width, true, 0, 0)));
    int veil = Sheet.faded(bar.paper(), 1 - bar.palette.barAlpha());
    bar.add(new Shape.Poly(line, false, null, Stroke.of(veil, width - 0.19 * bar.style.bar())));
    ring(from, bar.argb(Role.LEFT), bar);
    ring(to, bar.argb(Role.RIGHT), bar);
  }

  /// Where the colours of left and right are.
  private static List<double[]> ends(Gradients set, List<double[]> corners, Frame frame) {
    if (!set.ends().isEmpty()) {
      double x = frame.px(set.x());
      double y = frame.py(set.y());
      return set.ends().stream().map(tip -> new double[] {x + tip.right(), y - tip.up()}).toList();
    }
    double[] from = corners.getFirst();
    double[] to = from;
    // of corners as far as each other the first, whatever rounding makes of them
    for (double[] corner : corners)
      if (distance(corner, from) > distance(to, from) + FARTHER) to = corner;
    return List.of(from, to);
  }

  private static void polygon(List<double[]> corners, List<double[]> ends, Sheet sheet) {
    double[] from = ends.getFirst();
    double[] to = ends.getLast();
    Stroke edge = new Stroke(sides(from, to, sheet, 1), sheet.style.tan(), true, 0, 0);
    double alpha = 1.6 * sheet.palette.fanAlpha();
    sheet.add(new Shape.Poly(outline(corners), true, sides(from, to, sheet, alpha), edge));
    if (corners.size() > 12) return;
    for (double[] corner : corners) {
      double t = along(corner, from, to);
      ring(corner, sheet.palette.mix(Math.clamp(t, 0, 1)), sheet);
    }
  }

  private static void disc(double[] centre, double radius, List<double[]> ends, Sheet sheet) {
    double[] xy = new double[2 * ROUND];
    for (int i = 0; i < ROUND; i++) {
      double angle = 2 * Math.PI * i / ROUND;
      xy[2 * i] = centre[0] + radius * Math.cos(angle);
      xy[2 * i + 1] = centre[1] + radius * Math.sin(angle);
    }
    double[] from = ends.getFirst();
    double[] to = ends.getLast();
    Stroke edge = new Stroke(sides(from, to, sheet, 1), sheet.style.tan(), true, 0, 0);
    double alpha = 1.6 * sheet.palette.fanAlpha();
    sheet.add(new Shape.Poly(Points.own(xy), true, sides(from, to, sheet, alpha), edge));
  }

  /// The colours from one side of a tie to the other.
  private static Paint sides(double[] from, double[] to, Sheet sheet, double alpha) {
    List<Integer> stops = sheet.palette.stops();
    List<Paint.Stop> mixed = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++)
      mixed.add(
          new Paint.Stop(i / (stops.size() - 1.0), Sheet.faded(stops.get(i), Math.min(1, alpha))));
    return new Paint.Linear(from[0], from[1], to[0], to[1], mixed);
  }

  private static double along(double[] p, double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    return ((p[0] - from[0]) * dx + (p[1] - from[1]) * dy) / (dx * dx + dy * dy);
  }

  private static double distance(double[] p, double[] q) {
    return Math.hypot(p[0] - q[0], p[1] - q[1]);
  }

  private static void ring(double[] at, int colour, Sheet sheet) {
    double width = sheet.style.ringWidth();
    sheet.add(
        new Shape.Disc(
            at[0],
            at[1],
            sheet.style.ring(),
            new Paint.Solid(sheet.paper()),
            Stroke.of(colour, width)));
  }
}
