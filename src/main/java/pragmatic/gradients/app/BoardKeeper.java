package pragmatic.gradients.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.BoardHistory.BoardSteps;
import pragmatic.gradients.board.text.SavedBoards;

/// Keeps the steps of a model on disk as they are made, so that an app that is killed loses one at
/// most. They are written on a thread of their own, the last ones where a disk is slow.
final class BoardKeeper {
  /// With a disk, when the window is closed.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private BoardModel model;
  private final SavedBoards boards;
  private final LastWriter writer = new LastWriter("boards");
  private final AtomicReference<@Nullable BoardSteps> next = new AtomicReference<>();

  BoardKeeper(BoardModel model, SavedBoards boards) {
    this.model = model;
    this.boards = boards;
    model.onStep(this::keep);
  }

  private void keep() {
    if (next.getAndSet(model.steps()) == null) writer.write(Duration.ZERO, this::write);
  }

  private void write() {
    BoardSteps steps = next.getAndSet(null);
    if (steps != null) boards.write(steps);
  }

  /// The model on show is another one from now on.
  void keep(BoardModel other) {
    model = other;
    other.onStep(this::keep);
  }

  /// Writes the board on show too, though no step was made of it.
  void close() {
    next.set(model.steps());
    writer.write(PATIENCE, this::write);
    writer.await(PATIENCE);
  }
}
