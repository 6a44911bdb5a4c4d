package pragmatic.gradients.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Times whole processes of this Java with the classes of this one.
final class ProcessClock {
  /// Where `mvn package` leaves the jar.
  static final Path JAR = Path.of("target", "pragmatic-gradients.jar");

  private static final int RUNS = 5;

  private ProcessClock() {}

  /// This Java.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// The command that starts a class.
  static List<String> command(String type, String... args) {
    List<String> command = new ArrayList<>();
    command.add(java());
    String modules = System.getProperty("jdk.module.path");
    if (modules != null)
      command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), type));
    command.addAll(List.of(args));
    return command;
  }

  /// The same as a jar starts it that is replaced by a process with better options.
  static List<String> replaced(
      List<String> command, Path jar, Function<Path, List<String>> options) {
    List<String> better = new ArrayList<>(command);
    better.addAll(1, options.apply(jar));
    // with the cache goes the path of classes that it was written for
    String path = jar + File.pathSeparator + System.getProperty("java.class.path");
    better.set(better.indexOf("-classpath") + 1, path);
    return better;
  }

  /// The median of some runs, after one that is not counted.
  ///
  /// @return seconds
  static double seconds(List<String> command) throws IOException, InterruptedException {
    return seconds(command, ProcessBuilder.Redirect.PIPE);
  }

  /// @param in what the command reads
  static double seconds(List<String> command, ProcessBuilder.Redirect in)
      throws IOException, InterruptedException {
    double[] times = new double[RUNS];
    run(command, in);
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      run(command, in);
      times[i] = (System.nanoTime() - start) / 1e9;
    }
    return median(times);
  }

  /// The same until a command has answered the first line that it is given.
  static double secondsToAnswer(List<String> command, String line) throws IOException {
    double[] times = new double[RUNS];
    for (int i = -1; i < RUNS; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (BufferedReader answers = process.inputReader();
          BufferedWriter requests = process.outputWriter()) {
        requests.write(line);
        requests.flush();
        if (answers.readLine() == null) throw new IOException("No answer from " + command);
        times[Math.max(i, 0)] = (System.nanoTime() - start) / 1e9;
      }
    }
    return median(times);
  }

  /// What a command prints.
  static String run(List<String> command) throws IOException, InterruptedException {
    return run(command, ProcessBuilder.Redirect.PIPE);
  }

  private static String run(List<String> command, ProcessBuilder.Redirect in)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("bench", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
      return Files.readString(out);
    } finally {
      Files.delete(out);
    }
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
