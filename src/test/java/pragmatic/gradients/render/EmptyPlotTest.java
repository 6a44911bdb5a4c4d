package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.Surface;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// A plot or a slice without a curve says why there is none.
class EmptyPlotTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exp(x + 1000)        | 0    | 1
          exp(x + 709)         | 0    | 0
          -exp(x^2 + 1000)     | 0    | 1
          sqrt(-1 - x^2)       | 0    | 0
          relu(x)              | 0    | 0
          log(exp(a) + exp(b)) | 711  | 1
          exp(a + b)           | 1000 | 2
          """)
  void saysThatNoValueIsFinite(String text, double at, int said) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> point =
        IntStream.range(0, program.inputs().size()).mapToObj(i -> i == 0 ? at : 0.0).toList();
    Viewport view = Viewport.of(at - 2, at + 2);
    Board board = Board.of(program, point, 0, Conventions.MIDDLE, view);
    double k = Style.hallFactor(1280, 720);
    for (Surface surface :
        List.of(
            new Surface(1280, 720, Surface.Arrangement.DESK, Style.DESK, 1, 0),
            new Surface(1280, 720, Surface.Arrangement.PRESENTER, Style.presenter(k), 1, 0))) {
      BoardPage page =
          BoardPage.of(BoardView.of(board, Catalogue.shipped()), surface, Measures.PLAIN, null);
      long found =
          page.plots().pictures().stream()
              .flatMap(drawn -> drawn.picture().marks().stream())
              .filter(Mark.Label.class::isInstance)
              .map(mark -> ((Mark.Label) mark).text().plain())
              .filter(label -> label.startsWith("no finite value"))
              .count();
      assertThat(found).as("%s on %s", text, surface.arrangement()).isEqualTo(said);
    }
  }
}
