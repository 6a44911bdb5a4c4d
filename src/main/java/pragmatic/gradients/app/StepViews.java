package pragmatic.gradients.app;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
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
    CompletableFuture<BoardView> view =
        views.computeIfAbsent(
            step,
            _ ->
                CompletableFuture.supplyAsync(() -> BoardView.of(step.board(), catalogue), thread));
    if (view.isDone() && !view.isCompletedExceptionally()) then.accept(view.join());
    else view.thenAccept(known -> Platform.runLater(() -> then.accept(known)));
  }
}
