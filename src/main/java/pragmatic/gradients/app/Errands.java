package pragmatic.gradients.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Work that a window has done for it, each on a thread of its own. What is still under way when
/// the window goes keeps nothing of it, and nothing comes of it. All methods belong to the thread
/// of the screen.
final class Errands {
  private final String name;
  private final Set<CompletableFuture<?>> running = new HashSet<>();
  private boolean left;

  /// @param name of the threads
  Errands(String name) {
    this.name = name;
  }

  /// Works, and goes on with what came of it on the thread of the screen.
  ///
  /// @param work keeps nothing of the window; it makes null where there is nothing to go on with
  /// @param failed called with what the work threw
  <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
    if (left) return;
    CompletableFuture<T> made = new CompletableFuture<>();
    running.add(made);
    made.whenComplete((got, fault) ->
        Platform.runLater(() -> {
          if (!running.remove(made)) return;
          if (fault != null) failed.accept(fault.getCause());
          else if (got != null) then.accept(got);
        }));
    made.completeAsync(work, Thread.ofPlatform().daemon().name(name)::start);
  }

  /// The window goes.
  void leave() {
    left = true;
    List<CompletableFuture<?>> late = List.copyOf(running);
    running.clear();
    late.forEach(each -> each.cancel(false));
  }
}
