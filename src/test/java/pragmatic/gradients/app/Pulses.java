package pragmatic.gradients.app;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.plot.Fx;

/// Counts the pulses of a scene on show. The toolkit sends them only while something asks for them:
/// an animation that runs, a change of a node, a layout that asks for the next one.
final class Pulses {
  /// Turns of the toolkit in which nothing may happen, and milliseconds between two of them: as
  /// many frames as a third of a second of motion has.
  private static final int TURNS = 20;

  private static final int EVERY = 16;

  private final AtomicInteger pulses = new AtomicInteger();
  private final Scene scene;
  private final Runnable count = pulses::incrementAndGet;

  Pulses(Scene scene) {
    this.scene = scene;
  }

  /// The fewest pulses in one stretch of turns, of as many stretches as come in ten seconds; 0 as
  /// soon as there is a stretch without.
  int fewest() throws Exception {
    return counted(() -> {
      int fewest = stretch();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (fewest > 0 && System.nanoTime() < end) fewest = Math.min(fewest, stretch());
      return fewest;
    });
  }

  /// The pulses in one stretch of turns, however many they are.
  int some() throws Exception {
    return counted(this::stretch);
  }

  private int counted(Callable<Integer> watched) throws Exception {
    Fx.call(() -> {
      scene.addPostLayoutPulseListener(count);
      return null;
    });
    try {
      return watched.call();
    } finally {
      Fx.call(() -> {
        scene.removePostLayoutPulseListener(count);
        return null;
      });
    }
  }

  private int stretch() throws TimeoutException {
    int before = pulses.get();
    AtomicInteger turns = new AtomicInteger();
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      clock.scheduleWithFixedDelay(
          () -> Platform.runLater(turns::incrementAndGet), EVERY, EVERY, TimeUnit.MILLISECONDS);
      Callable<Boolean> over = () -> turns.get() >= TURNS;
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, over);
      clock.shutdownNow();
    }
    return pulses.get() - before;
  }
}
