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
public record MapGeometry(MapGround.Square map, PlotArea first, PlotArea second, double border) {

  /// @param g the column's geometry as for one input
  public static MapGeometry of(BoardGeometry g, Surface surface) {
    boolean presenting = surface.presenting();
    double width = surface.width();
    Style style = surface.style();
    double top = presenting ? g.plots().top() : style.title() * 1.85 + style.button();
    double bottom = g.sliderY() - style.button() * (presenting ? 1 : 1.55);
    double left = presenting ? g.plots().left() : g.plots().left() * 0.8;
    // a presenter plays with a key, so that the slices have the room of the button
    double right =
        presenting
            ? g.plots().left() + g.plots().width() + style.button() * 1.18
            : width - left * 1.5 - style.button() * 0.3;
    double gap = style.button() * (presenting ? 3.45 : 3.2) + style.tick() * (presenting ? 0.6 : 2);
    double side =
        Math.max(60, Math.min(bottom - top, (right - left - gap) * (presenting ? 0.67 : 0.69)));
    double sliceLeft = left + side + gap;
    double sliceWidth = Math.max(40, right - sliceLeft);
    double between = presenting ? style.tick() * 1.8 : style.title() * 1.5 + style.tick() * 2.2;
    double lower = presenting ? style.tick() * 0.9 : 0;
    double height = Math.max(30, (side - between - lower) / 2);
    return new MapGeometry(
        new MapGround.Square(left, top, side),
        slice(sliceLeft, sliceWidth, top + lower, height),
        slice(sliceLeft, sliceWidth, top + side - height, height),
        left + side + gap / 2 + style.button() * (presenting ? 0 : 0.25));
  }

  private static PlotArea slice(double left, double width, double top, double height) {
    return new PlotArea(left, width, top, height, top, height);
  }

  PlotArea slice(int input) {
    return input == 0 ? first : second;
  }
}
