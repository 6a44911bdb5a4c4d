package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Audit;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class AuditWordingTest {
  /// The left end of the plot has a name of its own.
  @ParameterizedTest
  @CsvSource({
    "sign(x), f(x) − f(a) − ∫AD",
    "sign(a), f(a) − f(c) − ∫AD",
    "sign(c) + a, f(c) − f(d) − ∫AD",
    "sign(weight) + a, f − f(c) − ∫AD"
  })
  void theBoundIsCalledAsNoInputIs(String text, String title) throws ProgramException {
    Program program = Parser.parse(text);
    Board board =
        Board.of(
            program,
            Collections.nCopies(program.inputs().size(), 0.0),
            0,
            Conventions.LEFT,
            Viewport.of(-2, 2));
    Audit audit = Audit.of(board, board.convention(), List.of(), -2, 2);
    AuditWording wording = new AuditWording(BoardView.of(board, Catalogue.shipped()), audit, 0.01);
    assertThat(wording.title()).isEqualTo("$" + title + "$");
  }
}
