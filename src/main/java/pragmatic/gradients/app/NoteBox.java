package pragmatic.gradients.app;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Holds a note of some lines, and keeps the height of the longest one: what stands over it would
/// jump where a shorter one follows.
final class NoteBox extends VBox {
  private double width;
  private double longest;

  NoteBox(Node note) {
    super(note);
  }

  /// Letters of another size make other lines.
  void forget() {
    longest = 0;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double along) {
    double now = super.computePrefHeight(along);
    if (along < 0) return now;
    if (along != width) longest = 0;
    width = along;
    longest = Math.max(longest, now);
    return longest;
  }
}
