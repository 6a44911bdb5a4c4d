package pragmatic.gradients.app.plot;

import java.util.Objects;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Paint;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Stroke;

/// A slot whose node is filled and stroked.
abstract class ShapeSlot<N extends javafx.scene.shape.Shape> extends Slot {
  private final N node;
  private final Brushes brushes;
  private @Nullable Paint fill;
  private @Nullable Stroke stroke;

  ShapeSlot(N node, Brushes brushes) {
    this.node = node;
    this.brushes = brushes;
    node.setFill(null);
    node.setStroke(null);
    node.setStrokeLineJoin(StrokeLineJoin.ROUND);
  }

  @Override
  N node() {
    return node;
  }

  Brushes brushes() {
    return brushes;
  }

  @Override
  int change(@Nullable Shape before, Shape shape) {
    if (shape.equals(before)) return 0;
    outline(before, shape);
    return 1;
  }

  /// Changes outline and paints.
  abstract void outline(@Nullable Shape before, Shape shape);

  void paint(@Nullable Paint newFill, @Nullable Stroke newStroke) {
    if (!Objects.equals(fill, newFill)) {
      fill = newFill;
      node.setFill(newFill == null ? null : brushes.paint(newFill));
    }
    if (!Objects.equals(stroke, newStroke)) {
      stroke(stroke, newStroke);
      stroke = newStroke;
    }
  }

  private void stroke(@Nullable Stroke old, @Nullable Stroke now) {
    if (now == null) {
      node.setStroke(null);
      return;
    }
    node.setStroke(brushes.paint(now.paint()));
    node.setStrokeWidth(now.width());
    node.setStrokeLineCap(now.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    boolean dashed = now.dash() > 0 || now.gap() > 0;
    if (old == null || old.dash() != now.dash() || old.gap() != now.gap()) {
      node.getStrokeDashArray()
          .setAll(dashed ? new Double[] {now.dash(), now.gap()} : new Double[0]);
    }
  }
}
