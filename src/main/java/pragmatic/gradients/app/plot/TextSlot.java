package pragmatic.gradients.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.render.Shape;
import pragmatic.gradients.render.Stroke;

/// A line of text: one node for each run, before them one for the halo of each run.
///
/// Text with a halo is kept as an image: outlining letters took more than half of a frame in
/// software.
///
/// The runs stand where they stand relative to the line; the line is moved as a whole, so that a
/// label which only moves is not set again.
final class TextSlot extends Slot {
  private final Brushes brushes;
  private final Group line = new Group();
  private final List<Text> letters = new ArrayList<>();
  private final List<Text> halos = new ArrayList<>();

  TextSlot(Brushes brushes) {
    this.brushes = brushes;
    line.setAutoSizeChildren(false);
  }

  @Override
  Node node() {
    return line;
  }

  @Override
  boolean fits(Shape shape) {
    return shape instanceof Shape.Text;
  }

  @Override
  int change(@Nullable Shape before, Shape shape) {
    if (shape.equals(before)) {
      return 0;
    }
    Shape.Text text = (Shape.Text) shape;
    // Letters between two pixels are blurred.
    line.setTranslateX(brushes.snap(text.x()));
    line.setTranslateY(brushes.snap(text.y()));
    boolean same =
        before instanceof Shape.Text was
            && was.spans().equals(text.spans())
            && Objects.equals(was.halo(), text.halo());
    if (!same) {
      set(text);
    }
    return 1;
  }

  private void set(Shape.Text text) {
    int runs = text.spans().size();
    line.setCache(text.halo() != null);
    boolean more = provide(letters, runs);
    more |= text.halo() != null && provide(halos, runs);
    for (int i = 0; i < letters.size(); i++) {
      letters.get(i).setVisible(i < runs);
    }
    for (int i = 0; i < halos.size(); i++) {
      halos.get(i).setVisible(text.halo() != null && i < runs);
    }
    for (int i = 0; i < runs; i++) {
      Shape.Span span = text.spans().get(i);
      set(letters.get(i), span);
      letters.get(i).setFill(brushes.colour(span.argb()));
      if (text.halo() != null) {
        set(halos.get(i), span);
        stroke(halos.get(i), text.halo());
      }
    }
    if (more) {
      line.getChildren().setAll(halos);
      line.getChildren().addAll(letters);
    }
  }

  private static boolean provide(List<Text> nodes, int count) {
    boolean few = nodes.size() < count;
    while (nodes.size() < count) {
      nodes.add(new Text());
    }
    return few;
  }

  private void set(Text node, Shape.Span span) {
    node.setFont(brushes.font(span.face(), span.weight(), span.size()));
    node.setText(span.text());
    node.setX(span.dx());
    node.setY(span.dy());
  }

  private void stroke(Text node, Stroke halo) {
    node.setFill(Color.TRANSPARENT);
    node.setStroke(brushes.paint(halo.paint()));
    node.setStrokeWidth(halo.width());
    node.setStrokeLineJoin(StrokeLineJoin.ROUND);
    node.setStrokeLineCap(StrokeLineCap.ROUND);
  }
}
