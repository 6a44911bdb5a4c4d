package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.Role;

/// The cells of the table around a point, row by row.
class ValueTableTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  private static ValueTable table(String text, double x, Viewport viewport, PlotArea area)
      throws ProgramException {
    Board board = Board.of(Parser.parse(text), List.of(x), 0, Conventions.lambda(0), viewport);
    return new ValueTable(BoardView.of(board, Catalogue.shipped()), area, Style.DESK, false);
  }

  private static List<Mark.Note> cells(ValueTable table) {
    return table.picture().marks().stream()
        .filter(Mark.Note.class::isInstance)
        .map(Mark.Note.class::cast)
        .toList();
  }

  private static List<String> rows(ValueTable table) {
    List<String> cells = cells(table).stream().map(cell -> cell.text().plain()).toList();
    return IntStream.range(0, cells.size() / 5)
        .mapToObj(i -> String.join(" | ", cells.subList(5 * i, 5 * i + 5)))
        .toList();
  }

  @Test
  void distancesFallByTenTowardsTheKink() throws ProgramException {
    assertThat(rows(table("abs(x - 0.7)", 0.7, Viewport.of(-2, 2), AREA)))
        .containsExactly(
            "x | f | left slope | right slope | AD answers",
            "−0.3 | 1 | −1 | −1 | −1",
            "0.6 | 0.1 | −1 | −1 | −1",
            "0.69 | 0.01 | −1 | −1 | −1",
            "0.7 | 0 | −1 | 1 | −1",
            "0.71 | 0.01 | 1 | 1 | 1",
            "0.8 | 0.1 | 1 | 1 | 1",
            "1.7 | 1 | 1 | 1 | 1");
  }

  @Test
  void oneSlopeOnBothSidesIsTheDerivativeAndAWrongAnswerIsRed() throws ProgramException {
    List<Mark.Note> cells = cells(table("relu(x) - relu(-x)", 0, Viewport.of(-2, 2), AREA));
    List<Mark.Note> point = cells.subList(20, 25);
    assertThat(point)
        .extracting(Mark.Note::role)
        .containsExactly(Role.INK, Role.FUNCTION, Role.DERIVATIVE, Role.DERIVATIVE, Role.WRONG);
    assertThat(cells.subList(15, 20)).extracting(Mark.Note::role).endsWith(Role.CHOSEN);
    assertThat(cells(table("abs(x)", 0, Viewport.of(-2, 2), AREA)).subList(22, 24))
        .extracting(Mark.Note::role)
        .containsExactly(Role.LEFT, Role.RIGHT);
  }

  @Test
  void whatDoesNotExistIsADash() throws ProgramException {
    assertThat(rows(table("sqrt(x)", 0, Viewport.of(-2, 2), AREA)))
        .contains("−1 | NaN | – | – | NaN", "0 | 0 | – | ∞ | ∞", "1 | 1 | 0.5 | 0.5 | 0.5");
  }

  @Test
  void aLowPlotHasFewerRowsAndAZoomedOneShorterDistances() throws ProgramException {
    PlotArea low = PlotArea.between(78, 730, 42, 458, 40);
    assertThat(rows(table("relu(x)", 0, Viewport.of(-0.002, 0.002), low)))
        .containsExactly(
            "x | f | left slope | right slope | AD answers",
            "−0.001 | 0 | 0 | 0 | 0",
            "−0.0001 | 0 | 0 | 0 | 0",
            "0 | 0 | 0 | 1 | 0",
            "0.0001 | 0.0001 | 1 | 1 | 1",
            "0.001 | 0.001 | 1 | 1 | 1");
    assertThat(rows(table("abs(x - 0.3)", 0.3, Viewport.of(0.3 - 2e-9, 0.3 + 2e-9), low)))
        .extracting(row -> row.substring(0, row.indexOf(" |")))
        .containsExactly("x", "… − 10^−9", "… − 10^−10", "0.3", "… + 10^−10", "… + 10^−9");
  }

  @Test
  void rowsKeepTheirDistance() throws ProgramException {
    for (double bottom : new double[] {728, 458, 300, 200}) {
      PlotArea area = PlotArea.between(104, 912, 58, bottom, 56);
      List<Mark.Note> cells = cells(table("relu(x)", 0, Viewport.of(-2, 2), area));
      for (int i = 5; i < cells.size(); i++) {
        double apart = cells.get(i).spot().pixelY() - cells.get(i - 5).spot().pixelY();
        assertThat(apart).isGreaterThan(1.15 * cells.get(i).size());
      }
    }
  }

  @Test
  void aScreenReaderHearsEveryRow() throws ProgramException {
    assertThat(table("abs(x)", 0, Viewport.of(-2, 2), AREA).sentence())
        .startsWith("$x = −1$: value 1, left slope −1, right slope −1, AD answers −1.")
        .contains("$x = 0$: value 0, left slope −1, right slope 1, AD answers −1.");
  }
}
