package pragmatic.gradients.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;

/// The titles of both plots: `f(x) = relu(x)` and its derivative. They stay while the point moves.
///
/// @param key what they depend on
public record Titles(TitleKey key, RichText function, RichText derivative) {
  private static final int LONGEST_FORMULA = 70;

  /// Inputs that a title names.
  private static final int MOST_NAMES = 4;

  /// @param formula the derivative, or empty
  /// @param size of the letters in pixels
  /// @param brief presenter mode: only names
  /// @param room pixels for the title of the lower plot
  record TitleKey(
      Program program, int active, String formula, double size, boolean brief, double room) {
    private boolean fits(TitleKey other) {
      // comparing programs node by node would cost more than it saves
      return program == other.program
          && active == other.active
          && formula.equals(other.formula)
          && size == other.size
          && brief == other.brief
          && room == other.room;
    }
  }

  /// The titles of a board; the previous ones if they still fit.
  public static Titles of(
      BoardView view,
      String formula,
      double size,
      boolean brief,
      double room,
      TextMeasure measure,
      @Nullable Titles previous) {
    Board board = view.board();
    TitleKey key = new TitleKey(board.program(), board.active(), formula, size, brief, room);
    if (previous != null && previous.key.fits(key)) return previous;
    String name = brief ? "$f$" : function(board.program());
    return new Titles(key, RichText.of(name), derivative(board, key, measure));
  }

  /// `f(a, b) = max(a, b)`, or its left side alone if the right one is too long.
  static String function(Program program) {
    List<String> names = program.inputs();
    String variables =
        names.size() > MOST_NAMES
            ? String.join(", ", names.subList(0, 2)) + ", …"
            : String.join(", ", names);
    String formula = Spelling.MATH.result(program);
    return formula.length() > LONGEST_FORMULA
        ? "$f(" + variables + ")$"
        : "$f(" + variables + ") = " + formula + "$";
  }

  private static RichText derivative(Board board, TitleKey key, TextMeasure measure) {
    if (key.brief()) return RichText.of("$f′$");
    String variables = String.join(", ", board.program().inputs());
    String name = board.inputs().size() == 1 ? "f′(" + variables + ")" : "∂f/∂" + board.variable();
    RichText whole = RichText.of("$" + name + " = " + key.formula() + "$");
    boolean fits = measure.width(whole, key.size()) <= key.room();
    return key.formula().isEmpty() || !fits ? RichText.of("$" + name + "$") : whole;
  }
}
