package pragmatic.gradients.app.plot;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Shape;

/// A node and the shape it shows.
abstract class Slot {
  private @Nullable Shape shown;

  /// A slot for shapes of this kind; it shows nothing yet.
  static Slot of(Shape shape, Brushes brushes) {
    return switch (shape) {
      case Shape.Poly poly when poly.points().pieces() > 1 -> new PathSlot(brushes);
      case Shape.Poly poly -> poly.closed() ? new PolygonSlot(brushes) : new PolylineSlot(brushes);
      case Shape.Rect _ -> new RectSlot(brushes);
      case Shape.Disc _ -> new DiscSlot(brushes);
      case Shape.Image _ -> new ImageSlot(brushes);
      case Shape.Text _ -> new TextSlot(brushes);
      case Shape.Group group -> new GroupSlot(group.id(), brushes);
    };
  }

  abstract Node node();

  /// Whether this slot can show that shape by changing its node.
  abstract boolean fits(Shape shape);

  /// Changes the node; `before` is what it shows, if anything.
  ///
  /// @return how many nodes were touched
  abstract int change(@Nullable Shape before, Shape shape);

  /// Shows a shape that fits.
  ///
  /// @return how many nodes were touched
  int show(Shape shape) {
    int touched = 0;
    if (!node().isVisible()) {
      node().setVisible(true);
      touched = 1;
    }
    if (shape != shown) {
      touched += change(shown, shape);
      shown = shape;
    }
    return touched;
  }

  int hide() {
    if (!node().isVisible()) return 0;
    node().setVisible(false);
    return 1;
  }

  void forget() {
    shown = null;
  }
}
