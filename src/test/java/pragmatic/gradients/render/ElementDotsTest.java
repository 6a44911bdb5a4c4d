package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.page.Drawn;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// The dots of the elements of a sum stand in their plot, clear of the switches above it.
class ElementDotsTest {
  @ParameterizedTest
  @EnumSource(Surface.Arrangement.class)
  void noneTouchesTheUpperEdge(Surface.Arrangement arrangement) throws ProgramException {
    Board any = BoardFactory.of(Catalogue.shipped().entries().getFirst(), Conventions.MIDDLE);
    int dots = 0;
    for (String sum : new String[] {"relu(a) + relu(b) + relu(c)", "abs(a) + abs(b) + abs(c)"}) {
      Board typed = BoardFactory.typed(Parser.parse(sum), any);
      double high = typed.viewport().xHigh();
      Board board = typed.withInput(0, high).withInput(1, -high).withInput(2, high / 2);
      Drawn drawn = PaintedPages.page(board, arrangement).plots().pictures().getFirst();
      Frame frame = drawn.picture().frame();
      for (Mark mark : drawn.picture().marks())
        if (mark instanceof Mark.Dot dot) {
          dots++;
          assertThat(frame.py(dot.y()) - frame.y()).isGreaterThan(drawn.style().dot() - .001);
        }
    }
    assertThat(dots).isEqualTo(6);
  }
}
