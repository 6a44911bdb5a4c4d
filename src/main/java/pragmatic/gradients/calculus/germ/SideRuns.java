package pragmatic.gradients.calculus.germ;

import java.util.HashMap;
import java.util.Map;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Program;

/// The runs over one program at one point. Each side is looked at alone and then both are compared:
/// a run with the whole budget is asked for again, and is the same.
final class SideRuns {
  private record AskedRun(int direction, int digits, TypedNumbers typed) {}

  private final Program program;
  private final double[] at;
  private final int input;
  private final Deadline deadline;
  private final Map<AskedRun, SideRun> whole = new HashMap<>();

  SideRuns(Program program, double[] at, int input, Deadline deadline) {
    this.program = program;
    this.at = at;
    this.input = input;
    this.deadline = deadline;
  }

  /// In double arithmetic.
  SideRun first(int direction) {
    return of(direction, 0, TypedNumbers.DOUBLES);
  }

  SideRun of(int direction, int digits, TypedNumbers typed) {
    return of(direction, digits, typed, WorkBudget.BUDGET);
  }

  SideRun of(int direction, int digits, TypedNumbers typed, long budget) {
    if (budget != WorkBudget.BUDGET) return run(direction, digits, typed, budget);
    AskedRun asked = new AskedRun(direction, digits, typed);
    SideRun known = whole.get(asked);
    if (known != null) return known;
    SideRun run = run(direction, digits, typed, budget);
    whole.put(asked, run);
    return run;
  }

  private SideRun run(int direction, int digits, TypedNumbers typed, long budget) {
    return SideRun.of(program, at, input, direction, digits, typed, budget, deadline);
  }

  SideRun[] sides(int digits, TypedNumbers typed) {
    return new SideRun[] {of(-1, digits, typed), of(1, digits, typed)};
  }
}
