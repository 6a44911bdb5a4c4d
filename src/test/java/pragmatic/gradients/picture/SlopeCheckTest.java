package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The curve of f′ is that of calculus, also where AD, by which it is sampled, answers otherwise.
class SlopeCheckTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  /// Pixels.
  private static final double CLOSE = 5;

  /// Of the samples so many are skipped before the next one is compared.
  private static final int SKIP = 13;

  private int compared;

  @Test
  void theCurveOfEveryFunctionIsThatOfCalculus() {
    List<String> other = new ArrayList<>();
    for (CatalogueEntry entry : Catalogue.shipped().entries())
      other.addAll(unlike(BoardFactory.of(entry, Conventions.MIDDLE)));
    assertThat(other).isEmpty();
    assertThat(compared).isGreaterThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s = exp(x) + exp(y); -log(exp(y)/s) | 1000",
        "log(1 + exp(x)) + 0*y | 1000",
        "log(cosh(x)) + 0*y | 1000",
        "((x + 1e16) - 1e16) + 0*y | 8",
        "x*detach(x) + 0*y | 3",
        "detach(relu(x)) + x + 0*y | 2",
        "x + detach(round(x) - x) + 0*y | 3"
      })
  void whatOverflowsOrSaturatesIsDrawnAsItIs(String program, double reach) throws ProgramException {
    Board board =
        Board.of(
            Parser.parse(program),
            List.of(0.0, 0.0),
            0,
            Conventions.MIDDLE,
            Viewport.of(-reach, reach));
    assertThat(unlike(board)).isEmpty();
    assertThat(compared).isPositive();
  }

  /// Nothing is joined across a jump of f′, nor is AD's middle of a tie that only rounding makes.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu(x + 1e16 - 1e16) | 2 | 0",
        "max(x + 1e16 - 1e16, 0) | 2.5 | 0",
        "relu(x + 1e16 - 1e16) | 8 | 0",
        "abs(x + 1e16 - 1e16) | 2 | -1",
        "abs(x + 1e16 - 1e16) | 8 | -1",
        "max(x + 1e16 - 1e16, 0.25*x - 0.75*x) | 3 | -0.5"
      })
  void aJumpOfTheDerivativeIsDrawnAsOne(String program, double reach, double left)
      throws ProgramException {
    Board board =
        Board.of(
            Parser.parse(program), List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-reach, reach));
    PlotGround ground = PlotGround.of(board, AREA, Style.DESK, null);
    int drawn = 0;
    for (Curves.CurvePiece piece : ground.curves().pieces())
      for (int i = 0; i < piece.xs().length; i++) {
        if (Double.isNaN(piece.slopes()[i]) || piece.xs()[i] == 0) continue;
        drawn++;
        assertThat(piece.slopes()[i])
            .as("at " + piece.xs()[i])
            .isEqualTo(piece.xs()[i] > 0 ? 1 : left);
      }
    assertThat(drawn).isGreaterThan(100);
    assertThat(missing(ground)).isLessThan(3);
  }

  /// What is asked is bounded by its work, not by the clock of a machine that may be slow or busy.
  @Test
  void aSlowAskerDrawsTheSame() throws ProgramException {
    Program program = Parser.parse("abs((x + 1e16) - 1e16)");
    assertThat(drawn(program, SlopeCheckTest::slowly)).isEqualTo(drawn(program, Calculus::at));
  }

  /// Where there is more to ask than may be, some of the curve is left away.
  @Test
  void whatIsAskedIsBounded() throws ProgramException {
    String factor = "exp(sin(abs(x + 1e16 - %d)))";
    List<String> factors = new ArrayList<>();
    for (int i = 0; i < 12; i++) factors.add(factor.formatted(10_000_000_000_000_000L + 2 * i));
    Program large = Parser.parse(String.join("*", factors));
    int[] asked = new int[1];
    Asker counting =
        (program, at, input, deadline) -> {
          asked[0]++;
          return Calculus.at(program, at, input, deadline);
        };
    drawn(large, counting);
    int some = asked[0];
    asked[0] = 0;
    drawn(large, (program, at, input, _) -> counting.at(program, at, input, Deadline.NEVER));
    assertThat(some).isPositive().isLessThan(asked[0]);
  }

  private static Calculus slowly(Program program, double[] at, int input, Deadline deadline) {
    for (int i = 0; i < 100; i++) Calculus.at(program, at, input);
    return Calculus.at(program, at, input, deadline);
  }

  private static List<List<Double>> drawn(Program program, Asker asker) {
    Frame frame = new Frame(0, 400, 800, 400, -3, 3, -3, 3);
    return new Sampler(asker, program, new double[] {0.5}, 0, frame, frame)
        .curves(NonsmoothPoint.find(program, new double[] {0.5}, 0, -3, 3)).pieces().stream()
            .map(piece -> Arrays.stream(piece.slopes()).boxed().toList())
            .toList();
  }

  /// A curve that is drawn in a hurry has gaps, not the choice of a rule.
  @ParameterizedTest
  @CsvSource({"0", "1", "7", "1000"})
  void whatIsNotKnownIsNotDrawn(int asks) {
    int size = 200;
    double[] xs = new double[size];
    double[] slopes = new double[size];
    boolean[] chosen = new boolean[size];
    for (int i = 0; i < size; i++) {
      xs[i] = i / 100.0;
      chosen[i] = i > 0 && i < size - 1;
    }
    slopes[0] = slopes[size - 1] = 1;
    Frame frame = new Frame(0, 100, 200, 100, 0, 2, -1, 2);
    int[] asked = new int[1];
    new SlopeCheck(xs, new double[size], slopes, size, frame)
        .mend(chosen, _ -> asked[0]++ < asks ? 1.0 : null);
    for (double slope : slopes) assertThat(Double.isNaN(slope) || slope == 1).isTrue();
    if (asks > 48) assertThat(slopes).doesNotContain(Double.NaN);
  }

  /// The widest gap in a piece, in pixels.
  private static double missing(PlotGround ground) {
    double widest = 0;
    for (Curves.CurvePiece piece : ground.curves().pieces()) {
      double last = piece.xs()[0];
      boolean gap = false;
      for (int i = 0; i < piece.xs().length; i++) {
        boolean none = Double.isNaN(piece.slopes()[i]);
        if (gap || none) widest = Math.max(widest, piece.xs()[i] - last);
        if (!none) last = piece.xs()[i];
        gap = none;
      }
    }
    return widest * ground.function().scaleX();
  }

  /// A slope that is withheld is none of the function's, also where the two are close.
  @Test
  void whatIsWithheldIsDrawn() throws ProgramException {
    Board board =
        Board.of(
            Parser.parse("x*detach(x)"), List.of(0.0), 0, Conventions.MIDDLE, Viewport.of(-3, 2));
    for (Curves.CurvePiece piece : PlotGround.of(board, AREA, Style.DESK, null).curves().pieces())
      for (int i = 0; i < piece.xs().length; i++)
        assertThat(piece.slopes()[i]).isCloseTo(2 * piece.xs()[i], within(1e-12));
  }

  /// Samples whose slope stands on another row than the derivative.
  private List<String> unlike(Board board) {
    PlotGround ground = PlotGround.of(board, AREA, Style.DESK, null);
    Frame frame = ground.derivative();
    List<String> other = new ArrayList<>();
    for (Curves.CurvePiece piece : ground.curves().pieces())
      for (int i = 1; i + 1 < piece.xs().length; i += SKIP) {
        double[] at = board.at();
        at[board.active()] = piece.xs()[i];
        Calculus calculus = Calculus.at(board.program(), at, board.active());
        Double derivative = calculus.derivative();
        if (derivative == null || !Double.isFinite(piece.slopes()[i])) continue;
        compared++;
        double drawn = row(frame, piece.slopes()[i]);
        if (Math.abs(drawn - row(frame, derivative)) > CLOSE)
          other.add(
              "%s at %s: %s is %s"
                  .formatted(board.program().text(), piece.xs()[i], piece.slopes()[i], derivative));
      }
    return other;
  }

  private static double row(Frame frame, double slope) {
    return Math.clamp(frame.py(slope), frame.y() - 5, frame.bottom() + 5);
  }
}
