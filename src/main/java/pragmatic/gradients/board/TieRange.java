package pragmatic.gradients.board;

import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.autodiff.AnswerSet;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.program.Program;

/// What the tie-break slider does at a point: the answer for each λ in [0, 1], one λ for all ties.
///
/// @param curve λ ↦ AD(λ), a polynomial
/// @param answers every answer, with a choice of its own for each tie
public record TieRange(DoubleUnaryOperator curve, AnswerSet answers) {
  private static final int GRID = 64;

  /// @param at one value per input
  public static TieRange of(Program program, double[] at, int input, AnswerSet answers, Mode mode) {
    DoubleUnaryOperator curve =
        mode == Mode.REVERSE
            ? lambda -> ReverseMode.at(program, at, Conventions.lambda(lambda)).gradient(input)
            : lambda ->
                ForwardMode.at(program, at, input, Conventions.lambda(lambda)).result().tangent();
    return new TieRange(curve, answers);
  }

  /// Whether no tie-break changes the answer.
  public boolean nothingToChoose() {
    return answers.single();
  }

  public double at(double lambda) {
    return curve.applyAsDouble(lambda);
  }

  /// A λ that gives the answer, or NaN if none does. The middle and the ends are tried first.
  public double lambda(double answer) {
    for (double detent : new double[] {0.5, 0, 1}) if (at(detent) == answer) return detent;
    if (nothingToChoose() || Double.isNaN(answer)) return Double.NaN;
    double before = at(0);
    for (int i = 1; i <= GRID; i++) {
      double here = at((double) i / GRID);
      if (here == answer) return (double) i / GRID;
      if ((before - answer) * (here - answer) < 0)
        return bisect(answer, (i - 1.0) / GRID, (double) i / GRID, before < answer);
      before = here;
    }
    return Double.NaN;
  }

  private double bisect(double answer, double low, double high, boolean rising) {
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (at(middle) < answer == rising) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /// Whether each answer belongs to one λ, so that the answer can be dragged.
  public boolean monotone() {
    double direction = at(1) - at(0);
    if (!(Math.abs(direction) > 0)) return false;
    double before = at(0);
    for (int i = 1; i <= GRID; i++) {
      double here = at((double) i / GRID);
      if (!((here - before) * direction > 0)) return false;
      before = here;
    }
    return true;
  }
}
