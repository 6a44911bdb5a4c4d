package pragmatic.gradients.app;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.control.ExpressionField;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.ErrorWording;
import pragmatic.gradients.speech.Suggestion;
import pragmatic.gradients.words.Words;

/// Couples the expression field with the board: with Enter or after a moment's rest, what can be
/// read is shown and what cannot is explained; the board keeps the last good function. Half a name,
/// for which completions are on show, is not read while it rests.
final class ExpressionBinding {
  private static final Duration REST = Duration.millis(600);

  private final ExpressionField field;
  private final BoardModel model;
  private final PauseTransition rest = new PauseTransition(REST);
  private final ReadingNote note;
  private final TypedFunction typed;
  private Runnable onLeave = () -> {};
  private Runnable onShown = () -> {};
  private boolean updating;

  /// What the field was last in step with: another program on the board is somebody else's choice
  /// and ends the typing.
  private Program known;

  ExpressionBinding(Look look, BoardModel model, LessonPlayer lessons) {
    this.model = model;
    typed = new TypedFunction(model, lessons);
    note = new ReadingNote(model.faults());
    known = model.board().program();
    field = new ExpressionField(look);
    field.field().setId("expression");
    field.field().setAccessibleText(Words.say("expression.accessible"));
    field.setSuggestions(Suggestion::of);
    show(model.board());
    field
        .textProperty()
        .subscribe((_, _) -> {
          if (!updating) edited();
        });
    field.setOnSubmit(_ -> enter());
    field.setOnCancel(() -> {
      show(model.board());
      onLeave.run();
    });
    rest.setOnFinished(_ -> {
      if (model.board().program() == known && !field.isCompleting()) read(false);
    });
    model.viewProperty().subscribe(view -> follow(view.board()));
    // what was typed is not yet on show, and somebody chooses another board
    model
        .boardProperty()
        .subscribe(board -> {
          if (model.behindProperty().get()) follow(board);
        });
  }

  Node node() {
    return field;
  }

  /// @param shown called when Enter has shown what was typed
  /// @param leave called when the typing is over: after that, and after Esc
  void setOnLeave(Runnable shown, Runnable leave) {
    onShown = shown;
    onLeave = leave;
  }

  /// Called with a text before it is pasted; where it answers true, it has taken the text.
  void setOnPaste(Predicate<String> action) {
    field.setOnPaste(action);
  }

  void focus() {
    field.field().requestFocus();
    field.field().selectAll();
  }

  /// Types a text for the user, as from a search that found nothing.
  ///
  /// @return whether it could be read
  boolean submit(String text) {
    field.setText(text);
    boolean read = enter();
    if (!read) focus();
    return read;
  }

  private boolean enter() {
    read(true);
    if (field.isBad()) return false;
    onShown.run();
    onLeave.run();
    return true;
  }

  /// An error is no longer that of the text, and the text is not yet read; a note on the text
  /// before would lie over what is said of this one.
  private void edited() {
    note.leave();
    field.clearError();
    rest.playFromStart();
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
    if (board.program() != known) note.leave();
    known = board.program();
    String text = known.text();
    field.clearError();
    if (field.textProperty().get().equals(text)) return;
    updating = true;
    field.setText(text);
    field.field().positionCaret(0);
    updating = false;
  }

  /// @param whole whether the text is known to be at its end
  private void read(boolean whole) {
    rest.stop();
    String text = field.textProperty().get();
    field.clearError();
    if (text.equals(model.board().program().text())) return;
    if (BoardText.isNamed(text)) {
      readBoard(text, whole);
      return;
    }
    try {
      Program program = Parser.parse(text);
      Board board = typed.of(program);
      known = board.program();
      model.choose(board);
      note.of(text, program);
    } catch (ProgramException e) {
      explain(e.column(), String.valueOf(e.getMessage()));
    }
  }

  /// Half the line of a board may be that of another one, so it is opened only at its end.
  private void readBoard(String line, boolean whole) {
    try {
      Supplier<Board> board = PastedText.BOARDS.later(line);
      if (!whole) return;
      model.choose(board.get());
      show(model.board());
    } catch (BoardTextException e) {
      explain(e.column(), String.valueOf(e.getMessage()));
    }
  }

  private void explain(int column, String message) {
    field.setError(column, ErrorWording.of(column, message, model.board().program()));
  }
}
