package pragmatic.gradients.board;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.LambdaCurve;
import pragmatic.gradients.calculus.nonsmooth.Interval;

/// What automatic differentiation answers at the point on show for each λ in [0, 1], one λ for all
/// ties, and which of these answers are true.
///
/// @param formula the answer as a polynomial in λ, if it is one
/// @param curve λ ↦ AD(λ)
/// @param truth for which λ the answer is true
/// @param chosen λ of the answer on show, or null where no λ gives it
public record LambdaAnswers(
    Optional<LambdaCurve> formula,
    DoubleUnaryOperator curve,
    LambdaTruth truth,
    @Nullable Double chosen) {
  /// Holds ¼, ⅓ and tenths.
  private static final int SAMPLES = 240;

  public static LambdaAnswers of(BoardView view) {
    Board board = view.board();
    Optional<LambdaCurve> formula =
        LambdaCurve.of(board.program(), board.at(), board.active())
            .filter(known -> agrees(known, view));
    DoubleUnaryOperator curve =
        formula.<DoubleUnaryOperator>map(known -> known::at).orElse(view.range()::at);
    return new LambdaAnswers(formula, curve, truth(curve, view), chosen(view));
  }

  /// Where there are many gradients, one that is not the slope along an input is true all the same.
  private static LambdaTruth truth(DoubleUnaryOperator curve, BoardView view) {
    LambdaTruth along = LambdaTruth.of(curve, view.explanation().calculus());
    return along.truth() != null && view.isOfManyGradients()
        ? LambdaTruth.of(view.whole(), along.truth())
        : along;
  }

  /// Reverse mode may answer NaN where the formula, which is that of forward mode, does not.
  private static boolean agrees(LambdaCurve formula, BoardView view) {
    for (double lambda : new double[] {0, 0.3, 0.5, 0.8, 1})
      if (!LambdaTruth.same(formula.at(lambda), view.range().at(lambda))) return false;
    return true;
  }

  private static @Nullable Double chosen(BoardView view) {
    double lambda = view.lambda();
    return Double.isNaN(lambda) ? null : lambda;
  }

  public double at(double lambda) {
    return curve.applyAsDouble(lambda);
  }

  /// Whether a λ is the one that gives the answer on show.
  public boolean shows(double lambda) {
    return chosen != null && chosen == lambda;
  }

  /// Whether the answer for a λ is false although some number is true here.
  public boolean wrong(double lambda) {
    return truth.truth() != null && !truth.holds(lambda);
  }

  /// Values of λ at which to draw the curve, ascending: evenly spread, and exactly those at which
  /// answers begin or cease to be true.
  public double[] samples() {
    TreeSet<Double> all = new TreeSet<>();
    for (int i = 0; i <= SAMPLES; i++) all.add((double) i / SAMPLES);
    for (Interval range : truth.right()) {
      all.add(range.low());
      all.add(range.high());
    }
    return all.stream().mapToDouble(lambda -> lambda).toArray();
  }
}
