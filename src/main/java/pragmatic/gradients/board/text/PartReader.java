package pragmatic.gradients.board.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.words.Words;

/// Reads what one part of a line says, from left to right. Blanks stand anywhere.
final class PartReader {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+−–]?(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][-+−–]?\\d+)?(?![\\p{L}\\p{Nd}_])");
  private static final Pattern LIMIT =
      Pattern.compile(
          "([-+−–]?)(?:∞|(?:inf(?:inity)?|nan)(?![\\p{L}\\p{Nd}_]))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_-]*");
  private static final Pattern ANYTHING = Pattern.compile("[\\p{L}\\p{Nd}_.+-]+|.", Pattern.DOTALL);

  /// Letters of something unexpected that a message repeats.
  private static final int SHOWN = 40;

  private final String line;
  private final int to;
  private final BoardPart part;
  private int at;

  /// @param from index of the first character that belongs to the part
  /// @param to index behind the last one
  PartReader(String line, int from, int to, BoardPart part) {
    this.line = line;
    this.at = from;
    this.to = to;
    this.part = part;
  }

  /// The index of what is read next.
  int index() {
    while (at < to && BoardParts.isBlank(line.charAt(at))) at++;
    return at;
  }

  boolean atEnd() {
    return index() == to;
  }

  private Optional<String> match(Pattern pattern) {
    Matcher matcher = pattern.matcher(line).region(index(), to);
    if (!matcher.lookingAt()) return Optional.empty();
    at = matcher.end();
    return Optional.of(matcher.group());
  }

  /// Reads a sign or a word, if it stands here.
  boolean take(String sign) {
    int end = index() + sign.length();
    if (end > to || !line.regionMatches(true, at, sign, 0, sign.length())) return false;
    boolean letters = Character.isLetter(sign.charAt(0));
    boolean whole = !letters || end == to || !Character.isLetterOrDigit(line.charAt(end));
    if (whole) at = end;
    return whole;
  }

  /// A word that begins with a letter.
  String name() throws BoardTextException {
    int here = index();
    return match(NAME).orElseThrow(() -> form(here));
  }

  /// A finite number.
  double number() throws BoardTextException {
    int here = index();
    String text = match(NUMBER).orElseThrow(() -> form(here));
    double value = Double.parseDouble(text.replace('−', '-').replace('–', '-'));
    if (Double.isInfinite(value)) throw BoardTextException.at(here, "board.number.large", text);
    return value;
  }

  /// A number, or `inf`, `-inf` or `nan`.
  double anyNumber() throws BoardTextException {
    Optional<String> limit = match(LIMIT);
    if (limit.isEmpty()) return number();
    char last = Character.toLowerCase(limit.get().charAt(limit.get().length() - 1));
    boolean negative = "-−–".indexOf(limit.get().charAt(0)) >= 0;
    boolean nan = last == 'n';
    return nan ? Double.NaN : negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /// All that is left, which may stand between quotes.
  Quoted text() throws BoardTextException {
    int first = index();
    if (first < to && line.charAt(first) == '"') {
      Quoted quoted = Quoted.read(line, first);
      at = quoted.columns()[quoted.text().length()] + 1;
      end();
      return quoted;
    }
    int[] columns = new int[to - first + 1];
    for (int i = 0; i < columns.length; i++) columns[i] = first + i;
    at = to;
    return new Quoted(line.substring(first, to), columns);
  }

  /// Refuses what stands behind the end.
  void end() throws BoardTextException {
    if (!atEnd()) throw form(at);
  }

  /// What stands here is not of the form of the part.
  BoardTextException form(int here) {
    Matcher found = ANYTHING.matcher(line).region(here, to);
    if (!found.lookingAt())
      return BoardTextException.at(here, "board.form.end", part.word(), part.example());
    String text = found.group();
    return BoardTextException.at(
        here,
        "board.form",
        text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
        part.word(),
        part.example());
  }
}
