package pragmatic.gradients.render;

import org.jspecify.annotations.Nullable;

/// Tells shapes that can be drawn from those with a NaN or an infinity among their coordinates.
final class Finite {
  private Finite() {}

  static boolean all(double... numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  static boolean shape(Shape shape) {
    return switch (shape) {
      case Shape.Poly poly -> poly.points().finite() && paint(poly.fill()) && stroke(poly.stroke());
      case Shape.Rect rect ->
          all(rect.x(), rect.y(), rect.width(), rect.height(), rect.radius())
              && paint(rect.fill())
              && stroke(rect.stroke());
      case Shape.Disc disc ->
          all(disc.x(), disc.y(), disc.radius()) && paint(disc.fill()) && stroke(disc.stroke());
      case Shape.Text text -> all(text.x(), text.y()) && stroke(text.halo());
      case Shape.Image image -> all(image.x(), image.y(), image.width(), image.height());
      case Shape.Group group -> group.children().stream().allMatch(Finite::shape);
    };
  }

  private static boolean stroke(@Nullable Stroke stroke) {
    return stroke == null || Double.isFinite(stroke.width()) && paint(stroke.paint());
  }

  private static boolean paint(@Nullable Paint paint) {
    return !(paint instanceof Paint.Linear line) || all(line.x1(), line.y1(), line.x2(), line.y2());
  }
}
