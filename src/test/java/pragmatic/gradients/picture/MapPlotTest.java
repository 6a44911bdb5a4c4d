package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class MapPlotTest {
  /// Its border runs through no letter.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void labelsStandOnTheMap(boolean hall) throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("abs(a) + abs(b)"),
            List.of(1.0, 1.0),
            0,
            Conventions.MIDDLE,
            Viewport.of(-2, 2));
    MapGround ground = MapGround.of(board, new MapGround.Square(10, 20, 320), 1, null);
    Style style = hall ? Style.presenter(2 / 3.0) : Style.COMPACT;
    Picture picture =
        new MapPlot(
                board, BoardView.of(board, Catalogue.shipped()).whole(), ground, 400, style, hall)
            .picture();
    assertThat(picture.room().left()).isGreaterThan(picture.frame().x() + 1);
    assertThat(picture.room().right()).isLessThan(picture.frame().right() - 1);
    assertThat(picture.room().top()).isGreaterThan(picture.frame().y() + 1);
    assertThat(picture.room().bottom()).isLessThan(picture.frame().bottom() - 1);
  }
}
