package pragmatic.gradients.app.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Group;
import pragmatic.gradients.render.Shape;

/// A group of nodes that shows a list of shapes.
final class ShapeBranch {
  private final Group node = new Group();
  private final List<Slot> slots = new ArrayList<>();
  private final Brushes brushes;
  private List<Shape> shapes = List.of();

  ShapeBranch(Brushes brushes) {
    this.brushes = brushes;
    node.setAutoSizeChildren(false);
  }

  Group node() {
    return node;
  }

  List<Shape> shapes() {
    return shapes;
  }

  /// Takes all nodes for out of date.
  void forget() {
    // a list of its own: an empty one that is shown next is not taken for this one
    shapes = new ArrayList<>();
    slots.forEach(Slot::forget);
  }

  /// Brings the nodes up to date.
  ///
  /// @return how many were touched
  int show(List<Shape> next) {
    if (next == shapes) return 0;
    int touched = 0;
    boolean reordered = false;
    for (int i = 0; i < next.size(); i++) {
      Shape shape = next.get(i);
      if (i == slots.size() || !slots.get(i).fits(shape)) {
        bring(shape, i);
        reordered = true;
      }
      touched += slots.get(i).show(shape);
    }
    for (int i = next.size(); i < slots.size(); i++) {
      touched += slots.get(i).hide();
    }
    if (reordered) {
      node.getChildren().setAll(slots.stream().map(Slot::node).toList());
    }
    shapes = next;
    return touched;
  }

  /// Puts a slot that can show the shape at place `i`: one from farther back, or a new one. The
  /// slot that stood there moves back and waits.
  private void bring(Shape shape, int i) {
    int found = i;
    while (found < slots.size() && !slots.get(found).fits(shape)) {
      found++;
    }
    if (found == slots.size()) {
      slots.add(Slot.of(shape, brushes));
    }
    Collections.swap(slots, i, found);
  }
}
