package pragmatic.gradients.app.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls as little as needed to show one of the lines in a scroll pane.
public final class Reveal {
  private Reveal() {}

  /// @param height of all lines
  /// @param around pixels to show above and below the line
  public static void line(ScrollPane scroll, double height, Node line, double around) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = height - seen;
    if (hidden <= 0) return;
    Bounds at = line.getBoundsInParent();
    double top = scroll.getVvalue() * hidden;
    if (at.getMinY() - around < top) scroll.setVvalue((at.getMinY() - around) / hidden);
    else if (at.getMaxY() + around > top + seen)
      scroll.setVvalue((at.getMaxY() + around - seen) / hidden);
  }
}
