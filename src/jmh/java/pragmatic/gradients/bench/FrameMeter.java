package pragmatic.gradients.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/// What one frame costs the application: processor time and bytes of all threads of Java, which are
/// the toolkit's, the renderer's and those that work out answers beside them. The compiler's and
/// the collector's are none of them: what they do belongs to all frames before, not to this one.
final class FrameMeter extends AnimationTimer {
  /// One frame's cost.
  ///
  /// @param millis of processor time, over all threads
  /// @param kilobytes allocated, over all threads
  record Cost(double millis, double kilobytes) {}

  /// Of one thread, since it began.
  private record Usage(long nanos, long bytes) {
    static final Usage NONE = new Usage(0, 0);
  }

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Stage stage;
  private final IntConsumer show;
  private final int warmup;
  private final int frames;
  private final CompletableFuture<Cost> cost = new CompletableFuture<>();
  private int frame;
  private Map<Long, Usage> start = Map.of();

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
    if (frame == warmup) start = usage();
    if (frame == warmup + frames) {
      Map<Long, Usage> end = usage();
      double nanos = spent(end, Usage::nanos);
      double bytes = spent(end, Usage::bytes);
      stop();
      stage.close();
      cost.complete(new Cost(nanos / frames / 1e6, bytes / frames / 1024));
      return;
    }
    show.accept(frame++);
  }

  private static Map<Long, Usage> usage() {
    long[] threads = THREADS.getAllThreadIds();
    long[] nanos = THREADS.getThreadCpuTime(threads);
    long[] bytes = THREADS.getThreadAllocatedBytes(threads);
    return IntStream.range(0, threads.length)
        .filter(i -> bytes[i] >= 0 && nanos[i] >= 0)
        .boxed()
        .collect(Collectors.toMap(i -> threads[i], i -> new Usage(nanos[i], bytes[i])));
  }

  /// Thread by thread: one of a window before, which ends meanwhile, would take all that it ever
  /// used off the sum.
  private long spent(Map<Long, Usage> end, ToLongFunction<Usage> figure) {
    return end.entrySet().stream()
        .mapToLong(thread ->
            figure.applyAsLong(thread.getValue())
                - figure.applyAsLong(start.getOrDefault(thread.getKey(), Usage.NONE)))
        .sum();
  }
}
