package pragmatic.gradients.frameworks.live;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Python on this computer.
///
/// @param command what starts it, a path or a name on the search path: never a line for a shell
public record Python(String command) {
  /// How long a check may take: a framework may need half a minute to begin.
  public static final Duration LIMIT = Duration.ofSeconds(120);

  /// Environment variable that names the Python to ask.
  static final String VARIABLE = "PRAGMATIC_GRADIENTS_PYTHON";

  /// Frameworks that would look for other devices, or talk, are asked not to.
  private static final Map<String, String> QUIET =
      Map.of(
          "CUDA_VISIBLE_DEVICES", "",
          "JAX_PLATFORMS", "cpu",
          "TF_CPP_MIN_LOG_LEVEL", "3",
          "TF_ENABLE_ONEDNN_OPTS", "0",
          "PYTHONUTF8", "1",
          "PYTHONDONTWRITEBYTECODE", "1");

  /// The Pythons to try, in order.
  ///
  /// @param wished the one that the user named, or null
  public static List<Python> candidates(@Nullable String wished) {
    Optional<String> named =
        Optional.ofNullable(wished).or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
    return named
        .filter(name -> !name.isBlank())
        .map(name -> List.of(new Python(name)))
        .orElseGet(() -> Stream.of("python3", "python").map(Python::new).toList());
  }

  /// Asks the first of several Pythons that has the framework.
  ///
  /// @throws InterruptedException if the thread was interrupted; nothing is left running
  public static Replies ask(
      List<Python> pythons, Dialect dialect, List<LiveQuestion> questions, Duration limit)
      throws CheckException, InterruptedException {
    CheckScript script = CheckScript.of(dialect, questions);
    for (Python python : pythons.subList(0, pythons.size() - 1)) {
      try {
        return python.run(script, limit);
      } catch (CheckException e) {
        if (!e.mayAskAnother()) {
          throw e;
        }
      }
    }
    return pythons.getLast().run(script, limit);
  }

  private Replies run(CheckScript script, Duration limit)
      throws CheckException, InterruptedException {
    Path folder = null;
    try {
      // a folder of our own: modules beside the script would come before the framework's
      folder = Files.createTempDirectory("pragmatic-gradients-check");
      Path file = folder.resolve("check.py");
      Files.writeString(file, script.text(), StandardCharsets.UTF_8);
      return script.read(output(folder, file, limit), command);
    } catch (IOException e) {
      throw CheckException.of("check.io", String.valueOf(e.getMessage()));
    } finally {
      delete(folder);
    }
  }

  private List<String> output(Path folder, Path file, Duration limit)
      throws CheckException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(located(), file.toString());
    builder.directory(folder.toFile());
    builder.environment().putAll(QUIET);
    Process process;
    try {
      process = builder.start();
    } catch (IOException | IllegalArgumentException notThere) {
      throw CheckException.tryAnother("check.no-python", command);
    }
    try (Watched watched = new Watched(process)) {
      return watched.finish(limit, command);
    }
  }

  /// A relative path is meant from here, not from the folder in which the script runs.
  private String located() {
    boolean path = command.contains("/") || command.contains(File.separator);
    return path ? new File(command).getAbsolutePath() : command;
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // the system clears its folder of temporary files
    }
  }
}
