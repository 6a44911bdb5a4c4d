package pragmatic.gradients.notebook.python;

import java.util.regex.Pattern;

/// What a terminal takes for colours and bold letters, and nobody reads.
public final class TerminalCodes {
  private static final Pattern CODE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

  private TerminalCodes() {}

  /// A text without them.
  public static String removed(String text) {
    return CODE.matcher(text).replaceAll("");
  }
}
