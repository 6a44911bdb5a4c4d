package pragmatic.gradients.app.plot;

import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Shape.Poly;

/// One closed piece.
final class PolygonSlot extends ShapeSlot<Polygon> {

  PolygonSlot(Brushes brushes) {
    super(new Polygon(), brushes);
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Poly poly && poly.closed() && poly.points().pieces() <= 1;
  }

  @Override
  void outline(@Nullable Shape before, Shape shape) {
    Poly poly = (Poly) shape;
    if (!(before instanceof Poly was && was.points().equals(poly.points()))) {
      node().getPoints().setAll(Brushes.coordinates(poly.points()));
    }
    paint(poly.fill(), poly.stroke());
  }
}
