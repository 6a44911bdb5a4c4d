package pragmatic.gradients.page;

import pragmatic.gradients.picture.MapGround;
import pragmatic.gradients.picture.PlotArea;
import pragmatic.gradients.picture.Style;

/// Where a map and its two slices stand in the middle of the window, in pixels of that column.
///
/// @param map the square of the map
/// @param first the slice along the first input
/// @param second the slice along the second input, below it and over its slider
/// @param border pixel column that parts the sliders of both
/// @param to right edge of the second slider
public record MapGeometry(
    MapGround.Square map, PlotArea first, PlotArea second, double border, double to) {

  /// @param g the column's geometry as for one input
  public static MapGeometry of(BoardGeometry g, Surface surface) {
    return surface.presenting() ? hall(g, surface.style()) : desk(g, surface);
  }

  private static MapGeometry desk(BoardGeometry g, Surface surface) {
    Style style = surface.style();
    double top = style.title() * 1.85 + style.button();
    double bottom = g.sliderY() - style.button() * 1.55;
    double left = g.plots().left() * 0.8;
    double right = surface.width() - left * 1.5 - style.button() * 0.3;
    double gap = style.button() * 3.2 + style.tick() * 2;
    double side = Math.max(60, Math.min(bottom - top, (right - left - gap) * 0.69));
    double border = left + side + gap / 2 + style.button() * 0.25;
    double between = style.title() * 1.5 + style.tick() * 2.2;
    double end = top + side;
    return of(left, top, side, gap, right, border, top, end, between, surface.width());
  }

  /// The back row reads numbers at both slices. Their slider has no buttons there: keys do the
  /// same, and the slices are wider by the room of both. They also reach lower than the map, down
  /// to the thumb.
  private static MapGeometry hall(BoardGeometry g, Style style) {
    double top = g.plots().top();
    double left = g.plots().left();
    double right = left + g.plots().width() + style.button() * 2.4;
    double gap = style.button() * 2.5;
    double side =
        Math.max(60, Math.min(g.sliderY() - style.button() - top, (right - left - gap) * 0.55));
    double knob = style.thumb() * 1.6;
    double border = left + side + gap - knob;
    double first = top + style.tick() * 0.9;
    double end = g.sliderY() - style.thumb() * 2.1;
    return of(left, top, side, gap, right, border, first, end, style.tick() * 3, right + knob);
  }

  private static MapGeometry of(
      double left,
      double top,
      double side,
      double gap,
      double right,
      double border,
      double first,
      double end,
      double between,
      double to) {
    double sliceLeft = left + side + gap;
    double sliceWidth = Math.max(40, right - sliceLeft);
    double height = Math.max(30, (end - first - between) / 2);
    return new MapGeometry(
        new MapGround.Square(left, top, side),
        slice(sliceLeft, sliceWidth, first, height),
        slice(sliceLeft, sliceWidth, end - height, height),
        border,
        to);
  }

  private static PlotArea slice(double left, double width, double top, double height) {
    return new PlotArea(left, width, top, height, top, height);
  }

  PlotArea slice(int input) {
    return input == 0 ? first : second;
  }
}
