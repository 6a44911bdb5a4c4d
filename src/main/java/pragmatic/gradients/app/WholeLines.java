package pragmatic.gradients.app;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;

/// Shows of a list of texts that scrolls the lines that are whole: half a line is read as another
/// one.
final class WholeLines {
  private final ScrollPane scroll;
  private final Pane list;
  private final Rectangle shown = new Rectangle();

  private WholeLines(ScrollPane scroll, Pane list) {
    this.scroll = scroll;
    this.list = list;
  }

  /// @param list of boxes with texts in them
  static WholeLines of(ScrollPane scroll, Pane list) {
    WholeLines lines = new WholeLines(scroll, list);
    scroll.setClip(lines.shown);
    scroll.vvalueProperty().subscribe(lines::fit);
    return lines;
  }

  /// Once it is laid out.
  void fit() {
    double height = scroll.getHeight();
    double seen = scroll.getViewportBounds().getHeight();
    double top = Math.max(0, scroll.getVvalue() * (list.getHeight() - seen));
    double above = 0;
    double below = 0;
    for (Node box : list.getChildren()) {
      Bounds at = box.getBoundsInParent();
      if (at.getMaxY() < top || at.getMinY() > top + seen) continue;
      for (TextFlow text : texts(box)) {
        double from = at.getMinY() + text.getLayoutY() - top;
        above = Math.max(above, cut(text, -from, false));
        below = Math.max(below, cut(text, seen - from, true));
      }
    }
    shown.setWidth(scroll.getWidth());
    shown.setY(above);
    shown.setHeight(Math.max(0, height - above - below));
  }

  private static List<TextFlow> texts(Node box) {
    return box instanceof Pane pane
        ? pane.getChildren().stream()
            .filter(TextFlow.class::isInstance)
            .map(TextFlow.class::cast)
            .toList()
        : List.of();
  }

  /// How much of a line lies on one side of an edge that goes through it; 0 where none does.
  ///
  /// @param before whether the part above the edge is meant
  private static double cut(TextFlow text, double edge, boolean before) {
    if (edge <= 0 || edge >= text.getHeight()) return 0;
    double upper = 0;
    double lower = text.getHeight();
    for (PathElement element : text.getRangeShape(0, Integer.MAX_VALUE, true)) {
      double y =
          switch (element) {
            case MoveTo move -> move.getY();
            case LineTo line -> line.getY();
            default -> edge;
          };
      if (y <= edge) upper = Math.max(upper, y);
      else lower = Math.min(lower, y);
    }
    return before ? edge - upper : lower - edge;
  }
}
