package pragmatic.gradients.app.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// Texts and columns of the gallery.
final class KitParts {
  private KitParts() {}

  static Node text(String markup, double size) {
    return new RichTextNode(RichText.of(markup), size);
  }

  static Node heading(String words) {
    return text("**" + words + "**", 20);
  }

  static Node caption(String words) {
    return new RichTextNode(RichText.of(words), 16, Role.INK2);
  }

  static Region column(double width, Node... nodes) {
    VBox column = new VBox(10, nodes);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    HBox.setHgrow(column, Priority.NEVER);
    return column;
  }
}
