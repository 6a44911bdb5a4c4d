package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.app.plot.PlotPane;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.render.Painter;
import pragmatic.gradients.render.Painting;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.TextMeasure;

/// Paints the pictures of a page; what has not changed since the last time stays as it is.
final class PlotPainter {
  private final PlotPane plots;
  private final TextMeasure measure;
  private List<Painting> paintings = List.of();

  PlotPainter(PlotPane plots, TextMeasure measure) {
    this.plots = plots;
    this.measure = measure;
  }

  void paint(List<Drawn> all, Palette palette) {
    List<Painting> painted = new ArrayList<>(all.size());
    List<Shape> shapes = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Drawn drawn = all.get(i);
      Painting before = i < paintings.size() ? paintings.get(i) : null;
      Painting now = Painter.paint(drawn.picture(), drawn.style(), palette, measure, before);
      painted.add(now);
      shapes.add(new Shape.Group("picture" + i, null, now.shapes()));
    }
    paintings = painted;
    plots.show(shapes);
  }
}
