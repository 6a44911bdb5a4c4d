package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Program;

/// Between two samples the drawn line is where the function is.
class SamplerTest {
  private static final PlotArea WIDE = PlotArea.between(104, 1800, 58, 900, 56);

  /// Pixels by which a line may miss the function where it is not wild.
  private static final double CLOSE = 2;

  /// Pixels between samples where more are taken than pixels can show.
  private static final double WILD = 0.2;

  /// Where between two samples it is looked; not in the middle, where samples are taken.
  private static final double PART = 0.38;

  private int compared;

  @Test
  void theCurveOfEveryFunctionIsTheFunction() {
    List<String> other = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      other.addAll(unlike(BoardFactory.of(entry, Conventions.MIDDLE)));
    assertThat(other).isEmpty();
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  void theCurveOfAnyFunctionIsTheFunction() {
    List<String> other = new ArrayList<>();
    for (Program program : new RandomPrograms(2911).lipschitz(60, true).toList())
      if (!program.inputs().isEmpty())
        other.addAll(
            unlike(Board.of(program, List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-2.1, 1.9))));
    assertThat(other).isEmpty();
    assertThat(compared).isGreaterThan(10_000);
  }

  /// Places off the middle between samples that are far from the line.
  private List<String> unlike(Board board) {
    PlotGround ground = PlotGround.of(board, WIDE, Style.DESK, null);
    Frame frame = ground.function();
    List<String> other = new ArrayList<>();
    Sweep sweep = new Sweep(board.program(), board.active());
    for (Curves.CurvePiece piece : ground.curves().pieces()) {
      int count = piece.xs().length - 1;
      if (count < 1) continue;
      double[] xs = new double[count];
      for (int i = 0; i < count; i++)
        xs[i] = piece.xs()[i] + PART * (piece.xs()[i + 1] - piece.xs()[i]);
      sweep.run(xs, count, board.at(), Conventions.MIDDLE);
      for (int i = 0; i < count; i++) {
        if ((piece.xs()[i + 1] - piece.xs()[i]) * frame.scaleX() < WILD) continue;
        compared++;
        double line = (1 - PART) * piece.values()[i] + PART * piece.values()[i + 1];
        if (Math.abs(row(frame, sweep.values()[i]) - row(frame, line)) > CLOSE)
          other.add(
              "%s at %s: %s is %s"
                  .formatted(board.program().text(), xs[i], line, sweep.values()[i]));
      }
    }
    return other;
  }

  private static double row(Frame frame, double value) {
    return Math.clamp(frame.py(value), frame.y() - 5, frame.bottom() + 5);
  }
}
