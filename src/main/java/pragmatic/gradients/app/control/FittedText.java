package pragmatic.gradients.app.control;

import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

/// A text that is set smaller where there is not room enough for it, and cut where letters would be
/// too small to read.
///
/// Its size follows from the room alone, whatever it was before, and it is not managed: it is sized
/// while its parent is laid out, which must not ask for another layout.
final class FittedText {
  private final RichTextNode node;
  private final double size;
  private final double least;
  private RichText text;
  private double natural = -1;
  private double fitted = -1;

  /// @param least the size down to which it may shrink, in pixels
  FittedText(RichText text, double size, double least) {
    this.size = size;
    this.least = Math.min(least, size);
    this.text = text;
    node = new RichTextNode(text, size, Role.INK);
    node.setManaged(false);
  }

  RichTextNode node() {
    return node;
  }

  void setText(RichText now) {
    text = now;
    natural = -1;
    fitted = -1;
  }

  /// Its width in full size.
  double natural() {
    if (natural < 0) {
      node.setText(text);
      node.setSize(size);
      natural = node.prefWidth(-1);
    }
    return natural;
  }

  /// The same room again changes nothing: a text that is set anew asks for another frame.
  void fit(double room) {
    if (natural >= 0 && room == fitted) return;
    fitted = room;
    double needed = natural();
    double wanted = needed > room ? Math.max(least, size * room / needed) : size;
    node.setSize(wanted);
    node.setText(text);
    if (wanted > least || node.prefWidth(-1) <= room) return;
    int fits = 2;
    for (int step = Integer.highestOneBit(text.letters()); step > 0; step /= 2) {
      node.setText(text.cut(fits + step));
      if (node.prefWidth(-1) <= room) fits += step;
    }
    node.setText(text.cut(fits));
  }
}
