package pragmatic.gradients.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.JavaOptions;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Program;

/// A process of `explain --lines` from its start to its end, asked random programs, each at 0.
final class LinesBenchmark {
  private static final int REQUESTS = 10_000;

  private LinesBenchmark() {}

  static void run(Goals goals) throws IOException, InterruptedException {
    Path requests = Files.createTempFile("requests", ".txt");
    try {
      Files.writeString(
          requests,
          new RandomPrograms(2026)
              .any(REQUESTS)
              .map(LinesBenchmark::request)
              .collect(Collectors.joining()));
      List<String> command = ProcessClock.command("pragmatic.gradients.Main", "explain", "--lines");
      double seconds =
          ProcessClock.seconds(
              ProcessClock.replaced(command, ProcessClock.JAR, JavaOptions::ofLines),
              ProcessBuilder.Redirect.from(requests.toFile()));
      goals.add("explain --lines", "ms a request", 1.0 / 3, 1e3 * seconds / REQUESTS);
    } finally {
      Files.delete(requests);
    }
  }

  private static String request(Program program) {
    String at =
        program.inputs().stream()
            .map(name -> "\"" + name + "\": 0")
            .collect(Collectors.joining(", "));
    return "{\"program\": \"" + program.text() + "\", \"at\": {" + at + "}}\n";
  }
}
