package pragmatic.gradients.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import pragmatic.gradients.Main;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Program;

/// Requests of `explain --lines` for random programs, each at 0.
final class LinesBenchmark {
  private static final int REQUESTS = 10_000;

  private LinesBenchmark() {}

  static void run(Goals goals) {
    String requests =
        new RandomPrograms(2026)
            .any(REQUESTS)
            .map(LinesBenchmark::request)
            .collect(Collectors.joining());
    // the just-in-time compiler needs a first round; it is not counted
    answer(requests);
    goals.add("explain --lines", "ms a request", 1.0 / 3, 1e3 * answer(requests) / REQUESTS);
  }

  private static String request(Program program) {
    String at =
        program.inputs().stream()
            .map(name -> "\"" + name + "\": 0")
            .collect(Collectors.joining(", "));
    return "{\"program\": \"" + program.text() + "\", \"at\": {" + at + "}}\n";
  }

  /// @return seconds
  private static double answer(String requests) {
    InputStream in = System.in;
    PrintStream out = System.out;
    long start = System.nanoTime();
    try {
      System.setIn(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(OutputStream.nullOutputStream()));
      Main.main(new String[] {"explain", "--lines"});
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
