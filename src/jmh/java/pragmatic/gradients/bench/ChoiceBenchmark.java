package pragmatic.gradients.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// A point of a sweep for calls of several arguments, and what it allocates.
final class ChoiceBenchmark {
  private static final int POINTS = 2000;
  private static final int ROUNDS = 1000;

  private static final List<String> PROGRAMS =
      List.of(
          "max(x, 0.5, 0.3*x, -x)",
          "median(x, 0.5, 0.3*x)",
          "cross_entropy(0; x, 0.5, -x)",
          "where(x > 0, x, x*x)");

  private ChoiceBenchmark() {}

  static void run(Goals goals) throws ProgramException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] xs = new double[POINTS];
    for (int i = 0; i < POINTS; i++) xs[i] = -3 + 6.0 * i / (POINTS - 1) + 1e-4;
    double[] held = new double[1];
    for (String program : PROGRAMS) {
      Sweep sweep = new Sweep(Parser.parse(program), 0);
      double[] times = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) sweep.run(xs, POINTS, held, Conventions.LEFT);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        sweep.run(xs, POINTS, held, Conventions.LEFT);
        times[i] = System.nanoTime() - start;
      }
      long after = threads.getCurrentThreadAllocatedBytes();
      goals.add(program, "ns a point", 15, ProcessClock.median(times) / POINTS);
      goals.add(program, "bytes a point", 0.5, (double) (after - before) / ROUNDS / POINTS);
    }
  }
}
