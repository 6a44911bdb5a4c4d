package pragmatic.gradients.frameworks.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the files of one check, gone with it: also when the app is asked to end meanwhile.
/// What an app left that was killed is swept by a later check.
final class ScratchFolder implements AutoCloseable {
  private static final String NAME = "pragmatic-gradients-check";

  /// No check takes as long.
  private static final Duration STALE = Duration.ofDays(1);

  private final Path folder;
  private final Thread hook;

  private ScratchFolder(Path folder) {
    this.folder = folder;
    hook = Thread.ofPlatform().unstarted(() -> delete(folder));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// @param parent the system's folder of temporary files
  static ScratchFolder in(Path parent) throws IOException {
    sweep(parent, Instant.now().minus(STALE));
    return new ScratchFolder(Files.createTempDirectory(parent, NAME));
  }

  Path path() {
    return folder;
  }

  private static void sweep(Path parent, Instant oldest) {
    try (Stream<Path> files = Files.list(parent)) {
      List<Path> left =
          files
              .filter(file -> file.getFileName().toString().startsWith(NAME))
              .filter(file -> Files.isDirectory(file) && changed(file).isBefore(oldest))
              .toList();
      left.forEach(ScratchFolder::delete);
    } catch (IOException e) {
      // the system clears its folder of temporary files
    }
  }

  private static Instant changed(Path file) {
    try {
      FileTime time = Files.getLastModifiedTime(file);
      return time.toInstant();
    } catch (IOException gone) {
      return Instant.MAX;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.deleteIfExists(file);
    } catch (IOException e) {
      // the system clears its folder of temporary files
    }
  }

  @Override
  public void close() {
    delete(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // the hook runs by itself
    }
  }
}
