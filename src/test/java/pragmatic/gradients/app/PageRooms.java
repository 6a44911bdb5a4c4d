package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TraceList;
import pragmatic.gradients.app.look.RichTextNode;

/// What holds of the rooms of a page: a card stays inside the side that it belongs to, and a button
/// is whole or not there at all.
final class PageRooms {
  /// Pixels that rounding may take.
  private static final double TOUCH = 1.5;

  /// Pixels that the thumb of a scroll bar is long, at least.
  private static final double THUMB = 30;

  private static final Set<String> CARDS = Set.of("pg-card", "pg-trace-row", "pg-measured");

  private PageRooms() {}

  /// What is wrong with the rooms that a window shows; on the JavaFX thread.
  static List<String> faults(MainWindow window) {
    List<String> faults = new ArrayList<>();
    for (Node node : PageText.shown(window)) {
      if (node instanceof ScrollPane pane
          && pane.getParent().getStyleClass().contains("pg-readout"))
        scrolls(pane).ifPresent(faults::add);
      Bounds box = node.localToScene(node.getLayoutBounds());
      if (node instanceof RichTextNode text && isClipped(text))
        faults.add("at a clip: " + text.getText().plain());
      if (node.getStyleClass().contains("thumb") && isShort(node.getLayoutBounds()))
        faults.add("a thumb like a dash: " + box);
      if (box.getWidth() < TOUCH || box.getHeight() < TOUCH) continue;
      if (node instanceof ButtonBase && !further(node) && isHalf(box, left(node, box)))
        faults.add("half of a button: " + node + " at " + box);
      Node side = side(node);
      boolean card = node.getStyleClass().stream().anyMatch(CARDS::contains);
      if (card && side != null && beyond(box, side.localToScene(side.getLayoutBounds())))
        faults.add("outside of its side: " + node + " at " + box);
      if (node instanceof TraceList trace && isOutOfSight(trace))
        faults.add("the current line of the trace is out of sight");
    }
    return faults;
  }

  /// The readout shows all that it says at once.
  private static Optional<String> scrolls(ScrollPane readout) {
    double over = readout.getContent().getLayoutBounds().getHeight() - readout.getHeight();
    return over > TOUCH ? Optional.of("the readout scrolls by " + over) : Optional.empty();
  }

  private static boolean isOutOfSight(TraceList trace) {
    List<Node> lines = List.copyOf(trace.lookupAll(".pg-trace-row"));
    Node view = trace.lookup(".scroll-pane");
    if (lines.isEmpty() || view == null) return false;
    Node line = lines.get(Math.min(trace.currentProperty().get(), lines.size() - 1));
    return beyond(
        line.localToScene(line.getLayoutBounds()), view.localToScene(view.getLayoutBounds()));
  }

  /// The thumb of a scroll bar is there to be seen and grabbed.
  private static boolean isShort(Bounds thumb) {
    return Math.max(thumb.getWidth(), thumb.getHeight()) < THUMB;
  }

  /// A letter at the left edge of what scrolls loses a part where the page is drawn smaller.
  private static boolean isClipped(RichTextNode text) {
    if (text.getText().isEmpty()) return false;
    Node at = text;
    while (at != null && !(at instanceof ScrollPane)) at = at.getParent();
    return at != null && text.localToScene(0, 0).getX() < at.localToScene(0, 0).getX() + TOUCH;
  }

  /// Sliders of further inputs scroll, and the next one shows that there are more.
  private static boolean further(Node node) {
    Node at = node;
    while (at != null && !(at instanceof InputSlider)) at = at.getParent();
    return at != null && !"input".equals(at.getId());
  }

  private static boolean isHalf(Bounds box, Bounds seen) {
    boolean gone = seen.getWidth() <= TOUCH || seen.getHeight() <= TOUCH;
    return !gone && beyond(box, seen);
  }

  private static boolean beyond(Bounds box, Bounds room) {
    return box.getMinX() < room.getMinX() - TOUCH
        || box.getMaxX() > room.getMaxX() + TOUCH
        || box.getMinY() < room.getMinY() - TOUCH
        || box.getMaxY() > room.getMaxY() + TOUCH;
  }

  /// The side of the page that a node stands in and does not scroll in; or null.
  private static Node side(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane) return null;
      if ("presenter-side".equals(at.getId()) || at.getStyleClass().contains("pg-readout"))
        return at;
    }
    return null;
  }

  /// What the clips around a node leave of it.
  private static Bounds left(Node node, Bounds box) {
    double left = box.getMinX();
    double top = box.getMinY();
    double right = box.getMaxX();
    double bottom = box.getMaxY();
    for (Node at = node; at != null; at = at.getParent()) {
      Node clip = at.getClip();
      if (clip == null && !(at instanceof ScrollPane)) continue;
      Bounds room = at.localToScene(clip == null ? at.getLayoutBounds() : clip.getBoundsInParent());
      left = Math.max(left, room.getMinX());
      top = Math.max(top, room.getMinY());
      right = Math.min(right, room.getMaxX());
      bottom = Math.min(bottom, room.getMaxY());
    }
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
