package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Rounding;

/// Gradient descent along one input with what automatic differentiation answers for the gradient: w
/// ← w − rate·AD(w).
///
/// @param rules under which it runs
/// @param points where it stood, from the start on; at least one
/// @param end what became of it
public record Descent(Convention rules, List<DescentPoint> points, DescentEnd end) {
  public Descent {
    points = List.copyOf(points);
  }

  /// Where it stands after some steps.
  ///
  /// @param at value of the input
  /// @param loss value of the program there
  public record DescentPoint(double at, double loss) {}

  /// What becomes of a descent.
  public enum DescentEnd {
    /// It would go on.
    MOVING,
    /// A step leads to where it began, so that all further ones do.
    RESTING,
    /// Two steps lead to where they began, and one does not.
    SWINGING,
    /// An answer or a value is not finite.
    LOST,
    /// What the framework answers is not known.
    UNPREDICTED
  }

  /// From the point on show along the active input, the others held.
  public static Descent of(Board board, Convention rules) {
    LineAnswers answers = LineAnswers.of(board, rules);
    DescentChoice choice = board.plots().descent();
    List<DescentPoint> points = new ArrayList<>();
    double at = board.x();
    points.add(new DescentPoint(at, answers.value(at)));
    for (int i = 0; i < choice.iterations(); i++) {
      OptionalDouble slope = answers.slope(at);
      if (slope.isEmpty()) return new Descent(rules, points, DescentEnd.UNPREDICTED);
      double next = at - choice.rate() * slope.getAsDouble();
      double loss = answers.value(next);
      if (!Double.isFinite(next) || !Double.isFinite(loss))
        return new Descent(rules, points, DescentEnd.LOST);
      points.add(new DescentPoint(next, loss));
      at = next;
    }
    return new Descent(rules, points, end(points));
  }

  private static DescentEnd end(List<DescentPoint> points) {
    double last = points.getLast().at();
    double before = points.get(points.size() - 2).at();
    if (last == before) return DescentEnd.RESTING;
    boolean swings = points.size() > 2 && Rounding.same(points.get(points.size() - 3).at(), last);
    return swings && !Rounding.same(before, last) ? DescentEnd.SWINGING : DescentEnd.MOVING;
  }

  /// Where it stands in the end.
  public DescentPoint last() {
    return points.getLast();
  }

  /// Values of the loss, from the start on.
  public double[] losses() {
    return points.stream().mapToDouble(DescentPoint::loss).toArray();
  }
}
