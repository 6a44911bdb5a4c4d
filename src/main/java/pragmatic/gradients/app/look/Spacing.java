package pragmatic.gradients.app.look;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Room in and around parts of a page. JavaFX lays a part out again for room that is set, also if
/// it is what it was; so only other room is set.
public final class Spacing {
  private Spacing() {}

  /// Leaves room at the edges of a part.
  public static void inside(Region part, Insets room) {
    if (!room.equals(part.getPadding())) part.setPadding(room);
  }

  /// Leaves room around a part of a column.
  public static void around(Node part, Insets room) {
    if (!room.equals(VBox.getMargin(part))) VBox.setMargin(part, room);
  }
}
