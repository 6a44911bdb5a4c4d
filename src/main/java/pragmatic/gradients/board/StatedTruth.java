package pragmatic.gradients.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.Interval;
import pragmatic.gradients.calculus.nonsmooth.PointClass;

/// What is true at a point where no expansion decides it, with the reason.
///
/// @param at one value per input
/// @param kind what the point is
/// @param slope the derivative there, or null if there is none
/// @param range the Clarke set as least and greatest element, or null if it is not known
/// @param source proof or citation
public record StatedTruth(
    List<Double> at,
    TruthKind kind,
    @Nullable Double slope,
    @Nullable List<Double> range,
    String source) {
  /// Classes of points that only the catalogue can state.
  public enum TruthKind {
    /// A derivative exists, but the derivatives nearby do not converge to it.
    DIFF_NOT_C1,
    /// The difference quotients do not converge.
    OSCILLATING
  }

  public StatedTruth {
    at = List.copyOf(at);
    range = range == null ? null : List.copyOf(range);
  }

  /// What calculus says once it is told this.
  Calculus appliedTo(Calculus undecided) {
    return new Calculus(
        undecided.value(),
        undecided.left(),
        undecided.right(),
        switch (kind) {
          case DIFF_NOT_C1 -> PointClass.DIFF_NOT_C1;
          case OSCILLATING -> PointClass.OSCILLATING;
        },
        slope,
        range == null ? null : new Interval(range.getFirst(), range.getLast()),
        undecided.diracWeight(),
        undecided.secondDiracWeight(),
        undecided.fragile());
  }

  /// Whether it speaks of this point; −0 is 0.
  boolean holds(double[] point) {
    return same(at, point);
  }

  static boolean same(List<Double> at, double[] point) {
    if (point.length != at.size()) return false;
    for (int i = 0; i < point.length; i++) {
      if (point[i] != at.get(i)) {
        return false;
      }
    }
    return true;
  }
}
