package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class BoardPageTest {
  private static final Catalogue NOTHING = new Catalogue(List.of());
  private static final Surface DESK =
      new Surface(1184, 1020, Surface.Arrangement.DESK, Style.DESK, 1, 200);

  private static Board board(String text, Double... at) throws ProgramException {
    Program program = Parser.parse(text);
    return Board.of(program, List.of(at), 0, Conventions.MIDDLE, Viewport.of(-2, 2));
  }

  private static BoardPage page(Board board, BoardPage before) {
    return BoardPage.of(
        BoardView.of(board, NOTHING), DESK, (text, size) -> text.plain().length() * size, before);
  }

  @Test
  void whatDoesNotDependOnThePointIsKept() throws ProgramException {
    Board board = board("relu(x)", 0.5);
    BoardPage first = page(board, null);
    BoardPage moved = page(board.withX(1), first);
    assertThat(moved.plots().ground()).isSameAs(first.plots().ground());
    assertThat(moved.active().value()).isEqualTo(1);
    assertThat(moved.active().looksLike(first.active())).isTrue();
  }

  @Test
  void theWayOfShowingIsThatOfTheBoard() throws ProgramException {
    Board board = board("max(a, b)", 1.0, 1.0);
    BoardPage map = page(board, null);
    assertThat(map.way()).isEqualTo(ViewKind.MAP);
    assertThat(map.others()).hasSize(1);
    BoardPage slices = page(board.withViewKind(ViewKind.SLICES), map);
    assertThat(slices.way()).isEqualTo(ViewKind.SLICES);
    assertThat(slices.plots().pictures()).hasSize(2);
    assertThat(board("relu(x)", 0.0).withPlots(slices.board().plots()).viewKind())
        .isEqualTo(ViewKind.SLICES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4.9e-324", "3e9", "1e308", "1.7976931348623157e308"})
  void aNumberOfAnySizeHasASlider(String number) throws ProgramException {
    for (String text : List.of("max(x, %s)", "sign(x)*%s", "-norm2(%s, x, 0.5)")) {
      Board moved = InputMoves.nextSlider(board(text.formatted(number), 0.5));
      for (ViewKind kind : List.of(ViewKind.SLICES, ViewKind.MAP))
        assertThat(page(moved.withViewKind(kind), null).plots().pictures()).isNotEmpty();
    }
  }

  /// Where no formula of the derivative is written, its place says why.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x)                  ~ f′(x) = heaviside(x)
          floor(x)*floor(sin(x))   ~ f′(x): no formula: jumps may meet
          """)
  void theTitleOfTheDerivativeIsItsFormulaOrWhyThereIsNone(String text, String title)
      throws ProgramException {
    assertThat(derivative(text, 1)).isEqualTo(title);
  }

  @Test
  void aFormulaThatDoesNotFitIsSaidToBeTooLong() throws ProgramException {
    String title = "f′(x): the formula is too long to show";
    assertThat(derivative("x" + " + abs(x)".repeat(30), 1)).isEqualTo(title);
    assertThat(derivative("sin(3*x)*cos(5*x)*tanh(x)", 20)).isIn(title, "f′(x)");
  }

  /// Of a long number no more digits are needed than stand elsewhere on the page.
  @Test
  void aFormulaThatDoesNotFitIsWrittenWithFewerDigits() throws ProgramException {
    String rest = "·(heaviside(x) + 1.6732632423543772·exp(x)·heaviside(−x))";
    assertThat(derivative("selu(x)", 1)).isEqualTo("f′(x) = 1.0507009873554805" + rest);
    assertThat(derivative("selu(x)", 11))
        .isEqualTo("f′(x) ≈ 1.0507·(heaviside(x) + 1.6733·exp(x)·heaviside(−x))");
  }

  private static String derivative(String text, double letter) throws ProgramException {
    BoardView view = BoardView.of(board(text, 0.5), NOTHING);
    BoardPage page = BoardPage.of(view, DESK, (title, _) -> title.plain().length() * letter, null);
    return ((PlotsPage) page.plots()).titles().derivative().plain();
  }

  @Test
  void handsDragThePointAndDockAtAKink() throws ProgramException {
    Board board = board("relu(x)", 0.5);
    BoardPage page = page(board, null);
    Handle point = page.plots().handles().getFirst();
    double kink = page.plots().ground().function().px(0);
    assertThat(page.hands().drag(board, point.name(), kink + 5, point.y()).x()).isZero();
    assertThat(page.hands().drag(board, point.name(), kink + 60, point.y()).x()).isPositive();
  }

  @Test
  void handsLeaveABoardAloneAtWhichTheyDidNotAim() throws ProgramException {
    BoardPage map = page(board("max(a, b)", 1.0, 1.0), null);
    BoardPage plots = page(board("abs(x)", 0.0).withLowerPlot(new LowerPlot("lambda")), null);
    Board other = board("relu(x)", 0.0);
    for (BoardPage page : List.of(map, plots)) {
      Hands hands = page.hands();
      for (Handle handle : page.plots().handles()) {
        assertThat(hands.take(other, handle.name())).isSameAs(other);
        assertThat(hands.drag(other, handle.name(), 300, 300)).isSameAs(other);
      }
      assertThat(hands.pan(other, 10, 10)).isSameAs(other);
      assertThat(hands.zoom(other, 300, 300, 2)).isSameAs(other);
      assertThat(hands.zoomAtPoint(other, 2)).isSameAs(other);
      assertThat(hands.tap(other, 300, 300, 1)).isSameAs(other);
    }
  }
}
