package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Each input has a range of its own, which holds where it stands, whatever is pressed.
class RangeOfInputTest {
  private static Board board(String text) throws ProgramException {
    Program program = Parser.parse(text);
    List<Double> at = program.inputs().stream().map(_ -> 0.0).toList();
    return Board.of(program, at, 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  private static boolean isMap(Board board) {
    return board.viewKind() == ViewKind.MAP;
  }

  /// Of one or two inputs.
  private static Viewport.Span range(Board board, int input) {
    boolean across = isMap(board) ? input == 0 : input == board.active();
    return across ? board.viewport().across() : board.viewport().secondInput();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5*relu(x)", "2*sign(x) + 3*relu(x - 1)", "max(a, b)", "relu(x)", "max(a, b, c)"})
  void everyRangeHoldsItsValue(String text) throws ProgramException {
    Random random = new RandomPrograms(6113).random();
    for (int run = 0; run < Exhaustive.count(200, 5000); run++) {
      Board board = board(text);
      StringBuilder done = new StringBuilder(text);
      for (int i = 0; i < 12; i++) {
        Board before = board;
        int input = random.nextInt(board.inputs().size());
        int move = random.nextInt(6);
        double value = random.nextInt(-40, 41) / 4.0;
        board =
            switch (move) {
              case 0 -> InputMoves.nextSlider(board);
              case 1 -> BoardMoves.nextInput(board);
              case 2 -> BoardMoves.nextView(board);
              case 3 -> InputMoves.typed(board, input, new TypedInput.TypedValue(value));
              case 4 ->
                  InputMoves.hasRange(board, input)
                      ? InputMoves.typed(
                          board, input, new TypedInput.TypedRange(value, value + 1.5))
                      : board;
              default -> board.atHome();
            };
        done.append(" | ").append(move).append(' ').append(input).append(' ').append(value);
        if (isMap(board))
          for (int each = 0; each < 2; each++)
            assertThat(range(board, each).holds(board.inputs().get(each))).as("%s", done).isTrue();
        else assertThat(board.viewport().across().holds(board.x())).as("%s", done).isTrue();
        boolean two = before.inputs().size() == 2 && board.inputs().size() == 2;
        for (int each = 0; each < 2 && two; each++)
          if (move < 3 || move < 5 && each != input)
            assertThat(range(board, each)).as("%s: %s", done, each).isEqualTo(range(before, each));
      }
    }
  }

  @Test
  void aNumberAndTheInputKeepTheirRanges() throws ProgramException {
    Board board = InputMoves.nextSlider(board("5*relu(x)"));
    assertThat(board.viewport().across()).isEqualTo(new Viewport.Span(-2, 2));
    Board turned = BoardMoves.nextInput(board);
    assertThat(turned.variable()).isEqualTo("c");
    assertThat(turned.viewport().across()).isEqualTo(new Viewport.Span(-2, 10));
    assertThat(BoardMoves.nextInput(turned)).isEqualTo(board);
  }
}
