package pragmatic.gradients.bench;

import java.io.IOException;
import java.util.List;

/// What a user waits for before anything is answered: processes as a whole, against a bare window
/// and against Java itself.
final class StartBenchmark {
  private static final int RUNS = 5;

  private static final String APP = "pragmatic.gradients.Main";

  private static final String[] EXPLAIN = {"explain", "relu(x) - relu(-x)", "--at", "x=0"};

  private static final String REQUEST =
      "{\"program\": \"relu(x) - relu(-x)\", \"at\": {\"x\": 0}}\n";

  private static final String PROBE = StartProbe.class.getName();

  private StartBenchmark() {}

  static void run(Goals goals) throws IOException, InterruptedException {
    // seconds are this machine's: here is what they are to be read against
    double bare = ProcessClock.seconds(List.of(ProcessClock.java(), "-version"));
    goals.note("java -version", "s", bare);
    PackedApp app = PackedApp.pack();
    goals.add("one explain, java -jar", "s", 0.6, ProcessClock.seconds(app.plain(APP, EXPLAIN)));
    goals.add(
        "first answer of explain --lines, java -jar",
        "s",
        0.6,
        ProcessClock.secondsToAnswer(app.plain(APP, "explain", "--lines"), REQUEST));
    window(goals, "first board, java -jar", 3, plainWindow(app));
    if (!app.install()) {
      System.out.println("No installed start is measured: this Java links or trains none.");
      return;
    }
    goals.add(
        "one explain, installed", "s", 0.3, ProcessClock.seconds(app.installed(APP, EXPLAIN)));
    window(goals, "first board, installed", 1.5, app.installed(PROBE));
  }

  /// As a jar starts without options: a process that is replaced by one with better options.
  private static List<String> plainWindow(PackedApp app) {
    List<String> command = app.plain(PROBE, StartProbe.REPLACED);
    command.addAll(app.plainWindow(PROBE));
    return command;
  }

  /// The first board against a bare window without any cache.
  private static void window(Goals goals, String what, double goal, List<String> app)
      throws IOException, InterruptedException {
    double[] clock = new double[RUNS];
    double[] work = new double[RUNS];
    for (int i = -1; i < RUNS; i++) {
      double[] bare = frames(ProcessClock.command(PROBE, "bare"));
      double[] full = frames(app);
      if (i < 0) continue;
      clock[i] = full[0] / bare[0];
      work[i] = full[1] / bare[1];
    }
    goals.add(what, "bare windows", goal, ProcessClock.median(clock));
    goals.note(what, "processor time of bare windows", ProcessClock.median(work));
  }

  /// @return by the clock and of processor time
  private static double[] frames(List<String> command) throws IOException, InterruptedException {
    String[] said = ProcessClock.run(command).strip().split(" ");
    return new double[] {Double.parseDouble(said[1]), Double.parseDouble(said[2])};
  }
}
