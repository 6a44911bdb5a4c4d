package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;

class MapTitleTest {
  private static final TextMeasure HALF = (text, size) -> text.letters() * size * 0.55;

  /// Where the title of the slice beside it begins it has ended.
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          max(a, b)                                        => true
          a + max(a, b) - a                                => true
          max(a, b) - min(a, b) + abs(a)*b + relu(b) - abs(b) => false
          """)
  void theTitleOfAMapEndsBeforeThatOfItsSlice(String program, boolean whole)
      throws ProgramException {
    Board board =
        Board.of(
            Parser.parse(program), List.of(0.0, 0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    Surface surface = new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200);
    List<Drawn> drawn =
        BoardPage.of(BoardView.of(board, Catalogue.shipped()), surface, HALF, null)
            .plots()
            .pictures();
    Mark.Title title =
        drawn.getFirst().picture().marks().stream()
            .filter(Mark.Title.class::isInstance)
            .map(Mark.Title.class::cast)
            .filter(mark -> mark.text().plain().startsWith("f("))
            .findFirst()
            .orElseThrow();
    Frame map = drawn.getFirst().picture().frame();
    double end = map.x() + HALF.width(title.text(), Style.DESK.title());
    // its formula is of a length that a title has elsewhere
    String formula = Spelling.MATH.program(board.program());
    double all = HALF.width(RichText.of("$f(a, b) = " + formula + "$"), Style.DESK.title());
    assertThat(formula.length()).isLessThan(70);
    assertThat(map.x() + all < drawn.get(1).picture().frame().x()).isEqualTo(whole);
    assertThat(end).isLessThan(drawn.get(1).picture().frame().x());
    assertThat(title.text().plain().contains("=")).isEqualTo(whole);
  }
}
