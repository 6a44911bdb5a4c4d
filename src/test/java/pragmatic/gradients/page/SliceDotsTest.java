package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// A slice beside a map has open dots where the function jumps, and nowhere else.
class SliceDotsTest {
  /// At most of these kinks no two doubles tie, so that limits and value differ by rounding.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(c*abs(x) - 1, sin(3*x))",
        "relu(c*sin(2*x) - 0.3*x)",
        "abs(c*x^2 - exp(x)/3)",
        "min(c*x, x^3 - 0.7*x)"
      })
  void aKinkHasNone(String program) throws ProgramException {
    Random random = new Random(5);
    for (int i = 0; i < 12; i++)
      assertThat(open(program, 4 * random.nextDouble() - 2, 0.5)).isZero();
  }

  @Test
  void aJumpHasThem() throws ProgramException {
    assertThat(open("sign(a) + b", 0.5, 0.5)).isPositive();
    assertThat(open("a*floor(b)", 0.5, 0.5)).isPositive();
  }

  private static long open(String program, double first, double second) throws ProgramException {
    Board board =
        Board.of(
            Parser.parse(program),
            List.of(first, second),
            0,
            Conventions.MIDDLE,
            Viewport.of(-2, 2));
    BoardPage page = OneFaceTest.page(board, Surface.Arrangement.DESK, null);
    return page.plots().pictures().stream()
        .flatMap(drawn -> drawn.picture().marks().stream())
        .filter(mark -> mark instanceof Mark.Dot dot && dot.kind() == Mark.DotKind.OPEN)
        .count();
  }
}
