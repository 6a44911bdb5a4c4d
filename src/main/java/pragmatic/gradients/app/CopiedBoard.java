package pragmatic.gradients.app;

import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.picture.LowerPlots;

/// What a board leaves on the clipboard.
final class CopiedBoard {
  private CopiedBoard() {}

  /// The verdict, as a screen reader says it, and the picture of the window.
  static ClipboardContent asSeen(BoardPage page, Scene scene) {
    ClipboardContent content = new ClipboardContent();
    content.putString(page.plots().spoken());
    content.putImage(scene.snapshot(null));
    return content;
  }

  /// A line that brings it back, as behind `--board`.
  static ClipboardContent asLine(Board board) {
    ClipboardContent content = new ClipboardContent();
    content.putString(new BoardText(LowerPlots.plots()).write(board));
    return content;
  }
}
