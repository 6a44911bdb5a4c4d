package pragmatic.gradients.app.board;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long the window waits for what another thread works out: what is soon known is shown at
/// once, without anything in between.
public final class Patience {
  private Patience() {}

  /// Waits a while.
  ///
  /// @return whether it is done, well or not: who takes the result is told of a fault
  public static boolean isDone(Future<?> work, Duration patience) {
    try {
      work.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException fault) {
      return true;
    }
    return true;
  }
}
