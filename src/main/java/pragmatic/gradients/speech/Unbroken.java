package pragmatic.gradients.speech;

import java.util.regex.Pattern;
import pragmatic.gradients.text.RichText;

/// Sentences whose intervals and tuples are not broken over two lines.
public final class Unbroken {
  private static final Pattern TUPLE = Pattern.compile("[\\[(][^\\])]*[,;] [^\\])]*[\\])]");

  private Unbroken() {}

  public static RichText text(String markup) {
    return RichText.of(
        TUPLE.matcher(markup).replaceAll(tuple -> tuple.group().replace(' ', '\u00a0')));
  }
}
