package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// AD's dot on a map is no paper: a hand chooses the tie-break by it.
class GradientGripTest {
  private static final Surface DESK =
      new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200);

  private static Board board(String text, double a, double b, Convention convention)
      throws ProgramException {
    return Board.of(Parser.parse(text), List.of(a, b), 0, convention, Viewport.of(-2, 2));
  }

  private static BoardPage page(Board board) {
    return BoardPage.of(
        BoardView.of(board, new Catalogue(List.of())),
        DESK,
        (text, size) -> text.plain().length() * size,
        null);
  }

  private static Optional<Handle> answer(Board board) {
    return page(board).plots().handles().stream()
        .filter(handle -> handle.name().equals(PlotHands.ANSWER))
        .findFirst();
  }

  @Test
  void aHandOnTheDotChoosesTheTieBreak() throws ProgramException {
    Board board = board("max(a, b)", 0.5, 0.5, Conventions.lambda(0));
    Handle from = answer(board).orElseThrow();
    assertThat(from.moves()).isTrue();
    for (double lambda : new double[] {1, 0.5, 0.3}) {
      Handle to = answer(board.withConvention(Conventions.lambda(lambda))).orElseThrow();
      Board dragged = page(board).hands().drag(board, from.name(), to.x() + 1, to.y() - 1);
      assertThat(dragged.convention()).isEqualTo(Conventions.lambda(lambda));
      assertThat(dragged.viewport()).isEqualTo(board.viewport());
      assertThat(dragged.inputs()).isEqualTo(board.inputs());
    }
  }

  /// A dot that a hand drags through the point comes out of it.
  @Test
  void aGradientOfNothingIsNoEnd() throws ProgramException {
    Board board = board("abs(a)+b*0", 0, 0.5, Conventions.MIDDLE);
    assertThat(answer(board)).isEmpty();
    Handle right = answer(board.withConvention(Conventions.lambda(1))).orElseThrow();
    Board dragged = page(board).hands().drag(board, right.name(), right.x(), right.y());
    assertThat(dragged.convention()).isEqualTo(Conventions.lambda(1));
  }

  @Test
  void whereNothingIsToBeChosenTheDotStays() throws ProgramException {
    Board board = board("max(a, b)", 1, 0.2, Conventions.MIDDLE);
    Handle dot = answer(board).orElseThrow();
    assertThat(dot.moves()).isFalse();
    assertThat(page(board).hands().drag(board, dot.name(), 10, 10)).isSameAs(board);
  }
}
