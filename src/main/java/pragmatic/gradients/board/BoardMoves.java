package pragmatic.gradients.board;

import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Steps from a board to another one, as a key or a button takes them. Where there is nowhere to go
/// the board stays.
public final class BoardMoves {
  private BoardMoves() {}

  /// −0.0 in place of 0, or 0 in place of −0.0.
  public static Board otherZero(Board board) {
    if (board.x() != 0) return board;
    return board.withX(board.isNegativeZero() ? 0.0 : -0.0);
  }

  /// A function of several inputs in the next way to show it.
  public static Board nextView(Board board) {
    List<ViewKind> ways = ViewKind.of(board.program());
    int next = (ways.indexOf(board.viewKind()) + 1) % ways.size();
    return ways.size() > 1 ? board.withViewKind(ways.get(next)) : board;
  }

  /// The next input on the x axis.
  public static Board nextInput(Board board) {
    int count = board.inputs().size();
    return count > 1 ? board.withActive((board.active() + 1) % count) : board;
  }

  /// A plot below that of the function, or the derivative if that plot is there already. Of several
  /// inputs the slices have such plots: they come on show with it.
  public static Board toggled(Board board, LowerPlot wanted) {
    return isInSlices(board)
        ? board.withLowerPlot(wanted.insteadOf(board.lowerPlot()))
        : inSlices(board).withLowerPlot(wanted);
  }

  private static boolean isInSlices(Board board) {
    return board.inputs().size() < 2 || board.viewKind() == ViewKind.SLICES;
  }

  private static Board inSlices(Board board) {
    return isInSlices(board) ? board : board.withViewKind(ViewKind.SLICES);
  }

  /// The function on show as the one that is drawn over the next ones; where there is one, without
  /// it. Of several inputs it is drawn over slices, which come on show with it.
  public static Board overlaid(Board board) {
    boolean none = board.plots().overlay() == null;
    Board shown = none ? inSlices(board) : board;
    return shown.withPlots(shown.plots().with(none ? Overlay.of(board) : null));
  }

  /// Another line of the trace as the current one.
  ///
  /// @param direction 1 for the next, −1 for the line before
  public static Board traced(Board board, int direction) {
    int lines = traceLines(board.program());
    int now = Math.min(board.step(), lines);
    return board.withStep(Math.clamp(now + direction, 1, lines));
  }

  /// How many lines the trace of a program has: one per node that is no constant.
  public static int traceLines(Program program) {
    return (int) program.nodes().stream().filter(node -> !(node instanceof Node.Constant)).count();
  }
}
