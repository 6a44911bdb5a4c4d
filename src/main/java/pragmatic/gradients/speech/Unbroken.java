package pragmatic.gradients.speech;

import java.util.regex.Pattern;
import pragmatic.gradients.text.RichText;

/// Sentences whose intervals and tuples are not broken over two lines.
public final class Unbroken {
  private static final Pattern TUPLE = Pattern.compile("[\\[(][^\\])]*[,;] [^\\])]*[\\])]");

  private static final Pattern NUMBERS = Pattern.compile("[\\[(][−\\d∞.,;·^{} ]+[\\])]");

  private Unbroken() {}

  /// A text in which an interval or a tuple of numbers is one word; what else stands in parentheses
  /// may be broken.
  static String numbers(String text) {
    return NUMBERS.matcher(text).replaceAll(row -> row.group().replace(' ', '\u00a0'));
  }

  public static RichText text(String markup) {
    return RichText.of(
        TUPLE.matcher(markup).replaceAll(tuple -> tuple.group().replace(' ', '\u00a0')));
  }
}
