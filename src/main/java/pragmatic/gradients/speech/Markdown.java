package pragmatic.gradients.speech;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.text.RichText;

/// Sentences of a lesson, written in Markdown.
public final class Markdown {
  /// What stands as it is: an escaped sign, and program text.
  private static final String KEPT = "\\\\.|`[^`]*`";

  private static final Pattern EMPHASIS =
      Pattern.compile(
          KEPT
              + "|(?<![*\\w])\\*(?=[^*\\s])(?<inside>(?:`[^`]*`|[^*`])+)(?<=[^*\\s])\\*(?![*\\w])");

  /// Markup on screen, and an ordinary letter in Markdown.
  private static final Pattern SIGN = Pattern.compile(KEPT + "|(?<sign>[{}^])");

  /// A sign that opens or closes mathematics, and not one that is shown.
  private static final Pattern MATHEMATICS = Pattern.compile("(?<!\\\\)\\$");

  private Markdown() {}

  /// All paragraphs one behind the other. Bold, emphasis, program text and `$mathematics$` are
  /// read; a paragraph whose signs do not match is shown as it stands.
  public static RichText of(Collection<String> paragraphs) {
    RichText all = RichText.EMPTY;
    for (String paragraph : paragraphs) {
      String line = paragraph.replaceAll("\\s+", " ").strip();
      RichText next = paragraph(Unbroken.numbers(line));
      all = all.isEmpty() ? next : all.plus(RichText.literal(" ")).plus(next);
    }
    return all;
  }

  private static RichText paragraph(String text) {
    String markup = MATHEMATICS.matcher(text).find() ? text : outside(SIGN, "sign", "\\", "", text);
    try {
      return RichText.of(outside(EMPHASIS, "inside", "**", "**", markup));
    } catch (IllegalArgumentException unmatched) {
      return RichText.literal(text);
    }
  }

  /// Puts what a group finds between two marks, outside of program text.
  private static String outside(
      Pattern pattern, String group, String open, String close, String text) {
    return pattern
        .matcher(text)
        .replaceAll(match -> {
          String found = match.group(group);
          return Matcher.quoteReplacement(found == null ? match.group() : open + found + close);
        });
  }
}
