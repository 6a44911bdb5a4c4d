package pragmatic.gradients.frameworks.live;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs one check at a time on a thread of its own. All methods belong to the thread of the screen,
/// which never waits.
public final class BackgroundCheck {
  /// A question to a framework; takes seconds.
  @FunctionalInterface
  public interface Asking {
    LiveCheck ask() throws CheckException, InterruptedException;
  }

  private final Executor screen;
  private @Nullable Thread running;

  /// @param screen where results are told
  public BackgroundCheck(Executor screen) {
    this.screen = screen;
  }

  public boolean isRunning() {
    return running != null;
  }

  /// Begins a check; an earlier one is cancelled.
  ///
  /// @param done is told the answers
  /// @param failed is told in one sentence why there are none
  public void start(Asking question, Consumer<LiveCheck> done, Consumer<String> failed) {
    cancel();
    running =
        Thread.ofVirtual()
            .start(() -> {
              Thread own = Thread.currentThread();
              try {
                LiveCheck check = question.ask();
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
  public void cancel() {
    Thread thread = running;
    running = null;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
