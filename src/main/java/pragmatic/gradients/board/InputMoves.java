package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.board.Viewport.Span;
import pragmatic.gradients.program.Literal;
import pragmatic.gradients.program.Program;

/// Steps to a board with other inputs: typed values and ranges, and numbers that become inputs.
public final class InputMoves {
  /// Doubles on each side of a typed value that is brought into sight.
  private static final double FEWEST = 64;

  private InputMoves() {}

  /// The board with a number of its program as an input that starts at that number; empty where
  /// that is no program. The picture stays: the same input is on the axis.
  public static Optional<Board> slider(Board board, Literal literal) {
    return literal.freed(board.program()).map(freed -> with(board, freed, literal.value()));
  }

  /// The board with the first number that can be one as an input; the same board if there is none.
  public static Board nextSlider(Board board) {
    return Literal.of(board.program()).stream()
        .flatMap(literal -> slider(board, literal).stream())
        .findFirst()
        .orElse(board);
  }

  private static Board with(Board board, Program freed, double number) {
    List<String> before = board.program().inputs();
    List<Double> at = new ArrayList<>();
    for (String input : freed.inputs()) {
      int index = before.indexOf(input);
      at.add(index < 0 ? number : board.inputs().get(index));
    }
    boolean upright = board.viewKind() == ViewKind.MAP && board.active() == 1;
    Viewport view = upright ? board.viewport().turned() : board.viewport();
    Viewport home = upright ? board.home().turned() : board.home();
    Span numbers = home.secondInput().reaching(number);
    return new Board(
        freed,
        at,
        freed.inputs().indexOf(board.variable()),
        board.convention(),
        board.mode(),
        view.withSecond(numbers),
        home.withSecond(numbers),
        Integer.MAX_VALUE,
        board.plots().with(ViewKind.SLICES));
  }

  /// Whether the range of an input is that of an axis.
  public static boolean hasRange(Board board, int input) {
    return input == board.active() || board.viewKind() == ViewKind.MAP;
  }

  /// The board with what was typed for an input. A value out of sight is brought into it.
  ///
  /// @param typed a range only where there is one, and one that can be drawn
  public static Board typed(Board board, int input, TypedInput typed) {
    return switch (typed) {
      case TypedInput.TypedValue value -> valued(board, input, value.value());
      case TypedInput.TypedRange range -> ranged(board, input, range);
    };
  }

  private static Board valued(Board board, int input, double value) {
    Board now = board.withInput(input, value);
    Viewport view = board.viewport();
    boolean up = isUpward(board, input);
    Span seen = up ? view.secondInput() : view.across();
    if (!hasRange(board, input) && board.inputs().size() == 2)
      return now.withViewport(view.withSecond(view.secondInput().with(value)));
    if (!hasRange(board, input) || seen.holds(value)) return now;
    // far out doubles are farther apart than the range is wide
    double half = Math.max((seen.high() - seen.low()) / 2, FEWEST * Math.ulp(value));
    Span about = new Span(value - half, value + half);
    if (!Double.isFinite(about.high() - about.low())) return now;
    return up ? now.withViewport(view.withSecond(about)) : now.withAxis(view.withAcross(about));
  }

  private static Board ranged(Board board, int input, TypedInput.TypedRange range) {
    double value = Math.clamp(board.inputs().get(input), range.low(), range.high());
    Span span = new Span(range.low(), range.high());
    return board.withInput(input, value).ranging(span, isUpward(board, input));
  }

  private static boolean isUpward(Board board, int input) {
    return board.viewKind() == ViewKind.MAP && input == 1;
  }
}
