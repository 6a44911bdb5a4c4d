package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;

/// For which λ in [0, 1] the answer of automatic differentiation is true.
///
/// @param truth the derivative as an interval of no length, the Clarke set at a corner, or null
///   where no answer is true
/// @param right the closed ranges of λ with true answers, ascending; a single λ is a range of no
///   length
public record LambdaTruth(@Nullable Interval truth, List<Interval> right) {
  /// Holds ¼, ⅓ and tenths.
  private static final int GRID = 240;

  /// A set of several dimensions takes its time to be asked.
  private static final int COARSE = 12;

  private static final Interval ALL = new Interval(0, 1);

  public LambdaTruth {
    right = List.copyOf(right);
  }

  /// @param curve λ ↦ AD(λ)
  public static LambdaTruth of(DoubleUnaryOperator curve, Calculus calculus) {
    Interval truth =
        switch (calculus.point()) {
          case SMOOTH, REMOVABLE_HOLE, KINK -> calculus.clarke();
          case DIFF_NOT_C1 ->
              calculus.derivative() == null
                  ? null
                  : new Interval(calculus.derivative(), calculus.derivative());
          default -> null;
        };
    return new LambdaTruth(truth, truth == null ? List.of() : Search.of(curve, truth).ranges());
  }

  /// For which λ the answer by all inputs belongs to the set of gradients: of it only this is
  /// known.
  public static LambdaTruth of(Explanation whole, @Nullable Interval truth) {
    DoubleUnaryOperator side = lambda -> whole.isWrong(whole.range().gradient(lambda)) ? 1 : 0;
    int steps = whole.isSlice() ? GRID : COARSE;
    return new LambdaTruth(truth, new Search(side, steps).ranges());
  }

  /// Whether two answers differ in their last digits at most.
  static boolean same(double answer, double expected) {
    return Math.abs(answer - expected) <= Rounding.RELATIVE * Math.max(1, Math.abs(expected));
  }

  public boolean always() {
    return right.equals(List.of(ALL));
  }

  public boolean never() {
    return right.isEmpty();
  }

  public boolean holds(double lambda) {
    return right.stream().anyMatch(range -> range.contains(lambda));
  }

  /// The open ranges between the right ones, ascending.
  public List<Interval> wrong() {
    List<Interval> wrong = new ArrayList<>();
    double from = 0;
    for (Interval range : right) {
      if (range.low() > from) wrong.add(new Interval(from, range.low()));
      from = range.high();
    }
    if (from < 1) wrong.add(new Interval(from, 1));
    return wrong;
  }

  /// Walks along the curve and notes where it enters and leaves the truth.
  private static final class Search {
    private final DoubleUnaryOperator side;
    private final int steps;
    private final List<Interval> ranges = new ArrayList<>();

    /// @param side λ ↦ −1 below the truth, 0 in it, 1 above; NaN is nowhere
    Search(DoubleUnaryOperator side, int steps) {
      this.side = side;
      this.steps = steps;
    }

    static Search of(DoubleUnaryOperator curve, Interval truth) {
      double size = Math.max(1, Math.max(Math.abs(truth.low()), Math.abs(truth.high())));
      double slack = Rounding.RELATIVE * size;
      DoubleUnaryOperator side =
          lambda -> {
            double answer = curve.applyAsDouble(lambda);
            if (Double.isNaN(answer)) return Double.NaN;
            if (answer < truth.low() - slack) return -1;
            return answer > truth.high() + slack ? 1 : 0;
          };
      return new Search(side, GRID);
    }

    private double side(double lambda) {
      return side.applyAsDouble(lambda);
    }

    List<Interval> ranges() {
      double before = side(0);
      double entered = before == 0 ? 0 : Double.NaN;
      for (int i = 1; i <= steps; i++) {
        double low = (i - 1.0) / steps;
        double high = (double) i / steps;
        double here = side(high);
        if (here != before) {
          double edge = edge(low, high, before);
          if (before == 0) {
            ranges.add(new Interval(entered, edge));
          } else if (here == 0) {
            entered = edge;
          } else if (side(edge) == 0) {
            ranges.add(new Interval(edge, edge));
          }
        }
        before = here;
      }
      if (before == 0) ranges.add(new Interval(entered, 1));
      return ranges;
    }

    /// Where the side changes between two places, as a round number if one is near.
    private double edge(double low, double high, double before) {
      for (int i = 0; i < 50; i++) {
        double middle = (low + high) / 2;
        if (side(middle) == before) low = middle;
        else high = middle;
      }
      double inside = before == 0 ? low : high;
      double round = Math.rint(inside * 1e6) / 1e6;
      return Math.abs(round - inside) < 1e-7 ? round : inside;
    }
  }
}
