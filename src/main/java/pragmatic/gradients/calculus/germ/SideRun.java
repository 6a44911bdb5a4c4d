package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// A side as so many digits show it.
///
/// @param special whether a number on the way is infinite or undefined
/// @param breaks whether a choice hung on the side
/// @param left of the budget
record SideRun(
    OneSidedLimit side,
    Germ germ,
    boolean fragile,
    boolean rounded,
    boolean special,
    boolean absorbed,
    boolean breaks,
    long left,
    Decisions decisions)
    implements TypedReading<SideRun> {
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

  /// The same, as fragile as a first look.
  SideRun fragile(boolean first) {
    return new SideRun(side, germ, first, rounded, special, absorbed, breaks, left, decisions);
  }

  @Override
  public SideRun undecided(UndecidedReason doubt) {
    return new SideRun(
        OneSidedLimit.undecided(doubt),
        germ,
        fragile,
        rounded,
        special,
        absorbed,
        breaks,
        left,
        decisions);
  }

  @Override
  public @Nullable UndecidedReason doubt() {
    return side.doubt();
  }

  @Override
  public boolean isLike(SideRun other) {
    return decisions.isLike(other.decisions) && side.isLike(other.side);
  }

  /// Whether rounding may have decided.
  boolean isDoubtful() {
    double slope = Math.abs(side.slope());
    return isLost()
        || side.slopeRadius() > OneSidedLimits.IMPRECISE * slope + 1e-290 && Double.isFinite(slope)
        || side.isImprecise();
  }

  /// A slope that is not told from 0 may be 0, unless something fell below the last digit of what
  /// may be its neighbour's.
  @Override
  public boolean isVague() {
    return isDoubtful() && (absorbed || side.slope() != 0);
  }
}
