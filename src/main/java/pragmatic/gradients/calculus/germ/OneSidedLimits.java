package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.program.Program;

/// Both sides of a point, by germs.
///
/// @param fragile whether rounding decided something
public record OneSidedLimits(OneSidedLimit left, OneSidedLimit right, boolean fragile) {
  /// Orders kept beyond the leading one: few are enough nearly always, and more are tried where
  /// they are not.
  private static final double[] ORDERS = {4, 12, 28};

  public static OneSidedLimits at(Program program, double[] at, int input) {
    boolean[] fragile = new boolean[1];
    OneSidedLimit left = side(program, at, input, -1, fragile);
    OneSidedLimit right = side(program, at, input, 1, fragile);
    return new OneSidedLimits(left, right, fragile[0]);
  }

  private static OneSidedLimit side(
      Program program, double[] at, int input, int direction, boolean[] fragile) {
    for (double x : at) if (!Double.isFinite(x)) return OneSidedLimit.UNDEFINED;
    LogPowerSeries[] inputs = new LogPowerSeries[at.length];
    for (int i = 0; i < at.length; i++)
      inputs[i] =
          i == input ? LogPowerSeries.line(at[i], 0, direction) : LogPowerSeries.constant(at[i]);
    long budget = WorkBudget.BUDGET;
    OneSidedLimit side = OneSidedLimit.undecided(UndecidedReason.SIZE);
    for (double orders : ORDERS) {
      WorkBudget work = new WorkBudget(orders, budget);
      side = OneSidedLimit.of(new GermEvaluator(work).of(program, inputs), direction);
      fragile[0] |= work.fragile();
      budget = work.left();
      if (side.doubt() != UndecidedReason.TRUNCATION || budget <= 0) return side;
    }
    return side;
  }
}
