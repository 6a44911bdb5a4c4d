package pragmatic.gradients.bench;

import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.program.Program;

/// How long everything about a point takes (both sides, the class, the sets, forward and reverse
/// mode, the verdict) for 10,000 random programs, each asked once at one of three points.
final class AnswerBenchmark {
  private static final int PROGRAMS = 10_000;
  private static final int WARMUP = 2_000;
  private static final double[] POINTS = {-1, 0, 1};

  private AnswerBenchmark() {}

  static void run() {
    Catalogue catalogue = new Catalogue(List.of());
    List<Program> programs = new RandomPrograms(2026).any(PROGRAMS + WARMUP).toList();
    // the just-in-time compiler needs a first round; it is not counted
    for (int i = 0; i < WARMUP; i++) ask(programs.get(i), i, catalogue);
    double[] times = new double[PROGRAMS];
    for (int i = 0; i < PROGRAMS; i++) times[i] = ask(programs.get(WARMUP + i), i, catalogue);
    Arrays.sort(times);
    System.out.printf(
        "%n%,d random programs: median %.3f ms, 99 %% within %.3f ms, longest %.3f ms%n",
        PROGRAMS, times[PROGRAMS / 2], times[PROGRAMS * 99 / 100], times[PROGRAMS - 1]);
  }

  /// @return milliseconds
  private static double ask(Program program, int index, Catalogue catalogue) {
    double[] at = new double[program.inputs().size()];
    Arrays.fill(at, POINTS[index % POINTS.length]);
    long start = System.nanoTime();
    Explanation.of(program, at, 0, Conventions.MIDDLE, Mode.FORWARD, catalogue);
    return (System.nanoTime() - start) / 1e6;
  }
}
