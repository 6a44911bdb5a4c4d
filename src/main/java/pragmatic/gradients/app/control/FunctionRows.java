package pragmatic.gradients.app.control;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The rows of functions as one stop of the keyboard.
final class FunctionRows extends VBox {
  private final List<FunctionRow> rows;
  private final ObservableStringValue selected;

  /// @param rows on show; the list changes
  /// @param selected the id of the function that is marked
  FunctionRows(List<FunctionRow> rows, ObservableStringValue selected) {
    this.rows = rows;
    this.selected = selected;
    getStyleClass().add("pg-functions");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(Words.say("list.name"));
  }

  /// The index of the row that is marked, or −1.
  int here() {
    for (int i = 0; i < rows.size(); i++)
      if (rows.get(i).entry().id().equals(selected.get())) return i;
    return -1;
  }

  /// The row that a text means: a name that begins with it, or one that holds it as it was typed,
  /// or the first one. There must be one.
  FunctionRow best(String text) {
    List<Predicate<FunctionGroup.Entry>> better =
        List.of(entry -> entry.begins(text), entry -> entry.says(text), _ -> true);
    return better.stream()
        .flatMap(test -> rows.stream().filter(row -> test.test(row.entry())))
        .findFirst()
        .orElseThrow();
  }

  /// What stands in place of the rows where a search finds none.
  static List<Node> none(String search, Style z) {
    RichText said = RichText.literal(Words.say("list.empty", search.strip()));
    RichTextNode nothing = new RichTextNode(said, z.type().body());
    RichText hint = RichText.of(Words.say("list.empty.hint"));
    RichTextNode next = new RichTextNode(hint, z.type().hint(), Role.INK3);
    Insets margin = new Insets(4, 20, 0, 20);
    VBox.setMargin(nothing, margin);
    VBox.setMargin(next, margin);
    return List.of(nothing, next);
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
      case FOCUS_ITEM -> here() < 0 ? null : rows.get(here());
      case ITEM_COUNT -> rows.size();
      case ITEM_AT_INDEX -> rows.get((Integer) parameters[0]);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
