package pragmatic.gradients.calculus.germ;

import java.util.stream.DoubleStream;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// Both sides of a point, by germs.
///
/// @param fragile whether rounding decided something
/// @param jump by how much the limits differ where that is less than their rounding errors, else 0
/// @param bend the same of the slopes
public record OneSidedLimits(
    OneSidedLimit left, OneSidedLimit right, boolean fragile, double jump, double bend) {
  /// Binary digits with which a point is looked at again where rounding may have decided.
  private static final int[] DIGITS = {192, 2400};

  /// Changes that differ by less, relative to their size, are one.
  private static final double ALIKE = 1e-3;

  /// Effort for looking again.
  private static final long AGAIN = WorkBudget.BUDGET;

  /// The value at the point itself, as a side whose limit it is: free of rounding, also where
  /// double arithmetic overflows on the way.
  ///
  /// @param finite whether double arithmetic has a value. If it has none and a number on the way is
  ///   infinite or undefined, this is undefined too: programs go on with such numbers by rules of
  ///   their own
  public static OneSidedLimit value(
      Program program, double[] at, boolean finite, Deadline deadline) {
    SideRun run = last(new SideRuns(program, at, 0, deadline), 0);
    return run.special() && !finite ? OneSidedLimit.UNDEFINED : run.side();
  }

  /// The same with many digits: sides that are so small may be known with as many.
  public static OneSidedLimit closeValue(Program program, double[] at, Deadline deadline) {
    return again(new SideRuns(program, at, 0, deadline), 0).side();
  }

  /// How much the values of two points differ, with many digits; NaN if it is not known.
  ///
  /// @param fine with as many as there are
  public static double change(
      Program program, double[] from, double[] to, boolean fine, Deadline deadline) {
    int digits = DIGITS[fine ? 1 : 0];
    Ball[] values = new Ball[2];
    for (int k = 0; k < 2; k++) {
      double[] at = k == 0 ? from : to;
      Germ germ =
          SideRun.of(program, at, 0, 0, digits, TypedNumbers.DOUBLES, WorkBudget.BUDGET, deadline)
              .germ();
      if (!(germ instanceof LogPowerSeries s && s.isConstant())) return Double.NaN;
      values[k] = s.constant();
    }
    Ball change = values[1].minus(values[0]);
    return change.vanishes() ? 0 : change.center();
  }

  /// @param deadline by which it is undecided what is not known
  public static OneSidedLimits at(Program program, double[] at, int input, Deadline deadline) {
    return at(program, at, input, deadline, true);
  }

  /// @param settles whether what is settled is not looked at with many digits
  static OneSidedLimits at(
      Program program, double[] at, int input, Deadline deadline, boolean settles) {
    for (int i = 0; i < at.length; i++)
      if (Double.isNaN(at[i]) || Double.isInfinite(at[i]) && i == input)
        return new OneSidedLimits(OneSidedLimit.UNDEFINED, OneSidedLimit.UNDEFINED, false, 0, 0);
    SideRuns runs = new SideRuns(program, at, input, deadline);
    SideRun left = last(runs, -1);
    SideRun right = last(runs, 1);
    boolean fragile = left.fragile() || right.fragile();
    if (!isHidden(left, right)
        || settles && !fragile && isSettled(program, at, left.side(), right.side()))
      return new OneSidedLimits(left.side(), right.side(), fragile, 0, 0);
    Ball jump = Ball.ZERO;
    Ball bend = Ball.ZERO;
    for (int digits : DIGITS) {
      SideRun[] closer = runs.sides(digits, TypedNumbers.EITHER);
      jump = change(closer, Monomial.ONE, 1);
      bend = change(closer, Monomial.T, -1);
      if (isOpen(jump, closer) || isOpen(bend, closer)) {
        // what both readings of typed numbers agree in is none of their errors
        SideRun[] doubles = runs.sides(digits, TypedNumbers.DOUBLES);
        SideRun[] decimals = runs.sides(digits, TypedNumbers.DECIMALS);
        if (isOpen(jump, closer)) jump = common(jump, doubles, decimals, Monomial.ONE, 1);
        if (isOpen(bend, closer)) bend = common(bend, doubles, decimals, Monomial.T, -1);
      }
      if (!isOpen(jump, closer) && !isOpen(bend, closer)) break;
    }
    return new OneSidedLimits(
        left.side(),
        right.side(),
        fragile,
        hidden(jump, left.side().radius() + right.side().radius()),
        hidden(bend, left.side().slopeRadius() + right.side().slopeRadius()));
  }

  /// Whether both sides may differ by less than rounding shows: a jump or a bend beside a large
  /// number.
  private static boolean isHidden(SideRun left, SideRun right) {
    return (left.breaks() || right.breaks())
        && left.side().isOk()
        && right.side().isOk()
        && (left.side().radius() + right.side().radius() > 0
            || left.side().slopeRadius() + right.side().slopeRadius() > 0);
  }

  /// Whether many digits would show nothing new: a program that cannot jump has a corner beside
  /// which rounding errors are nothing.
  private static boolean isSettled(
      Program program, double[] at, OneSidedLimit left, OneSidedLimit right) {
    double error = left.slopeRadius() + right.slopeRadius();
    return Math.abs(right.slope() - left.slope()) > 2 * Ball.FACTOR * error
        && DoubleStream.of(at).allMatch(Double::isFinite)
        && Continuity.isPlain(program);
  }

  /// The change of doubles if that of decimals is much the same, else the open one.
  private static Ball common(
      Ball open, SideRun[] doubles, SideRun[] decimals, Monomial m, int sign) {
    Ball one = change(doubles, m, sign);
    Ball other = change(decimals, m, sign);
    boolean alike =
        !one.vanishes() && !other.vanishes() && Math.abs(one.center() / other.center() - 1) < ALIKE;
    return alike ? one : open;
  }

  /// How much a coefficient differs from one side to the other.
  private static Ball change(SideRun[] sides, Monomial m, int sign) {
    if (!(sides[0].germ() instanceof LogPowerSeries left)
        || !(sides[1].germ() instanceof LogPowerSeries right)
        || left.order().compareTo(m) <= 0
        || right.order().compareTo(m) <= 0) return Ball.ZERO;
    Ball before = sign > 0 ? left.coefficient(m) : left.coefficient(m).negated();
    return right.coefficient(m).minus(before);
  }

  /// Whether so many digits do not tell a change from none, and neither does what it is made of.
  private static boolean isOpen(Ball change, SideRun... sides) {
    boolean none = change.isZero() && !sides[0].vague() && !sides[1].vague();
    return change.vanishes() && !change.isExactZero() && !none;
  }

  /// A change if it is less than a rounding error, else 0.
  private static double hidden(Ball change, double error) {
    double size = Math.abs(change.center());
    return change.vanishes() || size > Ball.FACTOR * error ? 0 : change.center();
  }

  /// The run that is believed; fragile if the first one was.
  private static SideRun last(SideRuns runs, int direction) {
    SideRun first = runs.first(direction);
    return first.isLate() || !first.isDoubtful() && !first.fragile()
        ? first
        : again(runs, direction);
  }

  /// With many digits, and as many as it takes.
  private static SideRun again(SideRuns runs, int direction) {
    SideRun first = runs.first(direction);
    SideRun run = first;
    long budget = AGAIN;
    for (int digits : DIGITS) {
      run = runs.of(direction, digits, TypedNumbers.EITHER, budget);
      budget = run.left();
      // an error of typed numbers may hide a slope, or a sign that a first look saw
      if (run.fragile() ? !first.fragile() : run.isDoubtful()) {
        run = runs.of(direction, digits, TypedNumbers.DOUBLES, budget);
        budget = run.left();
      }
      boolean isVague = run.isDoubtful() && run.side().slope() != 0 || run.isOpen();
      boolean settled = !run.rounded() && !run.isLost() && !run.isHidden() && !isVague;
      if (settled || budget <= 0 || run.isLate()) break;
    }
    if (run.isLate()) return run;
    // what cancels to the last digit is taken for equal, unless something fell below that digit
    OneSidedLimit side =
        run.isHidden() ? OneSidedLimit.undecided(UndecidedReason.ROUNDING) : run.side();
    return new SideRun(
        side,
        run.germ(),
        first.fragile(),
        run.rounded(),
        run.vague(),
        run.special(),
        run.absorbed(),
        run.breaks(),
        budget);
  }
}
