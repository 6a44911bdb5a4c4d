package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Looks at a point along paths that lead to it, as many as an effort for all of them allows.
public final class PathLimits {
  private static final double[] ORDERS = {3, 10};

  /// With which digits, and what typed numbers stand for, a path is looked at.
  private record Attempt(int digits, TypedNumbers typed) {}

  private static final Attempt[] ATTEMPTS = {
    new Attempt(0, TypedNumbers.DOUBLES),
    new Attempt(192, TypedNumbers.EITHER),
    new Attempt(192, TypedNumbers.DOUBLES),
    new Attempt(2400, TypedNumbers.DOUBLES)
  };

  private final Program program;
  private final double[] at;
  private final Deadline deadline;
  private long left = WorkBudget.BUDGET;

  /// @param at one finite value per input
  public PathLimits(Program program, double[] at, Deadline deadline) {
    this.deadline = deadline;
    this.program = program;
    this.at = at;
  }

  /// On the path at + c₁·t + c₂·t² + …, t → 0⁺.
  ///
  /// @param coefficients c₁, c₂…
  public PathLimit on(double[]... coefficients) {
    PathRun look = null;
    for (Attempt attempt : ATTEMPTS) {
      if (left <= 0) return PathLimit.undecided(at.length, UndecidedReason.SIZE);
      if (deadline.hasPassed()) return PathLimit.undecided(at.length, UndecidedReason.TIME);
      look = look(coefficients, attempt);
      if (attempt.digits == 0 ? !look.doubtful() : !look.rounded && !look.isLost()) break;
    }
    if (look == null) throw new IllegalStateException("no attempt");
    return look.limit;
  }

  /// @param fragile whether rounding decided something
  /// @param rounded whether more digits may decide it otherwise
  private record PathRun(PathLimit limit, boolean fragile, boolean rounded) {
    boolean doubtful() {
      return fragile || limit.imprecise() || isLost();
    }

    boolean isLost() {
      return limit.doubt() == UndecidedReason.ROUNDING || limit.doubt() == UndecidedReason.OVERFLOW;
    }
  }

  private PathRun look(double[][] coefficients, Attempt attempt) {
    PathLimit limit = PathLimit.undecided(at.length, UndecidedReason.SIZE);
    boolean fragile = false;
    boolean rounded = false;
    for (double orders : ORDERS) {
      WorkBudget work = new WorkBudget(orders, left, attempt.digits, attempt.typed, deadline);
      LogPowerSeries[] path = new LogPowerSeries[at.length];
      boolean isWithinRange = true;
      for (int i = 0; i < at.length && isWithinRange; i++) {
        if (path(work, coefficients, i) instanceof LogPowerSeries along) path[i] = along;
        else isWithinRange = false;
      }
      limit =
          isWithinRange
              ? PathLimit.of(new GradientGerms(work, at.length).of(program, path), at.length)
              : PathLimit.undecided(at.length, UndecidedReason.OVERFLOW);
      fragile |= work.fragile();
      rounded |= work.rounded();
      left = work.left();
      if (work.isLate()) limit = PathLimit.undecided(at.length, UndecidedReason.TIME);
      if (limit.doubt() != UndecidedReason.TRUNCATION || left <= 0) break;
    }
    return new PathRun(limit, fragile, rounded);
  }

  /// Undecided where a coefficient is beyond the range of numbers.
  private Germ path(WorkBudget work, double[][] coefficients, int input) {
    Germ sum = LogPowerSeries.constant(work.typed(at[input]));
    GermArithmetic algebra = new GermArithmetic(work);
    for (int k = 0; k < coefficients.length; k++)
      sum =
          algebra.plus(
              sum,
              LogPowerSeries.term(new Monomial(k + 1, 0, 0), work.number(coefficients[k][input])));
    return sum;
  }
}
