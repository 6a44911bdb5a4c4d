package pragmatic.gradients.lesson;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Does the same again and again on a daemon thread of its own, until it is closed.
///
/// A timeline of the toolkit would draw sixty times for each second that it counts.
public final class DaemonClock implements AutoCloseable {
  private final ScheduledExecutorService clock;

  /// @param name of the thread
  /// @param every between the end of one turn and the next, and before the first
  /// @param turn called on the daemon thread
  public DaemonClock(String name, Duration every, Runnable turn) {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    clock.scheduleWithFixedDelay(turn, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
