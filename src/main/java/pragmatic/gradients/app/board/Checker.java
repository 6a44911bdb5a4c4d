package pragmatic.gradients.app.board;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.live.CheckException;
import pragmatic.gradients.frameworks.live.LiveCheck;

/// Runs one check at a time on a thread of its own. All methods belong to the thread of the screen,
/// which never waits.
final class Checker {
  /// Whoever is asked; takes seconds.
  @FunctionalInterface
  interface Asker {
    LiveCheck ask(Framework table, Board board) throws CheckException, InterruptedException;
  }

  private final Asker asker;
  private final Executor screen;
  private @Nullable Thread running;

  /// @param screen where results are told
  Checker(Asker asker, Executor screen) {
    this.asker = asker;
    this.screen = screen;
  }

  boolean isRunning() {
    return running != null;
  }

  /// Begins a check; an earlier one is cancelled.
  ///
  /// @param done is told the answers
  /// @param failed is told in one sentence why there are none
  void start(Framework table, Board board, Consumer<LiveCheck> done, Consumer<String> failed) {
    cancel();
    running =
        Thread.ofVirtual()
            .start(() -> {
              Thread own = Thread.currentThread();
              try {
                LiveCheck check = asker.ask(table, board);
                tell(own, () -> done.accept(check));
              } catch (CheckException e) {
                tell(own, () -> failed.accept(String.valueOf(e.getMessage())));
              } catch (InterruptedException cancelled) {
                // nobody waits for it any more
              } catch (RuntimeException e) {
                tell(own, () -> failed.accept(String.valueOf(e)));
              }
            });
  }

  private void tell(Thread own, Runnable result) {
    screen.execute(() -> {
      if (running == own) {
        running = null;
        result.run();
      }
    });
  }

  /// Ends a check without a result; Python is ended too.
  void cancel() {
    Thread thread = running;
    running = null;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
