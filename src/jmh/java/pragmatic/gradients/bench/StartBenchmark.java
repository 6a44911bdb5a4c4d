package pragmatic.gradients.bench;

import java.io.IOException;

/// What a user waits for before anything is answered: processes as a whole, against a bare window
/// and against Java itself.
final class StartBenchmark {
  private static final int RUNS = 5;

  private StartBenchmark() {}

  static void run(Goals goals) throws IOException, InterruptedException {
    String explain = "pragmatic.gradients.Main";
    goals.add(
        "one explain",
        "s",
        0.6,
        ProcessClock.seconds(
            ProcessClock.command(explain, "explain", "relu(x) - relu(-x)", "--at", "x=0")));
    double[] clock = new double[RUNS];
    double[] work = new double[RUNS];
    for (int i = -1; i < RUNS; i++) {
      double[] bare = frames("bare");
      double[] app = frames();
      if (i < 0) continue;
      clock[i] = app[0] / bare[0];
      work[i] = app[1] / bare[1];
    }
    goals.add("first board", "bare windows", 3, ProcessClock.median(clock));
    goals.add("first board", "processor time of bare windows", 3, ProcessClock.median(work));
  }

  /// @return by the clock and of processor time
  private static double[] frames(String... args) throws IOException, InterruptedException {
    String[] said =
        ProcessClock.run(ProcessClock.command(StartProbe.class.getName(), args)).strip().split(" ");
    return new double[] {Double.parseDouble(said[1]), Double.parseDouble(said[2])};
  }
}
