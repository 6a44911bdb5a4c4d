package pragmatic.gradients.app;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.lesson.LessonStep;

/// What the boards of steps say, computed one after the other on a daemon thread and kept for as
/// long as the steps are there.
final class StepViews {
  private final Catalogue catalogue;
  private final Map<LessonStep, CompletableFuture<BoardView>> views = new WeakHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("lesson pictures").factory());

  StepViews(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Calls back on the thread of the screen, at once where it is known. A board that fails is told
  /// of when its step is shown, and has no picture.
  void of(LessonStep step, Consumer<BoardView> then) {
    Catalogue truths = catalogue;
    Supplier<BoardView> work = () -> BoardView.of(step.board(), truths);
    CompletableFuture<BoardView> view =
        views.computeIfAbsent(step, _ -> CompletableFuture.supplyAsync(work, thread));
    if (view.isDone() && !view.isCompletedExceptionally()) then.accept(view.join());
    else view.thenAccept(known -> Platform.runLater(() -> then.accept(known)));
  }

  /// Leaves what is still to be computed, since nobody will see it.
  void leave() {
    views.values().forEach(view -> view.cancel(false));
  }
}
