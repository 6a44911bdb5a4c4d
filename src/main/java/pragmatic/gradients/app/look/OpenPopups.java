package pragmatic.gradients.app.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Lists, menus and tooltips that are open over a window. JavaFX lends them the style sheets that
/// the window wears when they open, and does not tell them of those that it wears later: they would
/// look for colours in sheets that are gone.
public final class OpenPopups {
  private OpenPopups() {}

  /// Their scenes.
  static List<Scene> of(Scene scene) {
    return over(scene).map(Window::getScene).toList();
  }

  /// Closes them while the scene is still on show: one that closes because its scene goes stays
  /// known to the window, and all of the scene with it.
  public static void close(Scene scene) {
    over(scene).toList().forEach(Window::hide);
  }

  private static Stream<Window> over(Scene scene) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .filter(popup -> owner(popup) == scene.getWindow());
  }

  /// The window that a popup stands over, also where it belongs to another popup.
  private static Window owner(Window window) {
    Window owner = window instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
    return owner == null ? window : owner(owner);
  }
}
