package pragmatic.gradients.app.plot;

import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Shape.Rect;

/// A rectangle; plain ones lie on whole device pixels, or a grid line would be smeared over two.
final class RectSlot extends ShapeSlot<Rectangle> {

  RectSlot(Brushes brushes) {
    super(new Rectangle(), brushes);
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Rect;
  }

  @Override
  void outline(@Nullable Shape before, Shape shape) {
    Rect rect = (Rect) shape;
    if (rect.radius() == 0 && rect.stroke() == null) {
      double left = brushes().snap(rect.x());
      double top = brushes().snap(rect.y());
      node().setX(left);
      node().setY(top);
      node().setWidth(brushes().snapLength(rect.width()));
      node().setHeight(brushes().snapLength(rect.height()));
    } else {
      node().setX(rect.x());
      node().setY(rect.y());
      node().setWidth(rect.width());
      node().setHeight(rect.height());
    }
    node().setArcWidth(2 * rect.radius());
    node().setArcHeight(2 * rect.radius());
    paint(rect.fill(), rect.stroke());
  }
}
