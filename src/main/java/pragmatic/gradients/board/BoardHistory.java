package pragmatic.gradients.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The boards to which undo and redo lead.
public final class BoardHistory {
  private static final int LONGEST = 200;

  private final Deque<Board> past = new ArrayDeque<>();
  private final Deque<Board> future = new ArrayDeque<>();
  private Board present;

  public BoardHistory(Board first) {
    present = first;
  }

  /// Makes a board the next step, unless it is the present one.
  public void add(Board board) {
    if (board.equals(present)) return;
    past.push(present);
    if (past.size() > LONGEST) past.removeLast();
    future.clear();
    present = board;
  }

  /// Forgets a board, if it is the present one: the one before it becomes the present one.
  ///
  /// @param instead the present board if there is none before
  public void forget(Board board, Board instead) {
    if (present.equals(board)) present = past.isEmpty() ? instead : past.pop();
  }

  /// The step before, which becomes the present one.
  public Optional<Board> undo() {
    return step(past, future);
  }

  /// The step that was undone last, which becomes the present one.
  public Optional<Board> redo() {
    return step(future, past);
  }

  private Optional<Board> step(Deque<Board> from, Deque<Board> to) {
    if (from.isEmpty()) return Optional.empty();
    to.push(present);
    present = from.pop();
    return Optional.of(present);
  }
}
