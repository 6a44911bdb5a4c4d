package pragmatic.gradients.app.board;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;

/// Computes what boards say on a thread of its own, one board at a time. What is asked for
/// meanwhile is asked again afterwards; a board whose function is no longer wanted is left
/// unfinished. All methods belong to the thread of the screen.
final class ViewWorker {
  /// After so many idle seconds the thread goes.
  private static final int IDLE = 10;

  private final Catalogue catalogue;
  private final Runnable ready;
  private final Consumer<BoardView> done;
  private final BiConsumer<Board, Throwable> failed;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("boards").factory());
  private @Nullable Job running;

  /// One board that is being computed.
  private static final class Job {
    final Board board;
    final CompletableFuture<BoardView> view = new CompletableFuture<>();
    private volatile boolean unwanted;

    Job(Board board) {
      this.board = board;
    }

    void compute(Catalogue catalogue) {
      if (unwanted) return;
      try {
        view.complete(BoardView.whileWanted(board, catalogue, () -> unwanted));
      } catch (RuntimeException | Error fault) {
        view.completeExceptionally(fault);
      }
    }
  }

  /// @param ready called on any thread when there is something to take
  /// @param done called with what a board says
  /// @param failed called with a board of which nothing can be said, and why
  ViewWorker(
      Catalogue catalogue,
      Runnable ready,
      Consumer<BoardView> done,
      BiConsumer<Board, Throwable> failed) {
    this.catalogue = catalogue;
    this.ready = ready;
    this.done = done;
    this.failed = failed;
    thread.allowCoreThreadTimeOut(true);
  }

  boolean isRunning() {
    return running != null;
  }

  /// Begins with a board, unless one of the same function is being computed, which a hand that
  /// moves something wants to see first.
  ///
  /// @param patience how long to wait for it, so that what is soon known is told at once
  void ask(Board wanted, Duration patience) {
    Job before = running;
    if (before != null && before.board.program() == wanted.program()) return;
    drop();
    Job job = new Job(wanted);
    running = job;
    // neither keeps anything of a window that goes meanwhile
    Catalogue from = catalogue;
    Runnable late = ready;
    thread.execute(() -> job.compute(from));
    if (Patience.isDone(job.view, patience)) end(job);
    else job.view.whenComplete((_, _) -> late.run());
  }

  /// Tells what has become known since.
  void take() {
    if (running != null && running.view.isDone()) end(running);
  }

  /// Waits for the board that is being computed, if there is one.
  void finish() {
    Job job = running;
    if (job == null) return;
    job.view.handle((_, _) -> job).join();
    end(job);
  }

  /// Leaves the board that is being computed unfinished.
  void drop() {
    if (running != null) running.unwanted = true;
    running = null;
  }

  private void end(Job job) {
    if (job != running) return;
    running = null;
    try {
      done.accept(job.view.join());
    } catch (CompletionException fault) {
      failed.accept(job.board, fault.getCause());
    }
  }
}
