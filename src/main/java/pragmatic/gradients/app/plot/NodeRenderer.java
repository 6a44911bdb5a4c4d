package pragmatic.gradients.app.plot;

import java.util.List;
import javafx.scene.Node;
import pragmatic.gradients.render.Shape;

/// Shows lists of shapes as JavaFX nodes that live on from list to list.
///
/// Shapes are compared with their predecessors by place, groups by id. What is equal keeps its node
/// untouched; what differs changes its node; only a kind of shape that was never there makes a new
/// one. Nodes not needed for a while are hidden, not thrown away, so dragging back and forth makes
/// no garbage.
public final class NodeRenderer {
  private final Brushes brushes = new Brushes();
  private final ShapeBranch top = new ShapeBranch(brushes);

  public NodeRenderer() {
    top.node().setManaged(false);
    top.node().setMouseTransparent(true);
  }

  /// The parent of all nodes: put it where the plot shall be.
  public Node root() {
    return top.node();
  }

  /// Shows these shapes instead of the last ones.
  ///
  /// @return how many nodes were made or touched; 0 for an equal list
  public int show(List<Shape> shapes) {
    return top.show(shapes);
  }

  /// Lays plain rectangles on whole device pixels.
  ///
  /// @param scale device pixels per pixel, above 0
  public void scale(double scale) {
    if (scale != brushes.scale()) {
      brushes.scale(scale);
      List<Shape> shown = top.shapes();
      top.forget();
      top.show(shown);
    }
  }
}
