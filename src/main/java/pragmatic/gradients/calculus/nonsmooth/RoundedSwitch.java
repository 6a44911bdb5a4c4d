package pragmatic.gradients.calculus.nonsmooth;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.program.Program;

/// A switch that rounding ties over a range, as that of relu(x + 10¹⁶ − 10¹⁶) from −1 to 1: the
/// kink is where calculus has it, and not at the ends of that range.
final class RoundedSwitch {
  /// Halvings before a round number is tried.
  private static final int FEW = 24;

  private final Program program;
  private final double[] at;
  private final int input;

  /// @param at one value per input; that of `input` is ignored
  RoundedSwitch(Program program, double[] at, int input) {
    this.program = program;
    this.at = at;
    this.input = input;
  }

  /// The kink between two places whose slopes differ; null where calculus has no such slopes, or
  /// the same, or no kink at a double.
  @Nullable Double kink(double low, double high) {
    Double left = calculus(low).derivative();
    Double right = calculus(high).derivative();
    if (left == null || right == null || Rounding.same(left, right)) return null;
    double from = low;
    double to = high;
    for (int i = 0; Math.nextUp(from) < to; i++) {
      double round = Decimals.shortest(from, to);
      if (i == FEW && isKink(round)) return round;
      double middle = from + (to - from) / 2;
      Double slope = calculus(middle).derivative();
      if (slope == null && isKink(middle)) return middle;
      if (slope == null) return null;
      if (Math.abs(slope - left) <= Math.abs(slope - right)) from = middle;
      else to = middle;
    }
    if (isKink(from)) return from;
    return isKink(to) ? to : null;
  }

  boolean isKink(double x) {
    return calculus(x).point() == PointClass.KINK;
  }

  private Calculus calculus(double x) {
    return NonsmoothPoint.at(program, at, input, x).calculus();
  }
}
