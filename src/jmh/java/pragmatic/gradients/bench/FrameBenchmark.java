package pragmatic.gradients.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import pragmatic.gradients.app.WholeWindow;
import pragmatic.gradients.words.UserFolder;

/// Frames of a window of 1920 × 1080, painted in software, as ratios to clearing and filling an
/// empty canvas in a window that has nothing else. Where there is a screen, that of xvfb-run
/// included, both are real windows of its own toolkit; JavaFX's headless one serves only where
/// there is none, with 990 rows, as it has no more.
///
/// Scenarios take turns, so that a machine that slows down meanwhile slows all of them; the median
/// of the rounds counts, but for a first one that warms up.
final class FrameBenchmark {
  private static final double WIDTH = 1920;
  private static final int ROUNDS = 3;
  private static final int WARMUP = 120;
  private static final int FRAMES = 240;

  private FrameBenchmark() {}

  static void run(Goals goals) throws InterruptedException, ExecutionException {
    List<Scenario> scenarios =
        List.of(
            new EmptyCanvas(),
            new BoardScenario("relu(x)", BoardScenario.Motion.POINT, 100, 1.3),
            new BoardScenario("relu(x)", BoardScenario.Motion.WHOLE_PICTURE, 347, 1.6),
            new BoardScenario("gelu(x)", BoardScenario.Motion.POINT, 100, 1.3),
            new BoardScenario("gelu(x)", BoardScenario.Motion.WHOLE_PICTURE, 347, 1.6),
            new BoardScenario("floor(500*x)", BoardScenario.Motion.POINT, 100, 1.3),
            new BoardScenario("max(a, b)", BoardScenario.Motion.POINT, 300, 1.6));
    // settings of the user's neither change what is measured nor are changed by it
    System.setProperty(UserFolder.SAFE, "true");
    Map<Scenario, List<FrameMeter.Cost>> costs = new LinkedHashMap<>();
    String display = System.getenv("DISPLAY");
    boolean screen = !isLinux() || display != null && !display.isEmpty();
    double height = screen ? 1080 : 990;
    if (!screen) {
      System.setProperty("glass.platform", "Headless");
    }
    WholeWindow.prepare();
    Platform.startup(() -> Platform.setImplicitExit(false));
    for (int round = 0; round <= ROUNDS; round++) {
      for (Scenario scenario : scenarios) {
        FrameMeter.Cost cost = measure(scenario, height);
        // the compiler works on the first round
        if (round > 0) costs.computeIfAbsent(scenario, unused -> new ArrayList<>()).add(cost);
      }
    }
    Platform.exit();
    print(height, costs);
    double empty = median(costs.get(scenarios.getFirst())).millis();
    costs.forEach((scenario, all) -> {
      if (!(scenario instanceof BoardScenario board)) return;
      FrameMeter.Cost cost = median(all);
      goals.add(board.name(), "KB a frame", board.kilobytes(), cost.kilobytes());
      goals.add(board.name(), "empty canvases", board.millis(), cost.millis() / empty);
    });
  }

  private static FrameMeter.Cost measure(Scenario scenario, double height)
      throws InterruptedException, ExecutionException {
    CompletableFuture<FrameMeter.Cost> cost = new CompletableFuture<>();
    Platform.runLater(() ->
        FrameMeter.measure(scenario, WIDTH, height, WARMUP, FRAMES)
            .whenComplete((value, failure) -> {
              if (failure == null) {
                cost.complete(value);
              } else {
                cost.completeExceptionally(failure);
              }
            }));
    return cost.get();
  }

  private static void print(double height, Map<Scenario, List<FrameMeter.Cost>> costs) {
    System.out.printf("%n%.0f x %.0f%32s%14s%n", WIDTH, height, "per frame", "allocated");
    double empty = Double.NaN;
    for (Map.Entry<Scenario, List<FrameMeter.Cost>> entry : costs.entrySet()) {
      FrameMeter.Cost cost = median(entry.getValue());
      empty = Double.isNaN(empty) ? cost.millis() : empty;
      System.out.printf(
          "%-28s%6.1f ms = %4.2f%11.0f KB%n",
          entry.getKey().name(), cost.millis(), cost.millis() / empty, cost.kilobytes());
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").startsWith("Linux");
  }

  private static FrameMeter.Cost median(List<FrameMeter.Cost> costs) {
    return costs.stream()
        .sorted(Comparator.comparingDouble(FrameMeter.Cost::millis))
        .toList()
        .get(costs.size() / 2);
  }
}
