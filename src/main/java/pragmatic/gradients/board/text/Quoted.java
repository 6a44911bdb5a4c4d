package pragmatic.gradients.board.text;

/// A text between quotes, in which a backslash stands before what a line has no room for: `\n`,
/// `\t`, `\r`, `\"`, `\\`, and `\u0085` for any character.
///
/// @param text what it says
/// @param columns for each character of the text, and for its end, the index in the line
record Quoted(String text, int[] columns) {
  private static final int HEX = 16;
  private static final int DIGITS = 4;

  /// The index of the quote that closes one.
  ///
  /// @param open index of the first quote
  static int end(String line, int open) throws BoardTextException {
    for (int i = open + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') i++;
      else if (line.charAt(i) == '"') return i;
    }
    throw BoardTextException.at(open, "board.quote");
  }

  /// Reads a text.
  ///
  /// @param open index of the first quote
  static Quoted read(String line, int open) throws BoardTextException {
    int end = end(line, open);
    StringBuilder text = new StringBuilder();
    int[] columns = new int[end - open];
    int i = open + 1;
    while (i < end) {
      columns[text.length()] = i;
      boolean escaped = line.charAt(i) == '\\';
      boolean coded = escaped && line.charAt(i + 1) == 'u';
      text.append(coded ? coded(line, i, end) : escaped ? plain(line, i) : line.charAt(i));
      i += coded ? 2 + DIGITS : escaped ? 2 : 1;
    }
    columns[text.length()] = end;
    return new Quoted(text.toString(), columns);
  }

  private static char plain(String line, int backslash) throws BoardTextException {
    return switch (line.charAt(backslash + 1)) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"' -> '"';
      case '\\' -> '\\';
      default -> throw BoardTextException.at(backslash, "board.escape");
    };
  }

  private static char coded(String line, int backslash, int end) throws BoardTextException {
    int value = 0;
    for (int i = backslash + 2; i < backslash + 2 + DIGITS; i++) {
      int digit = i < end ? Character.digit(line.charAt(i), HEX) : -1;
      if (digit < 0) throw BoardTextException.at(backslash, "board.escape");
      value = HEX * value + digit;
    }
    return (char) value;
  }

  /// Puts quotes round a text.
  static String write(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      switch (letter) {
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        default -> {
          boolean strange =
              letter != ' ' && BoardParts.isBlank(letter) || Character.isISOControl(letter);
          quoted.append(strange ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
        }
      }
    }
    return quoted.append('"').toString();
  }

  /// Whether a text stands for itself without quotes.
  static boolean isNeeded(String text) {
    if (text.isEmpty() || text.startsWith(" ") || text.endsWith(" ")) return true;
    return text.chars()
        .anyMatch(letter ->
            letter == '"'
                || letter == ':'
                || letter != ' ' && BoardParts.isBlank((char) letter)
                || Character.isISOControl(letter));
  }
}
