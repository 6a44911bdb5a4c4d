package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Rounding;

/// Gradient descent along one input with what automatic differentiation answers for the gradient: w
/// ← w − rate·AD(w).
///
/// @param rules under which it runs
/// @param points where it stood, from the start on; at least one
/// @param end what became of it
public record Descent(Convention rules, List<DescentPoint> points, DescentEnd end) {
  /// Part of a place that a step may leave of it where it leads to 0.
  private static final double LEFT_OVER = 1e-14;

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
    /// More steps lead to where they began, and fewer do not.
    CYCLING,
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
    int period = period(points);
    return period < 2 ? DescentEnd.MOVING : period == 2 ? DescentEnd.SWINGING : DescentEnd.CYCLING;
  }

  /// After how many steps it is where it was but for rounding, which leads nowhere; 0 where it is
  /// not, 1 where it hardly moves.
  public int period() {
    return period(points);
  }

  private static int period(List<DescentPoint> points) {
    for (int period = 1; period < points.size(); period++) {
      // of a longer way two rounds are seen
      int compared = period > 2 ? period : 1;
      int ago = period;
      int last = points.size() - 1;
      if (last - compared - period + 1 < 0) return 0;
      if (IntStream.range(last - compared + 1, last + 1)
          .allMatch(i -> Rounding.same(points.get(i).at(), points.get(i - ago).at())))
        return period;
    }
    return 0;
  }

  /// The least and the greatest place of the way round that it goes in the end.
  public List<Double> ends() {
    int last = points.size() - 1;
    double[] places =
        IntStream.rangeClosed(Math.max(0, last - Math.max(2, period()) + 1), last)
            .mapToDouble(this::place)
            .sorted()
            .toArray();
    return List.of(places[0], places[places.length - 1]);
  }

  /// Where it stands after so many steps; 0 where only rounding is left of the place before.
  public double place(int steps) {
    double at = points.get(steps).at();
    boolean leftOver =
        steps > 0 && Math.abs(at) <= LEFT_OVER * Math.abs(points.get(steps - 1).at());
    return leftOver ? 0 : at;
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
