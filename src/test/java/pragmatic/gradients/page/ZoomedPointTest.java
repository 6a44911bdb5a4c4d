package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// A wheel leaves the point where it is as long as that is seen, and on a kink while one is seen.
class ZoomedPointTest {
  private static final Catalogue NOTHING = new Catalogue(List.of());
  private static final Surface DESK =
      new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200);

  /// A notch of a wheel.
  private static final double NOTCH = Math.exp(0.1);

  private static Board board(String text, Double... at) throws ProgramException {
    return Board.of(Parser.parse(text), List.of(at), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  private static BoardPage page(Board board) {
    return BoardPage.of(
        BoardView.of(board, NOTHING), DESK, (text, size) -> text.plain().length() * size, null);
  }

  private static boolean isTied(Board board) {
    return !ForwardMode.at(board.program(), board.at(), 0, Conventions.MIDDLE).ties().isEmpty();
  }

  private static Frame frame(BoardPage page) {
    return page.hands() instanceof MapHands map ? map.frame() : page.plots().ground().function();
  }

  @ParameterizedTest
  @CsvSource({"abs(x-0.3), 0.3, 0", "relu(x), 0, 0", "max(a; b), 0.7, 0.7", "relu(a)+b, 0, 1"})
  void aPointInSightStaysWhereItIs(String text, double first, double second)
      throws ProgramException {
    Board board =
        text.contains("x") && !text.contains("max")
            ? board(text, first)
            : board(text.replace(';', ','), first, second);
    Board before = board;
    int seen = 0;
    for (int notch = 0; notch < 40; notch++) {
      BoardPage page = page(board);
      Frame frame = frame(page);
      double column = frame.px(board.inputs().getFirst()) + 130;
      board = page.hands().zoom(board, column, frame.y() + 40, NOTCH);
      if (!holds(board.viewport(), before)) break;
      seen++;
      assertThat(board.inputs()).isEqualTo(before.inputs());
    }
    assertThat(seen).isGreaterThan(3);
  }

  private static boolean holds(Viewport view, Board board) {
    List<Double> at = board.inputs();
    Viewport.Span second = view.secondInput();
    return view.xLow() <= at.get(0)
        && at.get(0) <= view.xHigh()
        && (at.size() < 2 || second.low() <= at.get(1) && at.get(1) <= second.high());
  }

  /// A hand that aims at a corner is not always on it.
  @ParameterizedTest
  @ValueSource(doubles = {0, 20, 45})
  void nearTheMouseThePointIsKept(double away) throws ProgramException {
    for (Board from : List.of(board("abs(x-0.3)", 0.3), board("max(a, b)", 0.7, 0.7))) {
      Board board = from;
      Frame frame = frame(page(from));
      double column = frame.px(from.inputs().getFirst()) + away;
      double row = from.inputs().size() > 1 ? frame.py(from.inputs().get(1)) : frame.y() + 9;
      for (int notch = 0; notch < 60; notch++)
        board = page(board).hands().zoom(board, column, row, NOTCH);
      assertThat(board.inputs()).isEqualTo(from.inputs());
      assertThat(board.viewport().width()).isLessThan(0.1);
    }
  }

  /// The line where both are equal is seen longer than the point: it stays on that.
  @ParameterizedTest
  @CsvSource({"max(a; b), 0.35", "abs(a+b-1.4), 0.9", "relu(a-b^3+0.7^3-0.7), 0.35"})
  void onAMapThePointStaysOnATieInSight(String text, double about) throws ProgramException {
    Board board = board(text.replace(';', ','), 0.7, 0.7);
    assertThat(isTied(board)).isTrue();
    Frame frame = frame(page(board));
    Board pushed = board;
    for (int notch = 0; notch < 20; notch++)
      pushed = page(pushed).hands().zoom(pushed, frame.px(0.15), frame.py(about), NOTCH);
    assertThat(holds(pushed.viewport(), board)).isFalse();
    assertThat(holds(pushed.viewport(), pushed)).isTrue();
    assertThat(isTied(pushed)).isTrue();
  }

  @Test
  void whereNoTieIsSeenThePointStandsAtTheEdge() throws ProgramException {
    Board board = board("max(a, b)", 0.7, 0.7);
    Frame frame = frame(page(board));
    Board pushed = page(board).hands().zoom(board, frame.px(-1.9), frame.py(1.9), 8);
    assertThat(holds(pushed.viewport(), pushed)).isTrue();
    assertThat(pushed.inputs().get(0)).isEqualTo(pushed.viewport().xHigh());
  }
}
