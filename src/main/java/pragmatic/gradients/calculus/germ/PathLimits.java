package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Looks at a point along paths that lead to it, as many as an effort for all of them allows.
public final class PathLimits {
  private static final double[] ORDERS = {3, 10};

  /// Binary digits with which a path is looked at again where rounding may have decided.
  private static final int[] DIGITS = {192, 2400};

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
    PathRun look = look(coefficients, 0, TypedNumbers.DOUBLES);
    if (!look.fragile && !look.isVague()) return look.limit;
    for (int digits : DIGITS) {
      look = look(coefficients, digits, TypedNumbers.EITHER);
      // an error of typed numbers may hide what the doubles themselves show
      if (look.isVague()) look = look(coefficients, digits, TypedNumbers.DOUBLES);
      if (left <= 0) return PathLimit.undecided(at.length, UndecidedReason.SIZE);
      if (deadline.hasPassed()) return PathLimit.undecided(at.length, UndecidedReason.TIME);
      if (!look.rounded && !look.isVague() && !look.isHidden()) break;
    }
    // what cancels to the last digit is taken for equal, unless something fell below that digit
    return look.isHidden() ? PathLimit.undecided(at.length, UndecidedReason.ROUNDING) : look.limit;
  }

  /// @param fragile whether rounding decided something
  /// @param rounded whether more digits may decide it otherwise
  /// @param absorbed whether a sum lost a whole number to its last digit
  private record PathRun(PathLimit limit, boolean fragile, boolean rounded, boolean absorbed) {
    /// Whether it is known to fewer digits than an answer needs.
    boolean isVague() {
      return limit.imprecise()
          || limit.doubt() == UndecidedReason.ROUNDING
          || limit.doubt() == UndecidedReason.OVERFLOW;
    }

    boolean isHidden() {
      return absorbed && (fragile || isVague());
    }
  }

  private PathRun look(double[][] coefficients, int digits, TypedNumbers typed) {
    PathLimit limit = PathLimit.undecided(at.length, UndecidedReason.SIZE);
    boolean fragile = false;
    boolean rounded = false;
    boolean absorbed = false;
    for (double orders : ORDERS) {
      WorkBudget work = new WorkBudget(orders, left, digits, typed, deadline);
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
      absorbed |= work.absorbed();
      deadline.spend(left - work.left());
      left = work.left();
      if (work.isLate()) limit = PathLimit.undecided(at.length, UndecidedReason.TIME);
      if (limit.doubt() != UndecidedReason.TRUNCATION || left <= 0) break;
    }
    return new PathRun(limit, fragile, rounded, absorbed);
  }

  /// Undecided where a coefficient is beyond the range of numbers.
  private Germ path(WorkBudget work, double[][] coefficients, int input) {
    Germ sum = LogPowerSeries.constant(work.typed(at[input]));
    GermArithmetic algebra = new GermArithmetic(work);
    for (int k = 0; k < coefficients.length; k++)
      sum =
          algebra.plus(
              sum,
              LogPowerSeries.term(Monomial.T.power(k + 1), work.number(coefficients[k][input])));
    return sum;
  }
}
