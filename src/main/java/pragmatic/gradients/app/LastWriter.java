package pragmatic.gradients.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.Patience;

/// Writes files in their order on a daemon thread. Who writes again waits for what was written
/// before, so that a crash loses no more than one of them; but not long, for a slow disk.
final class LastWriter {
  private final ExecutorService thread;
  private Future<?> last = CompletableFuture.completedFuture(null);

  /// What the last one rewrites, if it does.
  private @Nullable Path waiting;

  /// @param name of the thread
  LastWriter(String name) {
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /// @param patience with what was written before
  void write(Duration patience, Runnable file) {
    await(patience);
    waiting = null;
    last = thread.submit(file);
  }

  /// Writes a file anew: what was to be written to it before, and has not begun, is left out.
  void rewrite(Path to, Runnable file) {
    if (to.equals(waiting)) last.cancel(false);
    last = thread.submit(file);
    waiting = to;
  }

  /// Waits for what was written last.
  void await(Duration patience) {
    // what is late comes in its order, and a fault was told
    Patience.isDone(last, patience);
  }
}
