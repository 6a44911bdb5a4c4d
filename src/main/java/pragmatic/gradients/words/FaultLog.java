package pragmatic.gradients.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A file with all that went wrong in the program itself, so that it can be sent to its developers.
///
/// A file that cannot be written changes nothing else.
public final class FaultLog {
  /// Bytes after which the log begins anew; the one before is kept beside it.
  private static final long LONGEST = 1 << 20;

  private final Path file;

  /// @param file may be missing
  public FaultLog(Path file) {
    this.file = file;
  }

  /// The log of this user, if there is a folder for it.
  public static Optional<FaultLog> ofUser() {
    return UserFolder.path().map(folder -> new FaultLog(folder.resolve("faults.log")));
  }

  public Path file() {
    return file;
  }

  /// Adds what happened, with the time.
  ///
  /// @return whether it could be written
  public boolean write(String details) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LONGEST) {
        Path old = file.resolveSibling(file.getFileName() + ".old");
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
      }
      String entry =
          Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n" + details.strip() + "\n\n";
      Files.writeString(file, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }
}
