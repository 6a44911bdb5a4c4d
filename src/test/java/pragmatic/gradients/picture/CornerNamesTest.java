package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// Corners of a set are named on a map. A border that is round somewhere was sampled, and samples
/// are no corners.
class CornerNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          norm(a, b) + relu(a)    | 0
          norm(a, b) + abs(a - b) | 0
          max(a, b) + norm(a, b)  | 0
          abs(a) + abs(b)         | 4
          max(abs(a), abs(b))     | 4
          """)
  void samplesOfARoundBorderAreNot(String text, int corners) throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(0.0, 0.0), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
    BoardView view = BoardView.of(board, Catalogue.shipped());
    MapGround ground = MapGround.of(board, new MapGround.Square(10, 20, 320), 1, null);
    for (boolean hall : List.of(true, false)) {
      Style style = hall ? Style.presenter(2 / 3.0) : Style.DESK;
      Picture picture = new MapPlot(board, view.whole(), ground, 400, style, hall).picture();
      assertThat(picture.marks())
          .filteredOn(mark -> mark instanceof Mark.Label label && isCorner(label))
          .hasSize(corners);
    }
  }

  /// The scale of gradients is a label of that kind too.
  private static boolean isCorner(Mark.Label label) {
    return label.kind() == LabelKind.CORNER && label.text().plain().startsWith("(");
  }
}
