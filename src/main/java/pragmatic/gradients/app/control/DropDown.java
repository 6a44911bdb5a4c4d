package pragmatic.gradients.app.control;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A menu below a part of the window. While it is open every key is meant for it: JavaFX passes on
/// to the window behind what a menu has no use for. Home and End go to its ends. A mouse that only
/// rests where it opens marks nothing.
public final class DropDown extends ContextMenu {
  private static final double GAP = 4;

  private @Nullable Point2D still;
  private @Nullable ContextMenu watched;
  private Subscription scrolled = Subscription.EMPTY;

  public DropDown() {
    addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, this::enter);
    addEventHandler(KeyEvent.KEY_PRESSED, this::toEnd);
    addEventHandler(KeyEvent.ANY, Event::consume);
    getItems()
        .addListener(
            (ListChangeListener<MenuItem>)
                change -> {
                  while (change.next())
                    for (MenuItem item : change.getAddedSubList())
                      if (item instanceof Menu menu)
                        menu.setOnShown(_ -> Platform.runLater(this::aside));
                });
  }

  /// Where a part of its lines opens, at a side that has the room.
  @Override
  public void show(Node over, double screenX, double screenY) {
    super.show(over, screenX, screenY);
    if (!(getSkin().getNode().lookup(".menu-item .label") instanceof Label line)) return;
    double below =
        getItems().stream()
            .filter(Menu.class::isInstance)
            .mapToDouble(item -> widest(((Menu) item).getItems(), line.getFont()))
            .max()
            .orElse(0);
    if (below == 0) return;
    double wanted = getWidth() + below - widest(getItems(), line.getFont());
    Rectangle2D screen = screen();
    boolean room =
        getX() + getWidth() + wanted <= screen.getMaxX() || getX() - wanted >= screen.getMinX();
    // moved later it would leave the mouse over another line
    if (!room) setX(beside(screenX, wanted, screen));
  }

  /// Where the lines stand nearest to the mouse, of the places that leave room for a part of them.
  private double beside(double mouse, double wanted, Rectangle2D screen) {
    double most = screen.getMaxX() - getWidth();
    double left = Math.max(screen.getMinX(), most - wanted);
    double right = Math.min(most, screen.getMinX() + wanted);
    return right - mouse < mouse - left - getWidth() ? right : left;
  }

  private static double widest(List<MenuItem> items, Font font) {
    var text = new Text();
    text.setFont(font);
    double widest = 0;
    for (MenuItem item : items) {
      text.setText(item.getText());
      widest = Math.max(widest, text.getLayoutBounds().getWidth());
    }
    return widest;
  }

  private Rectangle2D screen() {
    return Screen.getScreensForRectangle(getX(), getY(), 1, 1).getFirst().getVisualBounds();
  }

  /// Puts what a line has opened beside the lines, which are still read: JavaFX moves it over them
  /// where it has no room at their right.
  private void aside() {
    for (Window window : List.copyOf(Window.getWindows()))
      if (window instanceof ContextMenu below && below.getOwnerWindow() == this) {
        aside(below);
        // another part of the lines opens in the same window, which has its width later
        if (below != watched) below.widthProperty().subscribe(() -> Platform.runLater(this::aside));
        watched = below;
      }
  }

  private void aside(ContextMenu below) {
    double right = getX() + getWidth();
    if (below.getX() >= right - GAP || below.getX() + below.getWidth() <= getX() + GAP) return;
    Rectangle2D screen = screen();
    if (getX() - below.getWidth() >= screen.getMinX()) {
      below.setX(getX() - below.getWidth());
    } else {
      // no side has the room, so the lines make it
      double most = Math.max(screen.getMinX(), screen.getMaxX() - below.getWidth() - getWidth());
      setX(Math.min(getX(), most));
      below.setX(getX() + getWidth());
    }
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
