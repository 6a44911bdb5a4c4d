package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// What has no value is hatched on a map, as it is in a slice: a shade would be read as a value.
class HatchedMapTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log(x + y)    | true
          log(x*y)      | true
          sqrt(x - y)   | true
          max(x, y)     | false
          hypot(x, y)   | false
          """)
  void hatchLiesUnderTheShades(String text, boolean hatched) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(.5, .25), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    for (Surface.Arrangement arrangement : Surface.Arrangement.values()) {
      List<Shape> shades =
          PaintedPages.painting(PaintedPages.page(board, arrangement).plots().pictures().getFirst())
              .part(Layer.SHADES)
              .group()
              .children();
      assertThat(shades.getLast()).isInstanceOf(Shape.Image.class);
      assertThat(shades.getFirst() instanceof Shape.Poly).as(text).isEqualTo(hatched);
    }
    for (Theme theme : Theme.values())
      assertThat(Palette.of(theme).shades()[255] >>> 24).as("seen through").isZero();
  }
}
