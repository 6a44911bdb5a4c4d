package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Mark.Band;
import pragmatic.gradients.picture.Mark.Grid;
import pragmatic.gradients.picture.Mark.Guide;
import pragmatic.gradients.picture.Mark.LevelLine;
import pragmatic.gradients.picture.Mark.Undefined;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.Role;

/// Draws what lies below all else: grid lines, the dotted line at the input, hatch where there is
/// no real value.
final class GroundPainter {
  private static final double HATCH_STEP = 14.0 / 19;
  private static final double HATCH_OPACITY = .35;

  private GroundPainter() {}

  /// Lines as filled rectangles in whole pixels: a stroked hairline costs most of a frame in
  /// software.
  static void grid(Grid grid, Sheet sheet) {
    var frame = sheet.frame;
    for (double tick : grid.xTicks()) {
      double x = frame.px(tick);
      if (x >= frame.x() - 0.5 && x <= frame.right() + 0.5) {
        upright(x, sheet);
      }
    }
    for (double tick : grid.yTicks()) {
      double y = frame.py(tick);
      if (y >= frame.y() - 0.5 && y <= frame.bottom() + 0.5) {
        level(y, tick == 0, sheet);
      }
    }
  }

  private static void upright(double x, Sheet sheet) {
    double width = whole(sheet.style.grid());
    double top = Math.round(sheet.frame.y());
    fill(
        Math.round(x - width / 2),
        top,
        width,
        Math.round(sheet.frame.bottom()) - top,
        Role.GRID,
        sheet);
  }

  private static void level(double y, boolean axis, Sheet sheet) {
    double width = whole(axis ? sheet.style.axis() : sheet.style.grid());
    double left = Math.round(sheet.frame.x());
    double length = Math.round(sheet.frame.right()) - left;
    fill(left, Math.round(y - width / 2), length, width, axis ? Role.AXIS : Role.GRID, sheet);
  }

  private static void fill(
      double x, double y, double width, double height, Role role, Sheet sheet) {
    sheet.add(new Shape.Rect(x, y, width, height, 0, new Paint.Solid(sheet.argb(role)), null));
  }

  private static double whole(double width) {
    return Math.max(1, Math.round(width));
  }

  static void guide(Guide guide, Sheet sheet) {
    double x = sheet.frame.px(guide.x());
    if (!(x >= sheet.frame.x() && x <= sheet.frame.right()) || !Double.isFinite(guide.toPixelY())) {
      return;
    }
    double end =
        Math.clamp(
            guide.toPixelY(), sheet.frame.y(), sheet.frame.bottom() + 4 * sheet.frame.height());
    double width = sheet.style.axis();
    double gap = 3.2 * width;
    // Dots begin at multiples of their distance, so that the guides of two plots fall together.
    double each = width + gap;
    double begin =
        Math.max(Math.ceil(sheet.frame.y() / each), Math.floor(guide.fromPixelY() / each)) * each;
    Stroke dotted = Stroke.of(sheet.argb(Role.AXIS), width).dashed(width, gap);
    sheet.line(x, begin, x, Math.max(begin, end), dotted);
  }

  static void undefined(Undefined gap, Sheet sheet) {
    var frame = sheet.frame;
    double left = Math.clamp(frame.px(Math.min(gap.from(), gap.to())), frame.x(), frame.right());
    double right = Math.clamp(frame.px(Math.max(gap.from(), gap.to())), frame.x(), frame.right());
    if (!(right > left)) {
      return;
    }
    hatch(left, right, sheet);
  }

  /// What has no value between two columns.
  static void hatch(double left, double right, Sheet sheet) {
    var frame = sheet.frame;
    Points area =
        Points.own(left, frame.y(), right, frame.y(), right, frame.bottom(), left, frame.bottom());
    double step = sheet.style.label() * HATCH_STEP;
    int colour = Sheet.faded(sheet.argb(Role.AXIS), HATCH_OPACITY);
    sheet.add(Hatch.over(area, step, Stroke.of(colour, sheet.style.grid() * .4).butt()));
  }

  /// A bar lying across the whole frame, mixed from the left slope to the right, with an edge in
  /// the colour of each.
  static void band(Band band, Sheet sheet) {
    if (Double.isNaN(band.from()) || Double.isNaN(band.to())) {
      return;
    }
    var frame = sheet.frame;
    double from = sheet.row(band.from());
    double to = sheet.row(band.to());
    double top = Math.min(from, to);
    List<Integer> colours = sheet.palette.stops();
    List<Paint.Stop> stops = new ArrayList<>(colours.size());
    for (int i = 0; i < colours.size(); i++) {
      int faded = Sheet.faded(colours.get(i), sheet.palette.fanAlpha());
      stops.add(new Paint.Stop((double) i / (colours.size() - 1), faded));
    }
    double height = Math.max(1, Math.abs(from - to));
    Paint inside = new Paint.Linear(0, from, 0, to, stops);
    sheet.add(new Shape.Rect(frame.x(), top, frame.width(), height, 0, inside, null));
    level(new LevelLine(Role.LEFT, band.from(), false), sheet);
    level(new LevelLine(Role.RIGHT, band.to(), false), sheet);
  }

  /// The edges of bands and the lines of true values.
  static List<Outline> values(List<Mark> bands, List<Mark> lines, Frame frame, Style style) {
    return Stream.concat(bands.stream(), lines.stream())
        .flatMap(GroundPainter::values)
        .filter(Double::isFinite)
        .map(y -> Outline.level(frame.x(), frame.right(), frame.py(y), style.tan() / 2))
        .toList();
  }

  private static Stream<Double> values(Mark mark) {
    return switch (mark) {
      case Band(double from, double to) -> Stream.of(from, to);
      case LevelLine(Role role, double y, _) when role == Role.DERIVATIVE -> Stream.of(y);
      default -> Stream.of();
    };
  }

  static void level(LevelLine level, Sheet sheet) {
    var frame = sheet.frame;
    double y = frame.py(level.y());
    if (!(y >= frame.y() && y <= frame.bottom())) {
      return;
    }
    double width = sheet.style.tan() * .7;
    Stroke stroke = Stroke.of(sheet.argb(level.role()), width).butt();
    List<Double> dash = sheet.style.dash();
    sheet.line(
        frame.x(),
        y,
        frame.right(),
        y,
        level.dashed() ? stroke.dashed(dash.get(0), dash.get(1)) : stroke);
  }
}
