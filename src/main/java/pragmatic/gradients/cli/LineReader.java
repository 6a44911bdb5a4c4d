package pragmatic.gradients.cli;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads lines, and of one that is too long, or that never ends, only its beginning.
final class LineReader {
  private final BufferedReader in;
  private final int most;
  private boolean tooLong;
  private boolean afterReturn;

  /// @param most letters of a line that are kept
  LineReader(BufferedReader in, int most) {
    this.in = in;
    this.most = most;
  }

  /// The next line without its end, or null where there is none.
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    tooLong = false;
    boolean any = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      boolean secondHalf = afterReturn && c == '\n';
      afterReturn = c == '\r';
      if (secondHalf) continue;
      if (c == '\n' || c == '\r') return line.toString();
      any = true;
      if (line.length() < most) line.append((char) c);
      else tooLong = true;
    }
    return any ? line.toString() : null;
  }

  /// Whether the line read last was longer than what was kept.
  boolean isTooLong() {
    return tooLong;
  }
}
