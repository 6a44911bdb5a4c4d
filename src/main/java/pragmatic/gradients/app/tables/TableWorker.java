package pragmatic.gradients.app.tables;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.Patience;

/// Makes tables on a thread of its own: the first one works out the rules of every framework. All
/// methods belong to the thread of the screen.
final class TableWorker {
  /// What is made within it is shown at once, without an empty table in between.
  private static final Duration PATIENCE = Duration.ofMillis(30);

  private final Consumer<Runnable> late;
  private @Nullable TableJob<?> running;

  /// A table that is being made.
  ///
  /// @param key equal for the same table
  private record TableJob<T>(Object key, CompletableFuture<T> table, Consumer<T> show) {
    /// Shows the table, or throws what its maker threw.
    void end() {
      T made;
      try {
        made = table.join();
      } catch (CompletionException fault) {
        if (fault.getCause() instanceof RuntimeException cause) throw cause;
        if (fault.getCause() instanceof Error cause) throw cause;
        throw fault;
      }
      show.accept(made);
    }
  }

  /// @param late runs what shows a table that took longer, and tells where that fails
  TableWorker(Consumer<Runnable> late) {
    this.late = late;
  }

  /// Makes a table and shows it, unless another one is wanted by then. One that is being made is
  /// not begun again.
  ///
  /// @param waiting called if it takes long
  /// @throws RuntimeException what its maker threw at once
  <T> void make(Object key, Supplier<T> maker, Consumer<T> show, Runnable waiting) {
    if (running != null && running.key().equals(key)) return;
    CompletableFuture<T> table = new CompletableFuture<>();
    TableJob<T> job = new TableJob<>(key, table.completeAsync(maker, TableWorker::start), show);
    running = job;
    if (Patience.isDone(table, PATIENCE)) {
      running = null;
      job.end();
    } else {
      waiting.run();
      table.whenComplete((_, _) -> Platform.runLater(() -> late.accept(() -> end(job))));
    }
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().name("tables").start(work);
  }

  private void end(TableJob<?> job) {
    if (job != running) return;
    running = null;
    job.end();
  }

  /// Another table than the one that is being made is on show, or none.
  void drop() {
    TableJob<?> job = running;
    running = null;
    // its thread may go on, and keeps nothing of the page
    if (job != null) job.table().cancel(false);
  }

  boolean isRunning() {
    return running != null;
  }

  /// Waits for the table that is being made, and shows it.
  void finish() {
    TableJob<?> job = running;
    if (job == null) return;
    job.table().handle((_, _) -> job).join();
    late.accept(() -> end(job));
  }
}
