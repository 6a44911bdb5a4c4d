package pragmatic.gradients.lesson.notebook;

import java.util.regex.Pattern;

/// Texts that others wrote, as they stand in the Markdown of a lesson.
final class Verbatim {
  private static final Pattern SIGNS = Pattern.compile("[\\\\$*`{_<]");

  /// What program text between backquotes does not show as it stands.
  private static final Pattern NO_PROGRAM = Pattern.compile("[\\\\$*`{}^]");

  /// What begins no list, heading, quote or rule.
  private static final Pattern SAFE = Pattern.compile("\\p{L}|\\\\|`|\\*\\*\\S|•");

  /// What a lesson reads as something else than text.
  private static final Pattern SECTION =
      Pattern.compile("(?:notes|predict)\\s*:", Pattern.CASE_INSENSITIVE);

  private static final int TITLE = 60;

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

  /// The same Markdown as a paragraph of a lesson, whatever it begins with.
  static String paragraph(String markdown) {
    String line = line(markdown);
    boolean safe = line.isEmpty() || SAFE.matcher(line).lookingAt();
    return safe && !SECTION.matcher(line).lookingAt() ? line : "\\" + line;
  }

  /// The heading of a step, cut to what the overview of a lesson has room for.
  static String title(String text) {
    // signs at the end would close the heading
    String title = cut(text, TITLE).replaceAll("[\\s#]+$", "");
    return title.isEmpty() ? "…" : paragraph(plain(title));
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
