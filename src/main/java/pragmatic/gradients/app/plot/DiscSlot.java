package pragmatic.gradients.app.plot;

import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Shape.Disc;

/// A circle.
final class DiscSlot extends ShapeSlot<Circle> {

  DiscSlot(Brushes brushes) {
    super(new Circle(), brushes);
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Disc;
  }

  @Override
  void outline(@Nullable Shape before, Shape shape) {
    Disc disc = (Disc) shape;
    node().setCenterX(disc.x());
    node().setCenterY(disc.y());
    node().setRadius(disc.radius());
    paint(disc.fill(), disc.stroke());
  }
}
