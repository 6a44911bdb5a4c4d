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
    Viewport view = board.viewport();
    Viewport home = board.home();
    return new Board(
        freed,
        at,
        freed.inputs().indexOf(board.variable()),
        board.convention(),
        board.mode(),
        new Viewport(view.xLow(), view.xHigh(), view.y(), holding(view, number)),
        new Viewport(home.xLow(), home.xHigh(), home.y(), holding(home, number)),
        Integer.MAX_VALUE,
        board.plots().with(ViewKind.SLICES));
  }

  /// A range for the slider of a number, which is well inside it: that of the axis, or one that
  /// reaches as far again on each side of the number as it is from 0 and from the axis.
  private static Span holding(Viewport view, double number) {
    Span usual = view.secondInput();
    double least = (usual.high() - usual.low()) / 8;
    if (usual.low() + least <= number && number <= usual.high() - least) return usual;
    double away = Math.max(usual.low() - number, number - usual.high());
    double reach = Math.max(Math.max(Math.abs(number), away), 2 * least);
    Span holding =
        new Span(Math.min(usual.low(), number - reach), Math.max(usual.high(), number + reach));
    if (Double.isFinite(holding.high() - holding.low())) return holding;
    double far = Math.clamp(2 * number, -Double.MAX_VALUE, Double.MAX_VALUE);
    return new Span(Math.min(0, far), Math.max(0, far));
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
    Span seen = up ? view.secondInput() : new Span(view.xLow(), view.xHigh());
    if (!hasRange(board, input) || seen.low() <= value && value <= seen.high()) return now;
    // far out doubles are farther apart than the range is wide
    double half = Math.max((seen.high() - seen.low()) / 2, FEWEST * Math.ulp(value));
    Span about = new Span(value - half, value + half);
    boolean finite = Double.isFinite(about.high() - about.low());
    return finite ? now.withViewport(with(board, up, about)) : now;
  }

  private static Board ranged(Board board, int input, TypedInput.TypedRange range) {
    Span span = new Span(range.low(), range.high());
    Viewport view = with(board, isUpward(board, input), span);
    double value = Math.clamp(board.inputs().get(input), range.low(), range.high());
    return board.withInput(input, value).withViewport(view).withHome(view);
  }

  private static boolean isUpward(Board board, int input) {
    return board.viewKind() == ViewKind.MAP && input == 1;
  }

  private static Viewport with(Board board, boolean up, Span span) {
    Viewport view = board.viewport();
    if (up) return new Viewport(view.xLow(), view.xHigh(), null, span);
    Span second = board.viewKind() == ViewKind.MAP ? view.secondInput() : view.second();
    return new Viewport(span.low(), span.high(), null, second);
  }
}
