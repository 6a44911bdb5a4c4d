package pragmatic.gradients.frameworks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.words.DiskFault;
import pragmatic.gradients.words.PlainLine;
import pragmatic.gradients.words.Words;

/// The files of records in a folder of the user's. A file that is no such file is reported and
/// changes nothing.
///
/// @param problems one sentence per bad file, with the place
record OwnRecords(List<Framework> frameworks, List<String> problems) {
  /// Megabytes of a file: none that ships has one, and each takes ten of memory while it is read.
  private static final long LARGEST = 4;

  /// Megabytes of all files, which stay in memory.
  private static final long ALL = 24;

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
    long room = ALL << 20;
    for (Path file : files(folder, problems)) {
      try {
        long size = size(file);
        if (size > room) {
          throw new IOException(Words.say("records.room", ALL));
        }
        room -= size;
        Framework framework = read(file);
        if (known.add(framework.id())) {
          frameworks.add(framework);
        } else {
          problems.add(Words.say("records.twice", name(file), framework.id()));
        }
      } catch (IOException unreadable) {
        problems.add(bad(file, DiskFault.reason(unreadable)));
      } catch (UncheckedIOException cut) {
        problems.add(bad(file, DiskFault.reason(cut.getCause())));
      } catch (RuntimeException e) {
        // whatever is wrong with a file of the user's, the app starts without it
        problems.add(bad(file, String.valueOf(e.getMessage())));
      }
    }
    return new OwnRecords(frameworks, problems);
  }

  private static String bad(Path file, String reason) {
    // whoever read the file may quote all of it
    return Words.say("records.bad", name(file), PlainLine.of(reason, PlainLine.REASON));
  }

  private static String name(Path file) {
    return PlainLine.of(String.valueOf(file.getFileName()));
  }

  private static List<Path> files(Path folder, List<String> problems) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (file.toString().endsWith(".json")) {
          found.add(file);
        }
      }
    } catch (IOException unreadable) {
      problems.add(unlisted(folder, unreadable));
    } catch (DirectoryIteratorException cut) {
      problems.add(unlisted(folder, cut.getCause()));
    }
    found.sort(null);
    return found;
  }

  private static String unlisted(Path folder, IOException fault) {
    return Words.say("records.unlisted", folder, DiskFault.reason(fault));
  }

  private static long size(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    // a pipe or a device might never end
    if (!attributes.isRegularFile()) {
      throw new IOException(Words.say("records.kind"));
    }
    if (attributes.size() > LARGEST << 20) {
      throw new IOException(Words.say("records.large", LARGEST));
    }
    return attributes.size();
  }

  private static Framework read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Framework framework = RecordReader.read(in);
      for (String line : framework.about().lines()) {
        if (!line.equals(PlainLine.of(line, PlainLine.NAME))) {
          throw new IOException(Words.say("records.name", line, PlainLine.NAME));
        }
      }
      boolean answers = framework.measurements().stream().anyMatch(row -> row.mode().first());
      if (!answers) {
        throw new IOException(Words.say("records.empty"));
      }
      return framework;
    }
  }
}
