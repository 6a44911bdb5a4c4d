package pragmatic.gradients.app;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.control.ExpressionField;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.ErrorWording;
import pragmatic.gradients.speech.Suggestion;
import pragmatic.gradients.words.Words;

/// Couples the expression field with the board: what can be read is shown at once, what cannot is
/// explained after a moment's rest, and the board keeps the last good function.
final class ExpressionBinding {
  private static final Duration REST = Duration.millis(600);

  private final ExpressionField field;
  private final BoardModel model;
  private final PauseTransition rest = new PauseTransition(REST);
  private boolean updating;

  /// What the field was last in step with: another program on the board is somebody else's choice
  /// and ends the typing.
  private Program known;

  ExpressionBinding(Look look, BoardModel model) {
    this.model = model;
    known = model.board().program();
    field = new ExpressionField(look);
    field.field().setId("expression");
    field.field().setAccessibleText(Words.say("expression.accessible"));
    field.setSuggestions(Suggestion::of);
    show(model.board());
    field
        .textProperty()
        .subscribe((_, _) -> {
          if (!updating) read(false);
        });
    field.setOnSubmit(_ -> read(true));
    field.setOnCancel(() -> show(model.board()));
    rest.setOnFinished(_ -> {
      if (model.board().program() == known) read(true);
    });
    model.viewProperty().subscribe(view -> follow(view.board()));
  }

  Node node() {
    return field;
  }

  void focus() {
    field.field().requestFocus();
    field.field().selectAll();
  }

  /// Types a text for the user, as from a search that found nothing.
  void submit(String text) {
    field.setText(text);
    read(true);
  }

  /// Whether typing has paused and will be explained in a moment.
  boolean isResting() {
    return rest.getStatus() == Animation.Status.RUNNING;
  }

  private void follow(Board board) {
    if (board.program() != known) show(board);
  }

  private void show(Board board) {
    rest.stop();
    known = board.program();
    String text = known.text();
    if (field.textProperty().get().equals(text)) return;
    updating = true;
    field.setText(text);
    field.clearError();
    field.field().positionCaret(0);
    updating = false;
  }

  private void read(boolean explain) {
    rest.stop();
    String text = field.textProperty().get();
    if (text.equals(model.board().program().text())) {
      field.clearError();
      return;
    }
    try {
      Program program = Parser.parse(text);
      field.clearError();
      // half a word is an input of its own; it becomes one when the typing rests
      if (!explain && !program.inputs().equals(model.board().program().inputs())) {
        rest.playFromStart();
        return;
      }
      model.choose(BoardFactory.typed(program, model.board()));
      known = model.board().program();
    } catch (ProgramException e) {
      if (explain) explain(e);
      else rest.playFromStart();
    }
  }

  private void explain(ProgramException e) {
    field.setError(e.column(), ErrorWording.of(e, model.board().program()));
  }
}
