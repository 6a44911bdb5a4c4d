package pragmatic.gradients.board;

import java.util.List;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;

/// How gradient descent runs from the point on show: under the rules of the board, and beside them
/// under others.
///
/// @param rate by which a gradient is multiplied before it is taken away, above 0
/// @param iterations how many steps are made, 1 … [#MOST]
/// @param against the rules that stand beside those of the board
public record DescentChoice(double rate, int iterations, Convention against) {
  /// Steps that a plot has room for.
  public static final int MOST = 200;

  public static final DescentChoice USUAL = new DescentChoice(0.1, 20, Conventions.RIGHT);

  private static final List<Double> RATES =
      List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0);
  private static final List<Integer> COUNTS = List.of(1, 2, 3, 5, 10, 20, 50, 100, MOST);

  public DescentChoice {
    if (!(rate > 0) || Double.isInfinite(rate))
      throw new IllegalArgumentException("a rate is above 0: " + rate);
    if (iterations < 1 || iterations > MOST)
      throw new IllegalArgumentException("iterations are 1 to " + MOST + ": " + iterations);
  }

  /// The next rate of 0.001, 0.002, 0.005, …, 5; the same where there is none.
  ///
  /// @param direction 1 for a greater one, −1 for a lesser one
  public DescentChoice otherRate(int direction) {
    return new DescentChoice(next(RATES, rate, direction), iterations, against);
  }

  /// The next number of steps of 1, 2, 3, 5, 10, …, 200; the same where there is none.
  ///
  /// @param direction 1 for more, −1 for fewer
  public DescentChoice otherLength(int direction) {
    return new DescentChoice(rate, next(COUNTS, iterations, direction), against);
  }

  public DescentChoice against(Convention other) {
    return new DescentChoice(rate, iterations, other);
  }

  private static <N extends Number> N next(List<N> all, N now, int direction) {
    List<N> ahead =
        all.stream()
            .filter(each -> (each.doubleValue() - now.doubleValue()) * direction > 0)
            .toList();
    if (ahead.isEmpty()) return now;
    return direction > 0 ? ahead.getFirst() : ahead.getLast();
  }
}
