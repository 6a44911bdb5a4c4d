package pragmatic.gradients.app.board;

import java.util.Collections;
import java.util.List;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A board on a pane without a window.
final class LaidBoard {
  private LaidBoard() {}

  /// All inputs at one value.
  static Board board(String text, double at) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> inputs = Collections.nCopies(program.inputs().size(), at);
    return Board.of(program, inputs, 0, Conventions.LEFT, Viewport.of(-2, 2));
  }

  static void lay(BoardModel model, BoardPane pane) {
    model.refresh();
    pane.resize(850, 700);
    pane.requestLayout();
    pane.applyCss();
    pane.layout();
  }
}
