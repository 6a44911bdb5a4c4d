package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Numbers;

/// At a jump calculus says all of the derivative: the Dirac delta, and the slope beside it.
class DiracNotationTest {
  private static String said(String text) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(0.0), 0, Conventions.LEFT, Viewport.of(-2, 2));
    return TruthWording.of(BoardView.of(board, Catalogue.shipped())).headline().plain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          floor(x)            | δ(x)
          frac(x)             | 1 − δ(x)
          2*x - sign(x)       | 2 − 2·δ(x)
          x*sign(x) + sign(x) | 2·δ(x)
          floor(x) - x/2      | −0.5 + δ(x)
          """)
  void theSlopeBesideAJumpIsSaid(String text, String headline) throws ProgramException {
    assertThat(said(text)).isEqualTo(headline);
  }

  @Test
  void ofAnySlopeAndWeight() throws ProgramException {
    Random random = new RandomPrograms(911).random();
    for (int i = 0; i < Exhaustive.count(40, 1000); i++) {
      double slope = random.nextInt(-12, 13) / 4.0;
      double other = random.nextInt(-12, 13) / 4.0;
      String jump = "where(x > 0, %s*x + 1, %s*x)";
      String alike = said(jump.formatted(slope, slope));
      assertThat(alike).isEqualTo(slope == 0 ? "δ(x)" : Numbers.of(slope) + " + δ(x)");
      if (slope != other) assertThat(said(jump.formatted(slope, other))).isEqualTo("δ(x)");
    }
  }
}
