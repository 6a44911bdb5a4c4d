package pragmatic.gradients.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/// What one frame costs the whole process: processor time, because several threads share the work,
/// and bytes allocated by all of them.
final class FrameMeter extends AnimationTimer {
  /// One frame's cost.
  ///
  /// @param millis of processor time, over all threads
  /// @param kilobytes allocated, over all threads
  record Cost(double millis, double kilobytes) {}

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Stage stage;
  private final IntConsumer show;
  private final int warmup;
  private final int frames;
  private final CompletableFuture<Cost> cost = new CompletableFuture<>();
  private int frame;
  private long startNanos;
  private Map<Long, Long> startBytes = Map.of();

  private FrameMeter(Stage stage, IntConsumer show, int warmup, int frames) {
    this.stage = stage;
    this.show = show;
    this.warmup = warmup;
    this.frames = frames;
  }

  /// Opens a window, shows the scenario for a number of frames and closes it. To be called on the
  /// JavaFX thread.
  static CompletableFuture<Cost> measure(
      Scenario scenario, double width, double height, int warmup, int frames) {
    Stage stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    IntConsumer show = scenario.open(stage, width, height);
    stage.show();
    FrameMeter meter = new FrameMeter(stage, show, warmup, frames);
    meter.start();
    return meter.cost;
  }

  @Override
  public void handle(long now) {
    if (frame == warmup) {
      startBytes = allocated();
      startNanos = PROCESS.getProcessCpuTime();
    }
    if (frame == warmup + frames) {
      double nanos = PROCESS.getProcessCpuTime() - startNanos;
      double bytes = allocatedSince(startBytes);
      stop();
      stage.close();
      cost.complete(new Cost(nanos / frames / 1e6, bytes / frames / 1024));
      return;
    }
    show.accept(frame++);
  }

  /// Bytes by thread.
  private static Map<Long, Long> allocated() {
    long[] threads = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(threads);
    return IntStream.range(0, threads.length)
        .filter(i -> bytes[i] >= 0)
        .boxed()
        .collect(Collectors.toMap(i -> threads[i], i -> bytes[i]));
  }

  /// Thread by thread: one of a window before, which ends meanwhile, would take all that it ever
  /// allocated off the sum.
  private static long allocatedSince(Map<Long, Long> before) {
    return allocated().entrySet().stream()
        .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L))
        .sum();
  }
}
