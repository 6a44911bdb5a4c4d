package pragmatic.gradients.app;

import pragmatic.gradients.page.WindowGeometry.WindowForm;

/// The list of functions over the board of a small window: there when it is asked for.
final class Drawer {
  private final FunctionPanel list;
  private final FunctionBinding functions;
  private final FocusHome home;
  private boolean open;

  Drawer(FunctionPanel list, FunctionBinding functions, FocusHome home) {
    this.list = list;
    this.functions = functions;
    this.home = home;
  }

  boolean isOpen() {
    return open;
  }

  void open() {
    open = true;
    list.setVisible(true);
    list.toFront();
    functions.list().focusSearch();
  }

  /// @param form of the window; only in a small one the list is a drawer
  /// @return whether it was open
  boolean close(WindowForm form) {
    if (form != WindowForm.SMALL || !open) return false;
    open = false;
    list.setVisible(false);
    home.go();
    return true;
  }
}
