package pragmatic.gradients.app.board;

import java.util.regex.Pattern;
import pragmatic.gradients.picture.RichText;

/// Sentences whose intervals and tuples are not broken over two lines.
final class Unbroken {
  private static final Pattern TUPLE = Pattern.compile("[\\[(][^\\])]*, [^\\])]*[\\])]");

  private Unbroken() {}

  static RichText text(String markup) {
    return RichText.of(
        TUPLE.matcher(markup).replaceAll(tuple -> tuple.group().replace(' ', '\u00a0')));
  }
}
