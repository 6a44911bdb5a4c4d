package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import pragmatic.gradients.app.look.RichTextNode;

/// A text of a page as it stands there, on a desk or in a hall, in pixels of the scene.
///
/// @param owner what holds its letters: a flow, a label, a line of a plot
/// @param id of the nearest node with one
/// @param box of the letters, without the room above and below them
/// @param size of the largest letters
record PageText(Parent owner, String id, String text, Bounds box, double size) {
  /// Of the bundled fonts, in sizes of the letters: room above capitals and below the baseline.
  private static final double ABOVE = 0.3;

  private static final double BELOW = 0.24;

  private static final Set<String> ROOMS =
      Set.of("pg-card", "pg-panel", "pg-board", "pg-readout", "pg-trace-row", "pg-caption");

  /// All texts below a node that can be seen, by the node that holds each.
  static List<PageText> of(Node root) {
    Map<Parent, List<Text>> runs = new LinkedHashMap<>();
    for (Node node : shown(root))
      if (node instanceof Text text
          && text.getText().matches("(?s).*[\\p{L}\\p{N}].*")
          && filled(text)) runs.computeIfAbsent(text.getParent(), _ -> new ArrayList<>()).add(text);
    List<PageText> all = new ArrayList<>();
    runs.forEach((owner, letters) -> all.add(of(owner, letters)));
    all.removeIf(text -> text.text().isBlank());
    return all.stream().map(PageText::clipped).filter(text -> text.box().getHeight() > 2).toList();
  }

  /// All nodes below a node that can be seen.
  static List<Node> shown(Node root) {
    List<Node> all = new ArrayList<>();
    collect(root, all::add);
    return all;
  }

  private static void collect(Node node, Consumer<Node> seen) {
    if (!node.isVisible() || node.getOpacity() == 0) return;
    seen.accept(node);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, seen));
  }

  /// The halo behind letters is no text.
  private static boolean filled(Text text) {
    return text.getFill() instanceof Color colour && colour.getOpacity() > 0;
  }

  private static PageText of(Parent owner, List<Text> letters) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    double size = 0;
    var text = new StringBuilder();
    for (Text run : letters) {
      double height = run.getFont().getSize();
      Bounds own = run.getLayoutBounds();
      Bounds box =
          run.localToScene(
              new BoundingBox(
                  own.getMinX(),
                  own.getMinY() + ABOVE * height,
                  own.getWidth(),
                  own.getHeight() - (ABOVE + BELOW) * height));
      left = Math.min(left, box.getMinX());
      right = Math.max(right, box.getMaxX());
      top = Math.min(top, box.getMinY());
      bottom = Math.max(bottom, box.getMaxY());
      size = Math.max(size, height * run.getLocalToSceneTransform().getMyy());
      text.append(run.getText());
    }
    Bounds box = new BoundingBox(left, top, right - left, Math.max(0, bottom - top));
    return new PageText(owner, id(owner), text.toString(), box, size);
  }

  /// What of it is left by the clips around it, above and below: what scrolls out is not there.
  private PageText clipped() {
    double top = box.getMinY();
    double bottom = box.getMaxY();
    for (Node at = owner; at != null; at = at.getParent()) {
      Node clip = at.getClip();
      if (clip == null && !(at instanceof ScrollPane)) continue;
      Bounds shown =
          at.localToScene(clip == null ? at.getLayoutBounds() : clip.getBoundsInParent());
      top = Math.max(top, shown.getMinY());
      bottom = Math.min(bottom, shown.getMaxY());
    }
    Bounds left = new BoundingBox(box.getMinX(), top, box.getWidth(), Math.max(0, bottom - top));
    return new PageText(owner, id, text, left, size);
  }

  private static String id(Node node) {
    for (Node at = node; at != null; at = at.getParent())
      if (at.getId() != null && !at.getId().matches("[A-Z]+")) return at.getId();
    return "";
  }

  /// The panels, cards and lists around it that it does not stay inside of. What scrolls up and
  /// down stays inside anyhow.
  List<Node> beyond() {
    // a space at the end of a line has no letters
    double across = 0.35 * size;
    List<Node> rooms = new ArrayList<>();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (!holds(at)) continue;
      Bounds room = at.localToScene(inner(at));
      if (box.getMinX() < room.getMinX() - across
          || box.getMaxX() > room.getMaxX() + across
          || box.getMinY() < room.getMinY() - across
          || box.getMaxY() > room.getMaxY() + across) rooms.add(at);
    }
    return rooms;
  }

  /// The readout keeps its margins at both sides free.
  private static Bounds inner(Node room) {
    Bounds box = room.getLayoutBounds();
    if (!(room instanceof Region side) || !room.getStyleClass().contains("pg-readout")) return box;
    double left = side.getInsets().getLeft();
    double right = side.getInsets().getRight();
    return new BoundingBox(left, box.getMinY(), box.getWidth() - left - right, box.getHeight());
  }

  private static boolean holds(Node node) {
    if (node instanceof ScrollPane || node instanceof Labeled) return true;
    return node.getStyleClass().stream().anyMatch(ROOMS::contains)
        || "presenter-side".equals(node.getId());
  }

  /// Whether letters are left out for want of room.
  boolean cut() {
    return owner instanceof Labeled label && !text.equals(label.getText());
  }

  /// Whether one word stands in two lines, as where its room is a pixel too narrow.
  boolean broken() {
    return owner instanceof RichTextNode node
        && !text.matches("(?s).*[\\s,(·+−-].*")
        && node.getHeight() > 1.9 * node.getSize();
  }

  @Override
  public String toString() {
    return "'%s' in %s, %.1f px, %.0f–%.0f × %.0f–%.0f"
        .formatted(text, id, size, box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
  }

  boolean over(PageText other, double touch) {
    return box.getMinX() + touch < other.box.getMaxX()
        && other.box.getMinX() + touch < box.getMaxX()
        && box.getMinY() + touch < other.box.getMaxY()
        && other.box.getMinY() + touch < box.getMaxY();
  }
}
