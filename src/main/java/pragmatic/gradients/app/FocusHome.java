package pragmatic.gradients.app;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.plot.PlotPane;

/// Where the keyboard belongs: the input's slider, unless a field, a list or another slider was
/// chosen. A click on paper or on a button leads back to it; by Tab a button keeps the focus.
final class FocusHome {
  private final InputSlider home;

  /// Whether a key was the last thing that a hand did.
  private boolean typed;

  FocusHome(InputSlider home) {
    this.home = home;
    home.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) watch(scene);
        });
  }

  private void watch(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> typed = true);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> typed = false);
  }

  /// Goes on where another one was.
  void resume(FocusHome other) {
    typed = other.typed;
  }

  void go() {
    if (typed) home.takeKeys();
    else home.requestFocus();
  }

  /// Watches the clicks on parts of the window.
  void watch(Node... parts) {
    for (Node part : parts) watch(part);
  }

  private void watch(Node part) {
    part.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (isPaper((Node) event.getTarget(), part)) go();
        });
    // buttons have acted by now, and panes that scroll have taken the focus
    part.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        _ -> {
          Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
          if (owner != null && isIn(owner, part) && !keeps(owner)) go();
        });
  }

  private static boolean isPaper(Node target, Node part) {
    for (Node each = target; each != null; each = each.getParent()) {
      if (each instanceof PlotPane) return true;
      if (each.isFocusTraversable()) return false;
      if (each == part) return true;
    }
    return true;
  }

  private static boolean keeps(Node owner) {
    return owner.isFocusTraversable()
        && !(owner instanceof ButtonBase)
        && !(owner instanceof PlotPane);
  }

  private static boolean isIn(Node node, Node part) {
    for (Node each = node; each != null; each = each.getParent()) if (each == part) return true;
    return false;
  }
}
