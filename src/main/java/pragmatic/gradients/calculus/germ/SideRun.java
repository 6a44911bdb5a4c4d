package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// A side as so many digits show it.
///
/// @param fragile whether rounding decided something
/// @param rounded whether more digits may decide it otherwise
/// @param special whether a number on the way is infinite or undefined
/// @param breaks whether a choice hung on the side
/// @param absorbed whether a sum lost a whole number to its last digit
/// @param left of the budget
/// @param decisions by which it was found
record SideRun(
    OneSidedLimit side,
    Germ germ,
    boolean fragile,
    boolean rounded,
    boolean special,
    boolean absorbed,
    boolean breaks,
    long left,
    Decisions decisions) {
  /// Orders kept beyond the leading one: few are enough nearly always, and more are tried where
  /// they are not.
  private static final double[] ORDERS = {4, 12, 28};

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
    boolean special = false;
    boolean absorbed = false;
    boolean breaks = false;
    Decisions decisions = new Decisions();
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
      side = OneSidedLimit.of(germ, direction);
      breaks |= work.breaks();
      fragile |= work.fragile();
      rounded |= work.rounded();
      special |= work.special();
      absorbed |= work.absorbed();
      decisions = work.decisions();
      left = work.left();
      if (work.isLate()) side = OneSidedLimit.undecided(UndecidedReason.TIME);
      if (side.doubt() != UndecidedReason.TRUNCATION || left <= 0) break;
      if (work.oscillates()) {
        side = OneSidedLimit.undecided(UndecidedReason.OSCILLATION);
        break;
      }
    }
    return new SideRun(side, germ, fragile, rounded, special, absorbed, breaks, left, decisions);
  }

  /// The same side seen otherwise.
  SideRun with(OneSidedLimit seen, boolean fragile, boolean rounded, boolean absorbed, long left) {
    return new SideRun(seen, germ, fragile, rounded, special, absorbed, breaks, left, decisions);
  }

  /// Whether another reading of typed numbers sees the same.
  boolean isLike(SideRun other) {
    return decisions.isLike(other.decisions) && side.isLike(other.side);
  }

  /// Without errors of typed numbers: what is still known to few digits is rounded.
  SideRun exact() {
    boolean isFlat = side.slope() == 0;
    return with(side, fragile, rounded || !isFlat && isDoubtful(), absorbed, left);
  }

  /// Whether rounding may have decided.
  boolean isDoubtful() {
    double slope = Math.abs(side.slope());
    return isLost()
        || side.slopeRadius() > OneSidedLimits.IMPRECISE * slope + 1e-290 && Double.isFinite(slope)
        || side.isImprecise();
  }

  /// Whether something fell below the last digit of what may be its neighbour's slope.
  boolean isHidden() {
    return absorbed && isDoubtful();
  }

  boolean isLate() {
    return side.doubt() == UndecidedReason.TIME;
  }

  boolean isLost() {
    return side.doubt() == UndecidedReason.ROUNDING || side.doubt() == UndecidedReason.OVERFLOW;
  }
}
