package pragmatic.gradients.app;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pragmatic.gradients.app.board.BoardModel;

/// The step of a lesson that is seen: what is said of a board waits for that board, which may take
/// a moment longer. Beside another one it says as much as is true there.
final class ShownStep {
  private final BoardModel model;
  private final ReadOnlyObjectProperty<Optional<PlayedStep>> taught;
  private final ReadOnlyObjectWrapper<Optional<PlayedStep>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

  /// @param taught the step that the class is at
  ShownStep(BoardModel model, ReadOnlyObjectProperty<Optional<PlayedStep>> taught) {
    this.model = model;
    this.taught = taught;
    taught.subscribe(this::follow);
    model.viewProperty().subscribe(this::follow);
  }

  ReadOnlyObjectProperty<Optional<PlayedStep>> property() {
    return shown.getReadOnlyProperty();
  }

  private void follow() {
    if (!taught.get().map(this::isSeen).orElse(true)) return;
    Optional<PlayedStep> now = taught.get().map(step -> step.beside(model.view().board()));
    if (!now.equals(shown.get())) shown.set(now);
  }

  /// A hand may have moved on from the step's board, which is of the same function still.
  private boolean isSeen(PlayedStep step) {
    var seen = model.view().board();
    return seen == model.board() || seen.program() == step.place().step().board().program();
  }
}
