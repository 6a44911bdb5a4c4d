package pragmatic.gradients.render;

import java.util.List;

/// What fills or strokes a shape. Colours are ARGB: alpha in the highest byte, not premultiplied.
public sealed interface Paint {

  /// One colour.
  record Solid(int argb) implements Paint {}

  /// A linear gradient between two points of the page in pixels; constant beyond them.
  record Linear(double x1, double y1, double x2, double y2, List<Stop> stops) implements Paint {
    public Linear {
      stops = List.copyOf(stops);
    }
  }

  /// A colour of a gradient at `offset` in 0..1.
  record Stop(double offset, int argb) {}
}
