package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// A side as so many digits show it.
///
/// @param fragile whether rounding decided something
/// @param rounded whether more digits may decide it otherwise
/// @param vague whether a number was taken for zero that may be another one
/// @param special whether a number on the way is infinite or undefined
/// @param breaks whether a choice hung on the side
/// @param absorbed whether a sum lost a whole number to its last digit
/// @param left of the budget
record SideRun(
    OneSidedLimit side,
    Germ germ,
    boolean fragile,
    boolean rounded,
    boolean vague,
    boolean special,
    boolean absorbed,
    boolean breaks,
    long left) {
  /// Orders kept beyond the leading one: few are enough nearly always, and more are tried where
  /// they are not.
  private static final double[] ORDERS = {4, 12, 28};

  /// A slope that is known less exactly than this, relative to its size, may be another one.
  static final double IMPRECISE = 1e-11;

  static SideRun of(
      Program program,
      double[] at,
      int input,
      int direction,
      int digits,
      TypedNumbers typed,
      long budget,
      Deadline deadline) {
    long left = budget;
    boolean fragile = false;
    boolean rounded = false;
    boolean vague = false;
    boolean special = false;
    boolean absorbed = false;
    boolean breaks = false;
    Germ germ = Germ.UNDEFINED;
    OneSidedLimit side = OneSidedLimit.undecided(UndecidedReason.SIZE);
    for (double orders : ORDERS) {
      WorkBudget work = new WorkBudget(orders, left, digits, typed, deadline);
      Germ[] inputs = new Germ[at.length];
      for (int i = 0; i < at.length; i++)
        inputs[i] =
            Double.isInfinite(at[i])
                ? new Germ.InfiniteGerm(at[i] > 0 ? 1 : -1, true)
                : i == input && direction != 0
                    ? LogPowerSeries.line(work.typed(at[i]), work.number(direction))
                    : LogPowerSeries.typed(at[i], work);
      germ = new GermEvaluator(work).of(program, inputs);
      if (germ instanceof LogPowerSeries series) series.noticeSkipped(work);
      side = OneSidedLimit.of(germ, direction);
      breaks |= work.breaks();
      fragile |= work.fragile();
      rounded |= work.rounded();
      vague |= work.vague();
      special |= work.special();
      absorbed |= work.absorbed();
      deadline.spend(left - work.left());
      left = work.left();
      if (work.isLate()) side = OneSidedLimit.undecided(UndecidedReason.TIME);
      if (side.doubt() != UndecidedReason.TRUNCATION || left <= 0) break;
      if (work.oscillates()) {
        side = OneSidedLimit.undecided(UndecidedReason.OSCILLATION);
        break;
      }
    }
    return new SideRun(side, germ, fragile, rounded, vague, special, absorbed, breaks, left);
  }

  /// Whether rounding may have decided.
  boolean isDoubtful() {
    double slope = Math.abs(side.slope());
    return isLost()
        || side.slopeRadius() > IMPRECISE * slope + 1e-290 && Double.isFinite(slope)
        || side.isImprecise();
  }

  /// Whether something fell below the last digit of what decided, or of what may be its neighbour's
  /// slope.
  boolean isHidden() {
    return absorbed && (fragile || isDoubtful());
  }

  /// Whether the limit is taken for 0 beside a sum that lost a whole number.
  boolean isOpen() {
    return absorbed && side.limit() == 0 && side.radius() > 0;
  }

  boolean isLate() {
    return side.doubt() == UndecidedReason.TIME;
  }

  boolean isLost() {
    return side.doubt() == UndecidedReason.ROUNDING || side.doubt() == UndecidedReason.OVERFLOW;
  }
}
