package pragmatic.gradients.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The boards to which undo and redo lead. Those of another time are made when they are asked for.
public final class BoardHistory {
  private static final int LONGEST = 200;

  private final Deque<Supplier<Board>> past = new ArrayDeque<>();
  private final Deque<Supplier<Board>> future = new ArrayDeque<>();
  private Board present;

  /// All steps as they stand at a time.
  ///
  /// @param past to which undo leads, the next one last
  /// @param present the board on show
  /// @param future to which redo leads, the next one first
  /// @param taught whether the board on show is a lesson's
  public record BoardSteps(
      List<Supplier<Board>> past,
      Supplier<Board> present,
      List<Supplier<Board>> future,
      boolean taught) {
    public BoardSteps {
      past = List.copyOf(past);
      future = List.copyOf(future);
    }

    public BoardSteps taught(boolean now) {
      return new BoardSteps(past, present, future, now);
    }
  }

  public BoardHistory(Board first) {
    present = first;
  }

  /// Makes a board the next step, unless it is the present one.
  ///
  /// @return whether it is a step now
  public boolean add(Board board) {
    if (board.equals(present)) return false;
    push(present);
    future.clear();
    present = board;
    return true;
  }

  private void push(Board board) {
    past.push(() -> board);
    if (past.size() > LONGEST) past.removeLast();
  }

  /// Forgets a board, if it is the present one: the one before it becomes the present one.
  ///
  /// @param instead the present board if there is none before
  public void forget(Board board, Board instead) {
    if (present.equals(board)) present = past.isEmpty() ? instead : past.pop().get();
  }

  /// The step before, which becomes the present one.
  public Optional<Board> undo() {
    return step(past, future);
  }

  /// The step that was undone last, which becomes the present one.
  public Optional<Board> redo() {
    return step(future, past);
  }

  private Optional<Board> step(Deque<Supplier<Board>> from, Deque<Supplier<Board>> to) {
    if (from.isEmpty()) return Optional.empty();
    Board left = present;
    to.push(() -> left);
    present = from.pop().get();
    return Optional.of(present);
  }

  /// What can be kept, and put back with [#restore].
  public BoardSteps steps() {
    Board now = present;
    return new BoardSteps(List.copyOf(past).reversed(), () -> now, List.copyOf(future), false);
  }

  /// Puts the steps of another time round the present board. Where that is another one than was on
  /// show then, it is the step after that one.
  public void restore(BoardSteps steps) {
    past.clear();
    future.clear();
    steps.past().forEach(past::push);
    Board then = steps.present().get();
    if (then.equals(present)) future.addAll(steps.future());
    else push(then);
  }
}
