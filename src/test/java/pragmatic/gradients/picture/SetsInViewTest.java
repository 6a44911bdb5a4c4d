package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// In a hall the set of slopes at each corner on show is longer than the dot in it.
class SetsInViewTest {
  private static final Style HALL = Style.presenter(1);
  private static final PlotArea AREA = PlotArea.between(104, 1100, 120, 900, 56);

  @Test
  void aSetIsLargerThanTheDot() {
    List<String> small = new ArrayList<>();
    int sets = 0;
    for (CatalogueEntry entry : Catalogue.shipped().entries()) {
      Board board = BoardFactory.of(entry, Conventions.MIDDLE);
      PlotGround ground = PlotGround.of(board, AREA, HALL, null);
      for (NonsmoothPoint found : ground.breaks()) {
        Interval set = found.calculus().clarke();
        // several sets share the axis of one function
        if (set == null || set.isPoint() || ground.breaks().size() > 2) continue;
        sets++;
        double height = ground.derivative().py(set.low()) - ground.derivative().py(set.high());
        if (Double.isFinite(height) && height < 2 * HALL.dot())
          small.add(entry.id() + ": " + height + " at " + found.x());
      }
    }
    assertThat(small).isEmpty();
    assertThat(sets).isGreaterThan(30);
  }

  /// Nor is it paid for with the curve of f′, the heads of Dirac deltas, or the answers at jumps.
  @Test
  void whatElseIsOnShowKeepsItsRoom() throws ProgramException {
    List<Board> boards = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      boards.add(BoardFactory.of(entry, Conventions.MIDDLE));
    String tiny = "t = max(0.05, abs(x)); where(t > 1, log(t), t^2/2)";
    for (double reach : new double[] {1.5, 2, 3}) boards.add(board(Parser.parse(tiny), reach));
    for (Program program : new RandomPrograms(2917).jumping(120).toList())
      boards.add(board(program, 2));
    List<String> out = new ArrayList<>();
    int jumps = 0;
    for (Board board : boards) {
      PlotGround ground = PlotGround.of(board, AREA, HALL, null);
      Frame frame = ground.derivative();
      double[] slopes = slopes(ground);
      if (slopes.length == 0 || ground.breaks().size() > 24) continue;
      double least = slopes[slopes.length / 10];
      double most = slopes[slopes.length - 1 - slopes.length / 10];
      if (frame.yHigh() - frame.yLow() < 0.14 * (most - least)) out.add(board.program().text());
      for (NonsmoothPoint found : ground.breaks()) {
        Double weight = found.calculus().diracWeight();
        if (weight == null) continue;
        jumps++;
        double left = found.calculus().left().slope();
        boolean usual = left >= least && left <= most;
        if (isOut(frame, weight) || usual && isOut(frame, left))
          out.add(board.program().text() + " at " + found.x());
      }
    }
    assertThat(out).isEmpty();
    assertThat(jumps).isGreaterThan(60);
  }

  private static Board board(Program program, double reach) {
    return Board.of(program, List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-reach, reach));
  }

  private static boolean isOut(Frame frame, double slope) {
    return slope < frame.yLow() || slope > frame.yHigh();
  }

  /// Slopes at places that are even over the window, ascending.
  private static double[] slopes(PlotGround ground) {
    List<Double> slopes = new ArrayList<>();
    double next = ground.function().xLow();
    for (Curves.CurvePiece piece : ground.curves().pieces())
      for (int i = 0; i < piece.xs().length; i++) {
        if (piece.xs()[i] < next || !Double.isFinite(piece.slopes()[i])) continue;
        slopes.add(piece.slopes()[i]);
        next = piece.xs()[i] + 12 / ground.function().scaleX();
      }
    return slopes.stream().mapToDouble(slope -> slope).sorted().toArray();
  }
}
