package pragmatic.gradients.app;

import java.util.Optional;
import java.util.function.Consumer;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;

/// What becomes of a text that is pasted: the line of a board is that board, cells that ask for
/// derivatives are a notebook, and all else is a function, or what is wrong with it.
final class PastedText {
  static final BoardText BOARDS = new BoardText(LowerPlots.plots());

  private final BoardModel model;
  private final LessonPlayer lessons;
  private final Consumer<String> function;

  /// @param function takes a text that is no function, to say what is wrong with it
  PastedText(BoardModel model, LessonPlayer lessons, Consumer<String> function) {
    this.model = model;
    this.lessons = lessons;
    this.function = function;
  }

  /// Opens whatever it is.
  void open(String text) {
    String all = text.strip();
    if (all.isEmpty() || take(all)) return;
    if (!choose(all)) function.accept(all);
  }

  /// Takes what is more than one line of text in a field.
  ///
  /// @return whether it has, or will
  boolean take(String text) {
    String all = text.strip();
    if (all.lines().count() < 2) return board(all);
    if (!choose(all)) lessons.paste(text, () -> function.accept(all));
    return true;
  }

  private boolean board(String line) {
    // a function alone is typed, and keeps the rules of the board on show
    if (function(line).isPresent()) return false;
    try {
      model.choose(BOARDS.read(line));
      return true;
    } catch (BoardTextException noBoard) {
      return false;
    }
  }

  private boolean choose(String text) {
    Optional<Program> program = function(text);
    program.ifPresent(read -> model.choose(new TypedFunction(model, lessons).of(read)));
    return program.isPresent();
  }

  /// The function of a text, in the spelling of our language.
  private static Optional<Program> function(String text) {
    try {
      return Optional.of(Parser.parse(Spelling.PLAIN.program(Parser.parse(text))));
    } catch (ProgramException other) {
      return Optional.empty();
    }
  }
}
