package pragmatic.gradients.lesson.notebook;

import java.util.regex.Pattern;

/// Texts that others wrote, as they stand in the Markdown of a lesson.
final class Verbatim {
  private static final Pattern SIGNS = Pattern.compile("[\\\\$*`{_<]");

  /// What program text between backquotes does not show as it stands.
  private static final Pattern NO_PROGRAM = Pattern.compile("[\\\\$*`{}^]");

  private Verbatim() {}

  /// The Markdown that shows a text exactly as given, on one line.
  static String plain(String text) {
    return SIGNS.matcher(line(text)).replaceAll("\\\\$0");
  }

  /// The same as program text, where it can be.
  static String program(String text) {
    String line = line(text);
    return line.isEmpty() || NO_PROGRAM.matcher(line).find() ? plain(line) : "`" + line + "`";
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\u2028\u2029]+", " ").strip();
  }

  /// The beginning of a text that is longer than there is room for.
  ///
  /// @param most letters, the ellipsis included, at least 1
  static String cut(String text, int most) {
    String line = line(text);
    if (line.length() <= most) return line;
    int end = most - 1;
    // both halves of a letter, or none
    if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return line.substring(0, end).stripTrailing() + "…";
  }
}
