package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;

/// Which rows of the table of measured answers are on show, where not all have room.
class MeasuredRowsTest {
  /// Four inputs.
  private static MeasuredWording maxpool() {
    Catalogue shipped = Catalogue.shipped();
    Board board = BoardFactory.of(shipped.find("maxpool").orElseThrow(), Conventions.MIDDLE);
    return new MeasuredWording(BoardView.of(board, shipped));
  }

  @Test
  void aRowThatIsAloneTellsItsPlace() {
    for (int skipped = 0; skipped < 9; skipped++)
      assertThat(maxpool().shown(1, skipped)).isEqualTo(skipped % 4 + 1);
  }

  @Test
  void severalRowsTellTheirCount() {
    assertThat(maxpool().shown(3, 0)).isEqualTo(3);
  }
}
