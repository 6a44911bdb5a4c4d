package pragmatic.gradients.app;

import java.util.List;
import javafx.scene.Node;
import pragmatic.gradients.page.WindowGeometry.WindowForm;

/// The list of functions over the board of a small window or of a hall: there when it is asked for.
final class Drawer {
  private final FunctionPanel list;
  private final FocusHome home;
  private boolean open;

  Drawer(FunctionPanel list, FocusHome home) {
    this.list = list;
    this.home = home;
  }

  boolean isOpen() {
    return open;
  }

  /// @param page on which the list lies; a hall does without it until it is asked for
  void open(List<Node> page) {
    if (!page.contains(list)) page.add(list);
    open = true;
    list.setVisible(true);
    list.toFront();
    // its field can't take a letter before it has a style, and the next one may come at once
    list.applyCss();
    list.opened();
  }

  /// @param form of the window; in a wide one the list is no drawer
  /// @return whether it was open
  boolean close(WindowForm form) {
    if (form == WindowForm.WIDE || !open) return false;
    open = false;
    list.setVisible(false);
    home.go();
    return true;
  }
}
