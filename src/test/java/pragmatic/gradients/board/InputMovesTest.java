package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// Numbers of a program that become inputs.
class InputMovesTest {
  private static final List<Viewport> VIEWS =
      List.of(
          Viewport.of(-3, 3),
          Viewport.of(-2, 2),
          Viewport.of(0, 4),
          Viewport.of(-1e9, -0.5),
          Viewport.of(0.7, 1e300));

  /// The part of a range on each side of a number that is well inside it.
  private static final double ROOM = 1.0 / 8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.3",
        "0.7",
        "1.9",
        "2",
        "4",
        "4.9e-324",
        "1e9",
        "1e300",
        "9e307",
        "1e308",
        "1.7976931348623157e308"
      })
  void aNumberIsWellInsideTheRangeOfItsSlider(String number) throws ProgramException {
    for (Viewport view : VIEWS) {
      Board board = InputMoves.nextSlider(board(number, view));
      assertThat(board.program().inputs()).containsExactly("x", "c");
      assertThat(board.inputs().getLast()).isEqualTo(Double.parseDouble(number));
      Viewport.Span range = board.viewport().secondInput();
      double room = range.low() == 0 && Double.isInfinite(2 * range.high()) ? 0 : ROOM;
      double least = room * (range.high() - range.low());
      assertThat(board.inputs().getLast())
          .as("%s in %s", number, range)
          .isBetween(range.low() + least, range.high() - least);
    }
  }

  private static Board board(String number, Viewport view) throws ProgramException {
    return Board.of(
        Parser.parse("max(x, " + number + ")"), List.of(0.0), 0, Conventions.MIDDLE, view);
  }
}
