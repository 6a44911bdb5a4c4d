package pragmatic.gradients.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Style;

/// A painted picture. It remembers from which marks each of its layers came, so that the next
/// painting takes over, as the same objects, what has not changed: while a point moves, that is
/// nearly all.
public final class Painting {
  private final Picture picture;
  private final Style style;
  private final Palette palette;
  private final Map<Layer, PaintedFamily> parts;
  private final List<Shape> shapes;
  private final int dropped;

  /// One layer.
  ///
  /// @param marks drawn on it
  /// @param boxes where its text stands
  /// @param outline of its shapes if labels keep clear of them
  record PaintedFamily(List<Mark> marks, Shape.Group group, List<Box> boxes, Outline outline) {}

  Painting(
      Picture picture,
      Style style,
      Palette palette,
      Map<Layer, PaintedFamily> parts,
      List<Shape> shapes,
      int dropped) {
    this.picture = picture;
    this.style = style;
    this.palette = palette;
    this.parts = parts;
    this.shapes = shapes;
    this.dropped = dropped;
  }

  /// In drawing order, with finite coordinates.
  public List<Shape> shapes() {
    return shapes;
  }

  /// How many shapes were left out of it because they were not finite.
  public int dropped() {
    return dropped;
  }

  /// Whether the same marks in another picture would be painted the same.
  boolean fits(Picture other, Style otherStyle, Palette otherPalette) {
    return picture.frame().equals(other.frame())
        && picture.room().equals(other.room())
        && style.equals(otherStyle)
        && palette == otherPalette;
  }

  @Nullable PaintedFamily part(Layer layer) {
    return parts.get(layer);
  }
}
