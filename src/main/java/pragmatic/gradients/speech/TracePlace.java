package pragmatic.gradients.speech;

import java.util.OptionalInt;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// Where a walk through the trace stands: the node in the formula, and the choice made there.
public final class TracePlace {
  /// Letters of a call in a sentence.
  private static final int LONGEST = 24;

  private TracePlace() {}

  /// The node of the line that was stepped to; empty as long as nobody steps.
  public static OptionalInt node(Board board) {
    if (board.step() == Integer.MAX_VALUE) return OptionalInt.empty();
    int[] lines =
        board.program().nodes().stream()
            .filter(node -> !(node instanceof Node.Constant))
            .mapToInt(Node::id)
            .toArray();
    return OptionalInt.of(lines[Math.clamp(board.step() - 1L, 0, lines.length - 1)]);
  }

  /// The whole program as mathematics with that node marked.
  public static RichText formula(Board board) {
    return formula(board, "");
  }

  /// The same with words before its result.
  ///
  /// @param left as `f(x) = `
  public static RichText formula(Board board, String left) {
    String marked = Spelling.MATH.program(board.program(), node(board).orElse(-1), left);
    return RichText.of("$" + marked + "$").between(Spelling.OPEN, Spelling.CLOSE, Role.CHOSEN);
  }

  /// `max(a, b) is tied, first wins`; nothing where nothing was chosen.
  public static RichText choice(BoardView view) {
    OptionalInt at = node(view.board());
    if (at.isEmpty()) return RichText.EMPTY;
    Program program = view.board().program();
    Trace.TraceStep step = view.explanation().trace().steps().get(at.getAsInt());
    if (!(program.node(step.node()) instanceof Node.Call call)) return RichText.EMPTY;
    String name = "$" + Spelling.MATH.brief(program, call, LONGEST) + "$";
    return step.met()
        .map(tie -> RichText.of(Words.say("trace.chosen", name, TieNames.chosen(program, tie))))
        .orElse(step.jump() ? RichText.of(Words.say("trace.jumps", name)) : RichText.EMPTY);
  }
}
