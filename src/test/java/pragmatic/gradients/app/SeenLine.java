package pragmatic.gradients.app;

import javafx.geometry.Point2D;

/// A straight line outside the plots, in pixels of the scene.
///
/// @param id of the node that it stands in
/// @param ink name of its colour, see [Inks]
record SeenLine(String id, String ink, Point2D from, Point2D to) {
  boolean upright() {
    return Math.abs(from.getX() - to.getX()) < 0.01;
  }
}
