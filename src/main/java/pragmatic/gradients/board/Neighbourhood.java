package pragmatic.gradients.board;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.calculus.Verdict;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Deadline;

/// What calculus and automatic differentiation say at the point on show and at points beside it
/// along the active input, from left to right. Their distances fall by ten towards the point.
///
/// @param coarsest the largest distance is 10 to this power
public record Neighbourhood(List<NeighbourPoint> points, int coarsest) {
  /// Parts of the viewport in which the largest distance is found.
  private static final double PARTS = 4;

  /// The ends of a zoomed viewport are rounded.
  private static final double SLACK = 1e-3;

  /// What all points beside it may take together; what is not known by then is undecided.
  private static final Duration TIME = Duration.ofSeconds(1);

  /// One of the points.
  ///
  /// @param x value of the active input
  /// @param calculus what is true there
  /// @param answer what automatic differentiation answers
  /// @param wrong whether that is wrong
  /// @param shown whether it is the point on show
  public record NeighbourPoint(
      double x, Calculus calculus, double answer, boolean wrong, boolean shown) {}

  public Neighbourhood {
    points = List.copyOf(points);
  }

  /// @param steps how many points there are on each side; fewer where doubles lie too far apart
  public static Neighbourhood of(BoardView view, int steps) {
    Board board = view.board();
    Deadline deadline = Deadline.in(TIME);
    int coarsest = (int) Math.floor(Math.log10(board.viewport().width() / PARTS) + SLACK);
    List<NeighbourPoint> points = new ArrayList<>();
    for (int i = 0; i < steps; i++) beside(board, -1, coarsest - i, deadline, points);
    Explanation here = view.explanation();
    boolean wrong = here.verdict().kind() == VerdictKind.WRONG;
    points.add(new NeighbourPoint(board.x(), here.calculus(), here.answer(), wrong, true));
    for (int i = steps - 1; i >= 0; i--) beside(board, 1, coarsest - i, deadline, points);
    return new Neighbourhood(points, coarsest);
  }

  private static void beside(
      Board board, int direction, int power, Deadline deadline, List<NeighbourPoint> points) {
    // decimal, so that 0.1 beside 0.7 is 0.8 and not a double below it
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(power);
    double x =
        BigDecimal.valueOf(board.x()).add(direction > 0 ? step : step.negate()).doubleValue();
    if (x == board.x() || !Double.isFinite(x)) return;
    double[] at = board.withX(x).at();
    int input = board.active();
    Passes passes = Passes.of(board.program(), at, board.convention(), board.mode());
    Calculus calculus = Calculus.at(board.program(), at, input, deadline);
    double answer = passes.gradient()[input];
    AnswerSet answers = AnswerSet.at(board.program(), at, input);
    boolean wrong =
        passes.guessed().isEmpty()
            && Verdict.along(calculus, answer, answers, passes.pass(board.program(), input)).kind()
                == VerdictKind.WRONG;
    points.add(new NeighbourPoint(x, calculus, answer, wrong, false));
  }
}
