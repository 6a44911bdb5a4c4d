package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Painter;
import pragmatic.gradients.render.Painting;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.TextMeasure;

/// The painted pictures of a page.
public record PagePainting(List<Painting> paintings) {
  public PagePainting {
    paintings = List.copyOf(paintings);
  }

  /// @param before the painting of the page before, from which is kept what has not changed
  public static PagePainting of(
      List<Drawn> pictures, Palette palette, TextMeasure measure, @Nullable PagePainting before) {
    List<Painting> painted = new ArrayList<>();
    for (Drawn drawn : pictures) {
      int i = painted.size();
      Painting old = before != null && i < before.paintings.size() ? before.paintings.get(i) : null;
      painted.add(Painter.paint(drawn.picture(), drawn.style(), palette, measure, old));
    }
    return new PagePainting(painted);
  }

  /// One group per picture.
  public List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (Painting painting : paintings)
      shapes.add(new Shape.Group("picture" + shapes.size(), null, painting.shapes()));
    return shapes;
  }
}
