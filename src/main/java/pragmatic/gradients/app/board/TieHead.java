package pragmatic.gradients.app.board;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.BoardGeometry;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// The line over the tie-break: what it asks, and how it is moved.
final class TieHead extends Region {
  private final RichTextNode title = new RichTextNode(RichText.EMPTY, 19);
  private final RichTextNode hint =
      new RichTextNode(RichText.of(Words.say("tie.hint")), 17, Role.INK3);

  /// In letters; the hint is left out rather than run into the question.
  private static final double APART = 1.5;

  TieHead() {
    setId("tie-head");
    for (Node child : new Node[] {title, hint}) child.setManaged(false);
    getChildren().setAll(title, hint);
    setMouseTransparent(true);
  }

  /// Where a page has room for it.
  void show(BoardPage page) {
    BoardGeometry g = page.geometry();
    boolean titled = !Double.isNaN(g.headY());
    setVisible(titled);
    if (!titled) return;
    Style style = page.surface().style();
    title.setText(page.tie().title());
    title.setSize(style.label());
    hint.setSize(style.tick());
    double left = g.tieLeft() - style.bar() / 2;
    double right = g.tieLeft() + g.tieWidth() + style.bar() / 2;
    double free = right - left - title.prefWidth(-1) - hint.prefWidth(-1);
    hint.setVisible(page.tie().free() && free > APART * style.tick());
    place(title, left, g.headY() - style.label());
    place(hint, right - hint.prefWidth(-1), g.headY() - style.tick());
  }

  private static void place(RichTextNode node, double x, double y) {
    node.resizeRelocate(x, y, node.prefWidth(-1), node.prefHeight(-1));
  }
}
