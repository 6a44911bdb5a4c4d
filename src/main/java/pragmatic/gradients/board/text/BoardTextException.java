package pragmatic.gradients.board.text;

import pragmatic.gradients.words.Words;

/// A line that is no board. The message is a sentence for the user that says what would be right,
/// without the column.
public final class BoardTextException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  BoardTextException(String message, int column) {
    super(message);
    this.column = column;
  }

  /// @param index of the first offending character, counted from 0
  /// @param key of the sentence
  static BoardTextException at(int index, String key, Object... arguments) {
    return new BoardTextException(Words.say(key, arguments), index + 1);
  }

  /// The first offending column, counted from 1; one behind the last where something is missing at
  /// the end.
  public int column() {
    return column;
  }
}
