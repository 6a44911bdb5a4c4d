package pragmatic.gradients.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Raster;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

/// The plainest things a renderer must be able to draw, in pixels and colours. All numbers are
/// finite.
///
/// Alpha of a whole shape is part of its colours. Shapes are drawn in list order.
public sealed interface Shape {

  /// Lines through points, each piece by itself.
  ///
  /// @param closed whether each piece returns to its first point
  /// @param fill colour inside, or null for lines only
  record Poly(Points points, boolean closed, @Nullable Paint fill, @Nullable Stroke stroke)
      implements Shape {}

  /// A rectangle.
  ///
  /// @param radius of its corners; 0 for sharp ones
  record Rect(
      double x,
      double y,
      double width,
      double height,
      double radius,
      @Nullable Paint fill,
      @Nullable Stroke stroke)
      implements Shape {}

  /// A circle with its inside.
  record Disc(double x, double y, double radius, @Nullable Paint fill, @Nullable Stroke stroke)
      implements Shape {}

  /// One line of text that begins at (`x`, `y`), `y` being its baseline.
  ///
  /// @param halo the outline behind the text, or null
  record Text(double x, double y, List<TextSpan> spans, @Nullable Stroke halo) implements Shape {
    public Text {
      spans = List.copyOf(spans);
    }
  }

  /// A run of text in one font and colour.
  ///
  /// @param dx pixels from the beginning of the line
  /// @param dy pixels below its baseline
  record TextSpan(
      double dx, double dy, String text, Typeface face, TypeWeight weight, double size, int argb) {
    /// A part of the run.
    ///
    /// @param from index of its first letter
    /// @param to index after its last letter
    /// @param at pixels from the beginning of the line
    public TextSpan part(int from, int to, double at) {
      return new TextSpan(at, dy, text.substring(from, to), face, weight, size, argb);
    }
  }

  /// Shades over a rectangle.
  ///
  /// @param colours ARGB, opaque, one for each shade
  record Image(double x, double y, double width, double height, Raster raster, int[] colours)
      implements Shape {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Image(double l, double t, double w, double h, Raster r, int[] c)
          && l == x
          && t == y
          && w == width
          && h == height
          && r == raster
          && c == colours;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(raster);
    }
  }

  /// Shapes that belong together.
  ///
  /// @param id steady from one painting to the next, and different from its siblings'
  /// @param clip what may be seen, or null for all
  record Group(String id, @Nullable Clip clip, List<Shape> children) implements Shape {
    public Group {
      children = List.copyOf(children);
    }
  }

  /// A clipping rectangle in whole pixels: anything else costs a mask.
  record Clip(int x, int y, int width, int height) {}
}
