package pragmatic.gradients.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Where requests come from and answers go.
record Terminal(InputStream input, PrintStream out, PrintStream err) {
  /// The process's own streams. A terminal that claims to know ASCII alone is given UTF-8: all of
  /// today's can read it, and λ and − would be lost otherwise.
  static Terminal own() {
    return new Terminal(System.in, readable(System.out), readable(System.err));
  }

  private static PrintStream readable(PrintStream stream) {
    Charset charset = stream.charset();
    return charset.equals(StandardCharsets.US_ASCII)
        ? new PrintStream(stream, true, StandardCharsets.UTF_8)
        : stream;
  }

  /// Standard input as text; JSON is UTF-8.
  BufferedReader in() {
    return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
  }
}
