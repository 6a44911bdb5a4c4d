package pragmatic.gradients.app.control;

import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// A text that is set smaller where there is not room enough for it.
///
/// Its size follows from the room alone, whatever it was before, and it is not managed: it is sized
/// while its parent is laid out, which must not ask for another layout.
final class FittedText {
  private final RichTextNode node;
  private final double size;
  private final double smallest;
  private double natural = -1;

  /// @param smallest part of its size down to which it may shrink
  FittedText(RichText text, double size, double smallest) {
    this.size = size;
    this.smallest = smallest;
    node = new RichTextNode(text, size, Role.INK);
    node.setManaged(false);
  }

  RichTextNode node() {
    return node;
  }

  void setText(RichText now) {
    node.setText(now);
    natural = -1;
  }

  /// Its width in full size.
  double natural() {
    if (natural < 0) {
      node.setSize(size);
      natural = node.prefWidth(-1);
    }
    return natural;
  }

  void fit(double room) {
    double needed = natural();
    node.setSize(needed > room ? size * Math.clamp(room / needed, smallest, 1) : size);
  }
}
