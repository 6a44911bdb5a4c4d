package pragmatic.gradients.speech;

import java.util.Collection;
import java.util.regex.Pattern;
import pragmatic.gradients.text.RichText;

/// Sentences of a lesson, written in Markdown.
public final class Markdown {
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![*\\\\\\w])\\*(?=[^*\\s])([^*]+)(?<=[^*\\s])\\*(?![*\\w])");

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
    // what is markup on screen and an ordinary letter in Markdown
    String markup =
        MATHEMATICS.matcher(text).find()
            ? text
            : text.replace("{", "\\{").replace("}", "\\}").replace("^", "\\^");
    try {
      return RichText.of(EMPHASIS.matcher(markup).replaceAll("**$1**"));
    } catch (IllegalArgumentException unmatched) {
      return RichText.literal(text);
    }
  }
}
