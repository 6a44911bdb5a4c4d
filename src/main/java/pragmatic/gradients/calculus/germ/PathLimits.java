package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Looks at a point along paths that lead to it, as many as an effort for all of them allows.
public final class PathLimits {
  private static final double[] ORDERS = {3, 10};

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
    PathRun first = look(coefficients, 0, TypedNumbers.DOUBLES);
    if (!first.isDoubtful()) return first.limit;
    PathRun either = look(coefficients, TypedReading.DIGITS[0], TypedNumbers.EITHER);
    if (!either.fragile && !either.isLost()) return either.limit;
    PathRun seen =
        TypedReading.believed(
            either, either.fragile, (digits, typed) -> look(coefficients, digits, typed));
    return seen.limit;
  }

  private record PathRun(
      PathLimit limit, boolean fragile, boolean rounded, boolean absorbed, Decisions decisions)
      implements TypedReading<PathRun> {
    boolean isDoubtful() {
      return fragile || limit.imprecise() || isLost();
    }

    @Override
    public @Nullable UndecidedReason doubt() {
      return limit.doubt();
    }

    @Override
    public boolean isVague() {
      return limit.imprecise();
    }

    @Override
    public boolean isLike(PathRun other) {
      return decisions.isLike(other.decisions) && limit.isLike(other.limit);
    }

    @Override
    public PathRun undecided(UndecidedReason doubt) {
      PathLimit unknown = PathLimit.undecided(limit.gradient().length, doubt);
      return new PathRun(unknown, fragile, rounded, absorbed, decisions);
    }
  }

  private PathRun look(double[][] coefficients, int digits, TypedNumbers typed) {
    PathLimit limit = PathLimit.undecided(at.length, UndecidedReason.SIZE);
    boolean fragile = false;
    boolean rounded = false;
    boolean absorbed = false;
    Decisions decisions = new Decisions();
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
      decisions = work.decisions();
      left = work.left();
      if (work.isLate()) limit = PathLimit.undecided(at.length, UndecidedReason.TIME);
      if (limit.doubt() != UndecidedReason.TRUNCATION || left <= 0) break;
    }
    return new PathRun(limit, fragile, rounded, absorbed, decisions);
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
