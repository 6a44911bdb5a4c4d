package pragmatic.gradients.app.control;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A menu below a part of the window. While it is open every key is meant for it: JavaFX passes on
/// to the window behind what a menu has no use for. Home and End go to its ends. A mouse that only
/// rests where it opens marks nothing.
public final class DropDown extends ContextMenu {
  private static final double GAP = 4;

  private @Nullable Point2D still;
  private Subscription scrolled = Subscription.EMPTY;

  public DropDown() {
    addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this::enter);
    addEventHandler(KeyEvent.KEY_PRESSED, this::toEnd);
    addEventHandler(KeyEvent.ANY, Event::consume);
  }

  private void toEnd(KeyEvent event) {
    if (event.getCode() == KeyCode.HOME) mark(0);
    if (event.getCode() == KeyCode.END) mark(lines().size() - 1);
    if (event.getCode() == KeyCode.ESCAPE) hide();
  }

  private List<Node> lines() {
    return getSkin().getNode().lookupAll(".menu-item").stream()
        .filter(line -> !line.isDisabled())
        .toList();
  }

  /// Marks one of the lines that can be chosen, and scrolls to it: only an arrow key does that,
  /// which comes from the line above.
  private void mark(int line) {
    List<Node> lines = lines();
    if (lines.isEmpty()) return;
    Node above = lines.get((line + lines.size() - 1) % lines.size());
    above.requestFocus();
    above.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
  }

  /// Marks the line of an item, from which arrows go on.
  public void mark(MenuItem item) {
    // what is not laid out yet has no room in which it could be seen
    getScene().getRoot().applyCss();
    getScene().getRoot().layout();
    int line = lines().indexOf(item.getStyleableNode());
    if (line >= 0) mark(line);
  }

  private void enter(MouseEvent event) {
    if (still == null) still = at(event);
    if (still.equals(at(event))) event.consume();
  }

  private static Point2D at(MouseEvent event) {
    return new Point2D(event.getScreenX(), event.getScreenY());
  }

  public void open(Node below) {
    still = null;
    show(below, Side.BOTTOM, 0, GAP);
    showWholeLines();
  }

  /// Half a line behind an arrow cannot be read: it is not there until it is scrolled to.
  private void showWholeLines() {
    scrolled.unsubscribe();
    scrolled = Subscription.EMPTY;
    for (Node line : lines()) {
      Node clip = line.getParent().getClip();
      if (clip == null) return;
      Runnable show = () -> showWhole(line, clip);
      scrolled =
          Subscription.combine(
              scrolled,
              clip.boundsInParentProperty().subscribe(show),
              line.boundsInParentProperty().subscribe(show));
    }
  }

  private static void showWhole(Node line, Node clip) {
    Bounds box = line.getBoundsInParent();
    Bounds seen = clip.getBoundsInParent();
    boolean whole = box.getMinY() >= seen.getMinY() - 1 && box.getMaxY() <= seen.getMaxY() + 1;
    line.setOpacity(whole ? 1 : 0);
    line.setMouseTransparent(!whole);
  }
}
