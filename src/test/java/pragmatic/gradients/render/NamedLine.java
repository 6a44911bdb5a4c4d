package pragmatic.gradients.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.TextAnchor;

/// A line of a slope as it is drawn, in pixels from the point to where the line leaves the plot.
record NamedLine(int argb, double slope, double x, double y, double toX, double toY) {
  /// @param from which part of it on
  /// @param beyond its end, in pixels
  double away(Box text, double from, double beyond) {
    double to = 1 + beyond / Math.hypot(toX - x, toY - y);
    return text.distance(column(from), row(from), column(to), row(to));
  }

  double column(double part) {
    return x + part * (toX - x);
  }

  double row(double part) {
    return y + part * (toY - y);
  }

  /// Those that names speak of.
  static List<NamedLine> lines(Drawn drawn) {
    Palette light = Palette.of(Theme.LIGHT);
    Frame frame = drawn.picture().frame();
    Style style = drawn.style();
    return drawn.picture().marks().stream()
        .flatMap(mark ->
            switch (mark) {
              case Mark.OneSided side ->
                  Stream.of(
                      seen(
                          light.text(side.role()),
                          side.slope(),
                          frame.px(side.x()),
                          frame.py(side.y()),
                          side.tip(frame, style),
                          frame));
              case Mark.Tangent through ->
                  Stream.of(-1, 1)
                      .map(way ->
                          seen(
                              light.text(through.role()),
                              through.slope(),
                              frame.px(through.x()),
                              frame.py(through.y()),
                              through.tip(frame, style, way),
                              frame));
              default -> Stream.<@Nullable NamedLine>empty();
            })
        .filter(Objects::nonNull)
        .toList();
  }

  /// The outlines of hatched fans, which name nothing themselves.
  static List<NamedLine> edges(Drawn drawn) {
    Frame frame = drawn.picture().frame();
    double reach = drawn.style().reach();
    List<NamedLine> edges = new ArrayList<>();
    for (Mark mark : drawn.picture().marks())
      if (mark instanceof Mark.Fan fan && fan.wrong())
        for (double slope : new double[] {fan.from(), fan.to()})
          for (int way : new int[] {-1, 1}) {
            TextAnchor tip = frame.along(fan.x(), fan.y(), slope, reach, way);
            NamedLine edge = seen(0, slope, frame.px(fan.x()), frame.py(fan.y()), tip, frame);
            if (edge != null) edges.add(edge);
          }
    return edges;
  }

  /// As far as it is seen; null if it is not.
  private static @Nullable NamedLine seen(
      int argb, double slope, double x, double y, TextAnchor tip, Frame frame) {
    double right = tip.pixelX() - x;
    double down = tip.pixelY() - y;
    Box plot = new Box(frame.x(), frame.y(), frame.right(), frame.bottom());
    double part = plot.cut(x, y, x + right, y + down) / Math.hypot(right, down);
    return part > 0 ? new NamedLine(argb, slope, x, y, x + part * right, y + part * down) : null;
  }
}
