package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// One thing on screen as its node shows it, in pixels of the scene.
///
/// @param points centre of a disc; corners of a line, an area or a rectangle; beginning and end of
///   the baseline of a text
/// @param size radius of a disc, height of the letters of a text, else 0
/// @param fill name of the colour inside, or empty for none; see [Inks]
/// @param stroke name of the colour of the outline, or empty for none
/// @param text of letters, else empty
/// @param gradient where a colour that changes begins and ends, else empty
record Seen(
    Kind kind,
    List<Point2D> points,
    double size,
    String fill,
    String stroke,
    String text,
    List<Point2D> gradient) {
  enum Kind {
    DISC,
    LINE,
    DASHES,
    AREA,
    HATCH,
    RECTANGLE,
    IMAGE,
    TEXT
  }

  Seen {
    points = List.copyOf(points);
    gradient = List.copyOf(gradient);
  }

  Point2D first() {
    return points.getFirst();
  }

  Point2D last() {
    return points.getLast();
  }

  /// The box around all points; of a text that of its letters.
  Bounds box() {
    double left = points.stream().mapToDouble(Point2D::getX).min().orElseThrow();
    double right = points.stream().mapToDouble(Point2D::getX).max().orElseThrow();
    double top = points.stream().mapToDouble(Point2D::getY).min().orElseThrow();
    double bottom = points.stream().mapToDouble(Point2D::getY).max().orElseThrow();
    if (kind == Kind.TEXT) top -= 0.75 * size;
    double round = kind == Kind.DISC ? size : 0;
    return new BoundingBox(
        left - round, top - round, right - left + 2 * round, bottom - top + 2 * round);
  }

  Point2D middle() {
    return new Point2D(box().getCenterX(), box().getCenterY());
  }

  /// Pixels from a point to the box, 0 inside it.
  double distance(Point2D from) {
    Bounds box = box();
    double x = Math.clamp(from.getX(), box.getMinX(), box.getMaxX());
    double y = Math.clamp(from.getY(), box.getMinY(), box.getMaxY());
    return from.distance(x, y);
  }
}
