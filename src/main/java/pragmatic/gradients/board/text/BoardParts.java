package pragmatic.gradients.board.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.words.Nearest;

/// A line cut into its parts: at every name with a colon, wherever it stands.
///
/// @param parts by name; where each stands in the line, blanks at both ends left out
/// @param programPlace where the program stands, or would
record BoardParts(String line, int programPlace, Map<BoardPart, Extract> parts) {
  static final Pattern START =
      Pattern.compile("[\\s\\h]*board(?:[\\s\\h]+(\\d+))?[\\s\\h]*:", Pattern.CASE_INSENSITIVE);

  /// Digits of a version number that is a number at all.
  private static final int DIGITS = 9;

  /// A piece of the line.
  ///
  /// @param from index of its first character
  /// @param to index behind its last one
  record Extract(int from, int to) {
    static Extract trimmed(String line, int from, int to) {
      int first = from;
      int last = to;
      while (first < last && isBlank(line.charAt(first))) first++;
      while (last > first && isBlank(line.charAt(last - 1))) last--;
      return first == last ? new Extract(from, from) : new Extract(first, last);
    }
  }

  static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || letter == '\u00a0';
  }

  static BoardParts of(String line) throws BoardTextException {
    Map<BoardPart, Extract> parts = new EnumMap<>(BoardPart.class);
    int from = start(line);
    int programPlace = from;
    @Nullable BoardPart open = null;
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '"') i = Quoted.end(line, i);
      if (line.charAt(i) != ':') continue;
      Extract word = wordBefore(line, from, i);
      put(parts, open, Extract.trimmed(line, from, word.from()));
      open = named(line.substring(word.from(), word.to()), word.from());
      if (parts.containsKey(open))
        throw BoardTextException.at(word.from(), "board.part.twice", open.word());
      from = i + 1;
    }
    put(parts, open, Extract.trimmed(line, from, line.length()));
    return new BoardParts(line, programPlace, parts);
  }

  /// What stands before the first name is the program.
  private static void put(
      Map<BoardPart, Extract> parts, @Nullable BoardPart open, Extract extract) {
    if (open != null) parts.put(open, extract);
    else if (extract.from() < extract.to()) parts.put(BoardPart.PROGRAM, extract);
  }

  private static Extract wordBefore(String line, int from, int colon) throws BoardTextException {
    int end = colon;
    while (end > from && isBlank(line.charAt(end - 1))) end--;
    int first = end;
    while (first > from && isWord(line.charAt(first - 1))) first--;
    if (first == end) throw BoardTextException.at(colon, "board.part.missing");
    return new Extract(first, end);
  }

  private static boolean isWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-';
  }

  /// Reads the version, and answers where the parts begin.
  private static int start(String line) throws BoardTextException {
    Matcher start = START.matcher(line);
    if (!start.lookingAt()) return 0;
    String version = start.group(1);
    if (version != null
        && (version.length() > DIGITS || Integer.parseInt(version) != BoardText.VERSION))
      throw BoardTextException.at(start.start(1), "board.version", version, BoardText.VERSION);
    return start.end();
  }

  private static BoardPart named(String word, int at) throws BoardTextException {
    Optional<BoardPart> part = BoardPart.of(word);
    if (part.isPresent()) return part.get();
    List<String> all = BoardPart.words();
    Optional<String> meant = Nearest.to(word, all);
    throw meant.isPresent()
        ? BoardTextException.at(at, "board.part.meant", word, meant.get())
        : BoardTextException.at(at, "board.part.unknown", word, String.join(", ", all));
  }

  /// What a part says, if it is there.
  Optional<PartReader> part(BoardPart part) {
    return Optional.ofNullable(parts.get(part))
        .map(extract -> new PartReader(line, extract.from(), extract.to(), part));
  }
}
