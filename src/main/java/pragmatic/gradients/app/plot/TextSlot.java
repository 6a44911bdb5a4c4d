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

/// A line of text: one node for each piece of a run, before them one for the halo of each piece.
///
/// Halos are kept as images: outlining letters took more than half of a frame in software. The last
/// word of a run is a piece of its own, since it is mostly a number that changes while the words
/// before it stay.
///
/// The pieces stand where they stand relative to the line; the line is moved as a whole, so that a
/// label which only moves is not set again.
final class TextSlot extends Slot {
  private final Brushes brushes;
  private final Group line = new Group();
  private final List<Text> letters = new ArrayList<>();
  private final List<Text> halos = new ArrayList<>();
  private List<Shape.TextSpan> pieces = List.of();
  private @Nullable Stroke halo;

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
    if (shape.equals(before)) return 0;
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
    List<Shape.TextSpan> now = new ArrayList<>();
    boolean otherHalo = !Objects.equals(halo, text.halo());
    halo = text.halo();
    int count = letters.size() + halos.size();
    for (Shape.TextSpan span : text.spans()) {
      int cut = halo == null ? 0 : span.text().lastIndexOf(' ') + 1;
      if (cut > 0 && cut < span.text().length()) {
        Text first = set(span.part(0, cut, span.dx()), now, otherHalo);
        double next = span.dx() + first.getLayoutBounds().getWidth();
        set(span.part(cut, span.text().length(), next), now, otherHalo);
      } else {
        set(span, now, otherHalo);
      }
    }
    pieces = now;
    for (int i = 0; i < letters.size(); i++) {
      letters.get(i).setVisible(i < now.size());
    }
    for (int i = 0; i < halos.size(); i++) {
      halos.get(i).setVisible(halo != null && i < now.size());
    }
    if (letters.size() + halos.size() > count) {
      line.getChildren().setAll(halos);
      line.getChildren().addAll(letters);
    }
  }

  /// Shows the next piece; nodes that show it already are not touched.
  private Text set(Shape.TextSpan piece, List<Shape.TextSpan> done, boolean otherHalo) {
    int i = done.size();
    done.add(piece);
    if (i == letters.size()) {
      letters.add(new Text());
    }
    boolean same = i < pieces.size() && pieces.get(i).equals(piece);
    Text node = letters.get(i);
    if (!same) {
      set(node, piece);
      node.setFill(brushes.colour(piece.argb()));
    }
    if (halo != null && !(same && !otherHalo && i < halos.size())) {
      while (halos.size() <= i) {
        halos.add(new Text());
      }
      set(halos.get(i), piece);
      stroke(halos.get(i), halo);
    }
    return node;
  }

  private void set(Text node, Shape.TextSpan span) {
    node.setFont(brushes.font(span.face(), span.weight(), span.size()));
    node.setText(span.text());
    node.setX(span.dx());
    node.setY(span.dy());
  }

  private void stroke(Text node, Stroke halo) {
    node.setCache(true);
    node.setFill(Color.TRANSPARENT);
    node.setStroke(brushes.paint(halo.paint()));
    node.setStrokeWidth(halo.width());
    node.setStrokeLineJoin(StrokeLineJoin.ROUND);
    node.setStrokeLineCap(StrokeLineCap.ROUND);
  }

  @Override
  void forget() {
    super.forget();
    pieces = List.of();
  }
}
