package pragmatic.gradients.app;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Caret;
import pragmatic.gradients.words.Words;

/// What the window is started with: `--present` and `--board LINE`, in any order.
///
/// @param present whether it begins in presenter mode
/// @param board the board to begin with, or null for that of the last time
/// @param mistake why it can't be started so, in lines for a terminal; null if it can
record WindowOptions(boolean present, @Nullable Supplier<Board> board, @Nullable String mistake) {
  static final WindowOptions NONE = new WindowOptions(false, null, null);

  private static final String PRESENT = "--present";
  private static final String BOARD = "--board";

  static WindowOptions of(List<String> arguments) {
    WindowOptions options = NONE;
    Iterator<String> left = arguments.iterator();
    while (left.hasNext() && options.mistake == null) {
      String argument = left.next();
      if (argument.equals(PRESENT)) {
        options = new WindowOptions(true, options.board, null);
      } else if (argument.startsWith(BOARD + "=")) {
        options = options.withBoard(argument.substring(BOARD.length() + 1));
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
      return new WindowOptions(present, new BoardText(LowerPlots.plots()).later(line), null);
    } catch (BoardTextException e) {
      return wrong(Caret.lines(line, e.column(), String.valueOf(e.getMessage())));
    }
  }

  private WindowOptions wrong(String lines) {
    return new WindowOptions(present, board, lines);
  }
}
