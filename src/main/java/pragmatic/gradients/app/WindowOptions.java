package pragmatic.gradients.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Caret;
import pragmatic.gradients.words.Words;

/// What the window is started with: `--present`, `--board LINE` and the file of a lesson or a
/// notebook, in any order.
///
/// @param present whether it begins in presenter mode
/// @param board the board to begin with, or null for that of the last time
/// @param lesson the file of the lesson or notebook to begin with, or null for none
/// @param mistake why it can't be started so, in lines for a terminal; null if it can
record WindowOptions(
    boolean present,
    @Nullable Supplier<Board> board,
    @Nullable Path lesson,
    @Nullable String mistake) {
  static final WindowOptions NONE = new WindowOptions(false, null, null, null);

  private static final String PRESENT = "--present";
  private static final String BOARD = "--board";

  static WindowOptions of(List<String> arguments) {
    WindowOptions options = NONE;
    Iterator<String> left = arguments.iterator();
    while (left.hasNext() && options.mistake == null) {
      String argument = left.next();
      if (argument.equals(PRESENT)) {
        options = new WindowOptions(true, options.board, options.lesson, null);
      } else if (argument.startsWith(BOARD + "=")) {
        options = options.withBoard(argument.substring(BOARD.length() + 1));
      } else if (LessonSource.isNamed(argument)) {
        options = options.withLesson(argument);
      } else if (!argument.equals(BOARD)) {
        options = options.wrong(Words.say("start.option", argument));
      } else {
        options =
            left.hasNext()
                ? options.withBoard(left.next())
                : options.wrong(Words.say("start.board.missing"));
      }
    }
    return options;
  }

  private WindowOptions withBoard(String line) {
    if (board != null) return wrong(Words.say("start.board.twice"));
    try {
      return new WindowOptions(
          present, new BoardText(LowerPlots.plots()).later(line), lesson, null);
    } catch (BoardTextException e) {
      return wrong(Caret.lines(line, e.column(), String.valueOf(e.getMessage())));
    }
  }

  private WindowOptions withLesson(String name) {
    if (lesson != null) return wrong(Words.say("start.lesson.twice"));
    try {
      Path file = Path.of(name);
      return Files.isRegularFile(file)
          ? new WindowOptions(present, board, file, null)
          : wrong(Words.say("start.lesson.missing", name));
    } catch (InvalidPathException noName) {
      return wrong(Words.say("start.lesson.missing", name));
    }
  }

  private WindowOptions wrong(String lines) {
    return new WindowOptions(present, board, lesson, lines);
  }
}
