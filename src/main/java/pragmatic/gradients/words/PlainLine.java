package pragmatic.gradients.words;

import java.util.regex.Pattern;

/// A text of others as a part of a sentence: one line, without what would colour or clear a
/// terminal.
public final class PlainLine {
  /// Letters of a reason that somebody still reads.
  public static final int REASON = 200;

  /// Letters of a name that a line has room for.
  public static final int NAME = 100;

  /// Commands to a terminal, as ESC [ 31 m.
  private static final Pattern ESCAPES =
      Pattern.compile("\\u001B(\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001B]*(\\u0007|\\u001B\\\\)?)");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F]");

  private PlainLine() {}

  /// All of it.
  public static String of(String text) {
    return CONTROLS.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll(" ");
  }

  /// Its beginning, of so many letters at most.
  public static String of(String text, int most) {
    // what is left out may be a whole file
    String line = of(text.substring(0, Math.min(text.length(), 2 * most)));
    return line.length() <= most && text.length() <= 2 * most
        ? line
        : line.substring(0, Math.min(line.length(), most - 1)) + "…";
  }
}
