package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.program.Program;

/// Both sides of a point, by germs.
///
/// @param fragile whether rounding decided something
public record OneSidedLimits(OneSidedLimit left, OneSidedLimit right, boolean fragile) {
  /// Orders kept beyond the leading one: few are enough nearly always, and more are tried where
  /// they are not.
  private static final double[] ORDERS = {4, 12, 28};

  /// Binary digits with which a point is looked at again where rounding may have decided.
  private static final int[] DIGITS = {192, 2400};

  /// A slope that is known less exactly than this, relative to its size, may be another one.
  static final double IMPRECISE = 1e-11;

  /// Effort for looking again.
  private static final long AGAIN = WorkBudget.BUDGET;

  /// The value at the point itself, as a side whose limit it is: free of rounding, also where
  /// double arithmetic overflows on the way.
  ///
  /// @param finite whether double arithmetic has a value. If it has none and a number on the way is
  ///   infinite or undefined, this is undefined too: programs go on with such numbers by rules of
  ///   their own
  public static OneSidedLimit value(Program program, double[] at, boolean finite) {
    SideRun run = last(program, at, 0, 0);
    return run.special && !finite ? OneSidedLimit.UNDEFINED : run.side;
  }

  public static OneSidedLimits at(Program program, double[] at, int input) {
    for (int i = 0; i < at.length; i++)
      if (Double.isNaN(at[i]) || Double.isInfinite(at[i]) && i == input)
        return new OneSidedLimits(OneSidedLimit.UNDEFINED, OneSidedLimit.UNDEFINED, false);
    SideRun left = last(program, at, input, -1);
    SideRun right = last(program, at, input, 1);
    return new OneSidedLimits(left.side, right.side, left.fragile || right.fragile);
  }

  /// The run that is believed; fragile if the first one was.
  private static SideRun last(Program program, double[] at, int input, int direction) {
    SideRun first = SideRun.of(program, at, input, direction, 0, true, WorkBudget.BUDGET);
    if (!first.isDoubtful() && !first.fragile) return first;
    SideRun run = first;
    long budget = AGAIN;
    for (int digits : DIGITS) {
      run = SideRun.of(program, at, input, direction, digits, false, budget);
      budget = run.left;
      // an error of typed numbers that hides no sign may still hide a slope
      if (run.isDoubtful() && !run.fragile) {
        run = SideRun.of(program, at, input, direction, digits, true, budget);
        budget = run.left;
      }
      if (!run.rounded && !run.isLost() || budget <= 0) break;
    }
    // what cancels to the last digit is taken for equal, unless something fell below that digit
    OneSidedLimit side =
        run.rounded && run.absorbed ? OneSidedLimit.undecided(UndecidedReason.ROUNDING) : run.side;
    return new SideRun(side, first.fragile, run.rounded, run.special, run.absorbed, budget);
  }

  /// A side as so many digits show it.
  ///
  /// @param fragile whether rounding decided something
  /// @param rounded whether more digits may decide it otherwise
  /// @param special whether a number on the way is infinite or undefined
  /// @param absorbed whether a sum lost a whole number to its last digit
  /// @param left of the budget
  private record SideRun(
      OneSidedLimit side,
      boolean fragile,
      boolean rounded,
      boolean special,
      boolean absorbed,
      long left) {
    static SideRun of(
        Program program,
        double[] at,
        int input,
        int direction,
        int digits,
        boolean exact,
        long budget) {
      long left = budget;
      boolean fragile = false;
      boolean rounded = false;
      boolean special = false;
      boolean absorbed = false;
      OneSidedLimit side = OneSidedLimit.undecided(UndecidedReason.SIZE);
      for (double orders : ORDERS) {
        WorkBudget work = new WorkBudget(orders, left, digits, exact);
        Germ[] inputs = new Germ[at.length];
        for (int i = 0; i < at.length; i++)
          inputs[i] =
              Double.isInfinite(at[i])
                  ? new Germ.InfiniteGerm(at[i] > 0 ? 1 : -1, true)
                  : i == input && direction != 0
                      ? LogPowerSeries.line(work.typed(at[i]), work.number(direction))
                      : LogPowerSeries.typed(at[i], work);
        side = OneSidedLimit.of(new GermEvaluator(work).of(program, inputs), direction);
        fragile |= work.fragile();
        rounded |= work.rounded();
        special |= work.special();
        absorbed |= work.absorbed();
        left = work.left();
        if (side.doubt() != UndecidedReason.TRUNCATION || left <= 0) break;
        if (work.oscillates()) {
          side = OneSidedLimit.undecided(UndecidedReason.OSCILLATION);
          break;
        }
      }
      return new SideRun(side, fragile, rounded, special, absorbed, left);
    }

    /// Whether rounding may have decided.
    boolean isDoubtful() {
      double slope = Math.abs(side.slope());
      return isLost() || side.slopeRadius() > IMPRECISE * slope + 1e-290 && Double.isFinite(slope);
    }

    boolean isLost() {
      return side.doubt() == UndecidedReason.ROUNDING || side.doubt() == UndecidedReason.OVERFLOW;
    }
  }
}
