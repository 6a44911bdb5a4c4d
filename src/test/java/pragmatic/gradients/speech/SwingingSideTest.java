package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

/// Where one side swings, what the other one has is said.
class SwingingSideTest {
  private static String said(String text) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(0.0), 0, Conventions.LEFT, Viewport.of(-2, 2));
    return TruthWording.of(BoardView.of(board, Catalogue.shipped())).detail().getFirst().plain();
  }

  @Test
  void theSlopeOfTheQuietSideIsSaid() throws ProgramException {
    Random random = new RandomPrograms(733).random();
    for (int i = 0; i < Exhaustive.count(12, 300); i++) {
      double slope = random.nextInt(-12, 13) / 4.0;
      String quiet = "%s*x + %s*x^2".formatted(slope, random.nextInt(-3, 4));
      String swings = random.nextBoolean() ? "x*sin(1/x)" : "2*x*cos(3/x)";
      assertThat(said("where(x > 0, %s, %s)".formatted(swings, quiet)))
          .contains("oscillate on the right")
          .endsWith("the left slope is " + Numbers.of(slope + 0.0));
      assertThat(said("where(x < 0, %s, %s)".formatted(swings, quiet)))
          .contains("oscillate on the left")
          .endsWith("the right slope is " + Numbers.of(slope + 0.0));
      assertThat(said("where(x < 0, sin(1/x), %s)".formatted(quiet)))
          .contains("values oscillate on the left")
          .endsWith("on the right it is 0");
    }
    assertThat(said("x*sin(1/x)")).contains("no one-sided slope");
    assertThat(said("sin(1/x)")).contains("no one-sided limit");
  }
}
