package pragmatic.gradients.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.JavaOptions;

/// What a user waits for before anything is answered: processes as a whole, against a bare window
/// and against Java itself.
final class StartBenchmark {
  private static final int RUNS = 5;

  private StartBenchmark() {}

  private static final String[] EXPLAIN = {"explain", "relu(x) - relu(-x)", "--at", "x=0"};

  static void run(Goals goals) throws IOException, InterruptedException {
    goals.add(
        "one explain",
        "s",
        0.6,
        ProcessClock.seconds(ProcessClock.command("pragmatic.gradients.Main", EXPLAIN)));
    // what mvn package leaves, where it was run
    Path jar = Path.of("target", "pragmatic-gradients.jar");
    Path cache = Path.of("target", "pragmatic-gradients.aot");
    window(goals, "first board, java -jar", 3, plain(jar));
    if (!Files.exists(cache)) return;
    List<String> cached =
        List.of(
            ProcessClock.java(),
            "-XX:AOTCache=" + cache,
            "-XX:+UseSerialGC",
            "-classpath",
            jar + File.pathSeparator + System.getProperty("java.class.path"));
    List<String> explain = new ArrayList<>(cached);
    explain.add("pragmatic.gradients.Main");
    explain.addAll(List.of(EXPLAIN));
    goals.add("one explain, from the cache", "s", 0.3, ProcessClock.seconds(explain));
    List<String> start = new ArrayList<>(cached);
    start.add(StartProbe.class.getName());
    window(goals, "first board, from the cache", 1.5, start);
  }

  /// As a jar starts without options: a process that is replaced by one with better options.
  private static List<String> plain(Path jar) {
    List<String> command = ProcessClock.command(StartProbe.class.getName());
    List<String> better = new ArrayList<>(command);
    better.addAll(1, JavaOptions.of(jar));
    // with the cache goes the path of classes that it was written for
    String path = jar + File.pathSeparator + System.getProperty("java.class.path");
    better.set(better.indexOf("-classpath") + 1, path);
    command.add(StartProbe.REPLACED);
    command.addAll(better);
    return command;
  }

  /// The first board against a bare window without any cache.
  private static void window(Goals goals, String what, double goal, List<String> app)
      throws IOException, InterruptedException {
    double[] clock = new double[RUNS];
    double[] work = new double[RUNS];
    for (int i = -1; i < RUNS; i++) {
      double[] bare = frames(ProcessClock.command(StartProbe.class.getName(), "bare"));
      double[] full = frames(app);
      if (i < 0) continue;
      clock[i] = full[0] / bare[0];
      work[i] = full[1] / bare[1];
    }
    goals.add(what, "bare windows", goal, ProcessClock.median(clock));
    goals.add(what, "processor time of bare windows", goal, ProcessClock.median(work));
  }

  /// @return by the clock and of processor time
  private static double[] frames(List<String> command) throws IOException, InterruptedException {
    String[] said = ProcessClock.run(command).strip().split(" ");
    return new double[] {Double.parseDouble(said[1]), Double.parseDouble(said[2])};
  }
}
