package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.words.Words;

/// The rows of functions as one stop of the keyboard.
final class FunctionRows extends VBox {
  private final List<FunctionRow> rows;
  private final IntSupplier here;

  /// @param rows on show; the list changes
  /// @param here the index of the row that is marked, or −1
  FunctionRows(List<FunctionRow> rows, IntSupplier here) {
    this.rows = rows;
    this.here = here;
    getStyleClass().add("pg-functions");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(Words.say("list.name"));
  }

  /// Draws the pictures of the rows in sight.
  void drawSeen(ScrollPane scroll) {
    double seen = scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * Math.max(0, getHeight() - seen);
    for (FunctionRow row : rows) {
      Bounds at = row.getBoundsInParent();
      if (row.getHeight() > 0 && at.getMaxY() > top && at.getMinY() < top + seen) row.draw();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case FOCUS_ITEM -> here.getAsInt() < 0 ? null : rows.get(here.getAsInt());
      case ITEM_COUNT -> rows.size();
      case ITEM_AT_INDEX -> rows.get((Integer) parameters[0]);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
