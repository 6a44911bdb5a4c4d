package pragmatic.gradients.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Points;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Shape.Poly;

/// Several pieces in one node, as a hatch has them.
final class PathSlot extends ShapeSlot<Path> {

  PathSlot(Brushes brushes) {
    super(new Path(), brushes);
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Poly poly && poly.points().pieces() > 1;
  }

  @Override
  void outline(@Nullable Shape before, Shape shape) {
    Poly poly = (Poly) shape;
    if (!(before instanceof Poly was
        && was.closed() == poly.closed()
        && was.points().equals(poly.points()))) {
      node().getElements().setAll(elements(poly.points(), poly.closed()));
    }
    paint(poly.fill(), poly.stroke());
  }

  private static List<PathElement> elements(Points points, boolean closed) {
    List<PathElement> elements = new ArrayList<>(points.size() + points.pieces());
    for (int piece = 0; piece < points.pieces(); piece++) {
      for (int i = points.start(piece); i < points.end(piece); i++) {
        boolean first = i == points.start(piece);
        elements.add(
            first ? new MoveTo(points.x(i), points.y(i)) : new LineTo(points.x(i), points.y(i)));
      }
      if (closed) {
        elements.add(new ClosePath());
      }
    }
    return elements;
  }
}
