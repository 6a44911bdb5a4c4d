package pragmatic.gradients.words;

/// A text that cannot be read, with a mark under the place, for a terminal.
public final class Caret {
  private static final int WIDTH = 76;
  private static final int BEFORE = 61;

  private Caret() {}

  /// Three lines: the text about the column, a caret under it, and the sentence with the column.
  ///
  /// @param column counted from 1
  public static String lines(String text, int column, String sentence) {
    // line breaks and tabs would move the caret away from its column
    String shown = text.replaceAll("\\s", " ");
    int from = Math.max(0, column - BEFORE);
    int to = Math.min(shown.length(), from + WIDTH);
    String caret = " ".repeat(Math.max(0, column - 1 - from)) + "^";
    return shown.substring(Math.min(from, to), to)
        + "\n"
        + caret
        + "\n"
        + Words.say("cli.column", column, sentence);
  }
}
