package pragmatic.gradients.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

/// A point of a sweep for calls of several arguments in processor time, and what it allocates.
final class ChoiceBenchmark {
  private static final int POINTS = 2000;
  private static final int ROUNDS = 1000;

  private static final String LOSS = "cross_entropy(0; x, 0.5, -x)";

  private static final List<String> PROGRAMS =
      List.of("max(x, 0.5, 0.3*x, -x)", "median(x, 0.5, 0.3*x)", LOSS, "where(x > 0, x, x*x)");

  private ChoiceBenchmark() {}

  static void run(Goals goals) throws ProgramException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] xs = new double[POINTS];
    for (int i = 0; i < POINTS; i++) xs[i] = -3 + 6.0 * i / (POINTS - 1) + 1e-4;
    double[] held = new double[1];
    double plain = byHand(threads, xs, ChoiceBenchmark::largest) / POINTS;
    goals.note("max(x, 0.5) by hand", "ns a point", plain);
    for (String program : PROGRAMS) {
      Sweep sweep = new Sweep(Parser.parse(program), 0);
      double[] times = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) sweep.run(xs, POINTS, held, Conventions.LEFT);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < ROUNDS; i++) {
        long start = threads.getCurrentThreadCpuTime();
        sweep.run(xs, POINTS, held, Conventions.LEFT);
        times[i] = threads.getCurrentThreadCpuTime() - start;
      }
      long after = threads.getCurrentThreadAllocatedBytes();
      goals.add(program, "ns a point", 15, ProcessClock.median(times) / POINTS);
      goals.add(program, "bytes a point", 0.5, (double) (after - before) / ROUNDS / POINTS);
      if (program.equals(LOSS))
        goals.add(
            program,
            "by hand = 1",
            1,
            ProcessClock.median(times) / byHand(threads, xs, ChoiceBenchmark::loss));
    }
  }

  /// What values and slopes take without this project.
  private static double byHand(ThreadMXBean threads, double[] xs, Loop loop) {
    double[] values = new double[POINTS];
    double[] tangents = new double[POINTS];
    double[] times = new double[ROUNDS];
    for (int i = -ROUNDS; i < ROUNDS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      loop.run(xs, values, tangents);
      if (i >= 0) times[i] = threads.getCurrentThreadCpuTime() - start;
    }
    return ProcessClock.median(times);
  }

  private interface Loop {
    void run(double[] xs, double[] values, double[] tangents);
  }

  private static void largest(double[] xs, double[] values, double[] tangents) {
    for (int i = 0; i < POINTS; i++) {
      values[i] = Math.max(xs[i], 0.5);
      tangents[i] = xs[i] > 0.5 ? 1 : 0;
    }
  }

  /// Three exponentials and a logarithm are nearly all of it.
  private static void loss(double[] xs, double[] values, double[] tangents) {
    for (int i = 0; i < POINTS; i++) {
      double x = xs[i];
      double largest = Math.max(Math.abs(x), 0.5);
      double a = Math.exp(x - largest);
      double b = Math.exp(0.5 - largest);
      double c = Math.exp(-x - largest);
      double sum = a + b + c;
      values[i] = largest - x + Math.log(sum);
      tangents[i] = (a - c) / sum - 1;
    }
  }
}
