package pragmatic.gradients.page;

import java.util.List;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.program.Program;

/// What the answer of a framework on this computer speaks of: it leaves the screen with that.
///
/// @param at values of the inputs
/// @param rules name of the convention
public record CheckSubject(Program program, List<Double> at, String rules, Mode mode) {
  public CheckSubject {
    at = List.copyOf(at);
  }

  public static CheckSubject of(Board board) {
    return new CheckSubject(
        board.program(), board.inputs(), board.convention().name(), board.mode());
  }

  public boolean is(CheckSubject other) {
    // comparing programs node by node would cost more than it saves
    return program == other.program
        && at.equals(other.at)
        && rules.equals(other.rules)
        && mode == other.mode;
  }
}
