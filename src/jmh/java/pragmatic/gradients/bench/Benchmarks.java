package pragmatic.gradients.bench;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks and prints them as ratios of medians, which a busy machine disturbs less
/// than means.
public final class Benchmarks {
  private Benchmarks() {}

  private static final List<String> ALL =
      List.of("start", "board", "growth", "lines", "choice", "raster", "sweep", "answer", "frame");

  /// @param args some of [#ALL]; all if none is named
  public static void main(String[] args) throws Exception {
    List<String> wanted = args.length == 0 ? ALL : List.of(args);
    Goals goals = new Goals();
    if (wanted.contains("start")) StartBenchmark.run(goals);
    if (wanted.contains("board")) BoardBenchmark.run(goals);
    if (wanted.contains("growth")) GrowthBenchmark.run(goals);
    if (wanted.contains("lines")) LinesBenchmark.run(goals);
    if (wanted.contains("choice")) ChoiceBenchmark.run(goals);
    if (wanted.contains("raster")) RasterBenchmark.run(goals);
    if (wanted.contains("sweep")) sweep(goals);
    if (wanted.contains("answer")) {
      AnswerBenchmark.run();
    }
    if (wanted.contains("frame")) {
      FrameBenchmark.run(goals);
    }
    goals.keep();
  }

  private static void sweep(Goals goals) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(SweepBenchmark.class.getName()).build()).run();
    Map<Peers, Map<String, Double>> times = new EnumMap<>(Peers.class);
    for (RunResult result : results) {
      times
          .computeIfAbsent(
              Peers.valueOf(result.getParams().getParam("function")), unused -> new TreeMap<>())
          .put(
              result.getPrimaryResult().getLabel(),
              result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    System.out.printf(
        "%n%,d points%22s%16s%14s%n", SweepBenchmark.POINTS, "by hand", "sweep", "Hipparchus");
    times.forEach(Benchmarks::print);
    times.forEach((function, each) ->
        goals.add(
            function.label() + ", 2,000 duals",
            "by hand = 1",
            1.1,
            each.getOrDefault("sweep", Double.NaN) / each.getOrDefault("byHand", Double.NaN)));
  }

  private static void print(Peers function, Map<String, Double> times) {
    double byHand = times.getOrDefault("byHand", Double.NaN);
    System.out.printf(
        "%-20s%7.1f µs = 1%16.2f%14.2f%n",
        function.label(),
        byHand,
        times.getOrDefault("sweep", Double.NaN) / byHand,
        times.getOrDefault("hipparchus", Double.NaN) / byHand);
  }
}
