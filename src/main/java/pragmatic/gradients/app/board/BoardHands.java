package pragmatic.gradients.app.board;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.plot.Gestures;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Hands;

/// Lets the hands on the plots change the board, and tells when they hold something.
final class BoardHands {
  private final BoardModel model;
  private final Supplier<@Nullable BoardPage> page;

  /// The board that the first click of a double click met: the second one takes that click back.
  private @Nullable Board met;

  /// @param page the page on show, to which gestures belong
  BoardHands(BoardModel model, Supplier<@Nullable BoardPage> page) {
    this.model = model;
    this.page = page;
  }

  Gestures gestures() {
    return new Gestures(
        (phase, handle, x, y) -> {
          met = null;
          if (phase == Gestures.Phase.BEGUN) change((hands, board) -> hands.take(board, handle));
          if (phase == Gestures.Phase.MOVED)
            change((hands, board) -> hands.drag(board, handle, x, y));
          model.hold(phase != Gestures.Phase.ENDED);
        },
        (phase, right, down) -> {
          met = null;
          if (phase == Gestures.Phase.MOVED)
            change((hands, board) -> hands.pan(board, right, down));
          else model.hold(phase == Gestures.Phase.BEGUN);
        },
        (x, y, factor) -> change((hands, board) -> hands.zoom(board, x, y, factor)),
        (x, y, count) -> {
          Board now = model.board();
          Board from = count > 1 && met != null && met.program() == now.program() ? met : now;
          met = from;
          change((hands, _) -> hands.tap(from, x, y, count));
          model.commit();
        });
  }

  /// Zooms about the point on show.
  void zoomAtPoint(double factor) {
    change((hands, board) -> hands.zoomAtPoint(board, factor));
    model.commit();
  }

  private void change(BiFunction<Hands, Board, Board> gesture) {
    BoardPage shown = page.get();
    if (shown != null) model.set(gesture.apply(shown.hands(), model.board()));
  }
}
