package pragmatic.gradients.frameworks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pragmatic.gradients.words.Words;

/// The files of records in a folder of the user's. A file that is no such file is reported and
/// changes nothing.
///
/// @param problems one sentence per bad file, with the place
record OwnRecords(List<Framework> frameworks, List<String> problems) {
  /// No file of records is as large.
  private static final long LARGEST = 32L << 20;

  OwnRecords {
    frameworks = List.copyOf(frameworks);
    problems = List.copyOf(problems);
  }

  /// @param folder may be missing
  /// @param shipped ids of frameworks that are known already
  static OwnRecords in(Path folder, Set<String> shipped) {
    List<Framework> frameworks = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> known = new HashSet<>(shipped);
    for (Path file : files(folder, problems)) {
      try {
        Framework framework = read(file);
        if (known.add(framework.id())) {
          frameworks.add(framework);
        } else {
          problems.add(Words.say("records.twice", file.getFileName(), framework.id()));
        }
      } catch (IOException | RuntimeException e) {
        // whatever is wrong with a file of the user's, the app starts without it
        problems.add(Words.say("records.bad", file.getFileName(), String.valueOf(e.getMessage())));
      }
    }
    return new OwnRecords(frameworks, problems);
  }

  private static List<Path> files(Path folder, List<String> problems) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(Words.say("records.bad", folder.getFileName(), String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  private static Framework read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(Words.say("records.large"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      Framework framework = RecordReader.read(in);
      boolean answers = framework.measurements().stream().anyMatch(row -> row.mode().first());
      if (!answers) {
        throw new IOException(Words.say("records.empty"));
      }
      return framework;
    }
  }
}
