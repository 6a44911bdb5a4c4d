package pragmatic.gradients;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Fails the one step on a disk with a number, or all from it on.
public final class StepFaults implements FaultyFiles.Fault {
  private final Kind kind;
  private final int first;
  private final boolean lasting;
  private int steps;

  /// What disks answer.
  public enum Kind {
    DENIED {
      @Override
      public IOException of(Path path) {
        return new AccessDeniedException(path.toString());
      }
    },
    FULL {
      @Override
      public IOException of(Path path) {
        return new FileSystemException(path.toString(), null, "No space left on device");
      }
    },
    /// Another program has deleted the file right now.
    GONE {
      @Override
      public IOException of(Path path) throws IOException {
        if (Files.isDirectory(path)) return BROKEN.of(path);
        Files.deleteIfExists(path);
        return new NoSuchFileException(path.toString());
      }
    },
    BROKEN {
      @Override
      public IOException of(Path path) {
        return new IOException("Input/output error");
      }
    };

    public abstract IOException of(Path path) throws IOException;
  }

  public StepFaults(Kind kind, int first, boolean lasting) {
    this.kind = kind;
    this.first = first;
    this.lasting = lasting;
  }

  /// Whether there were so many steps that one failed.
  public boolean happened() {
    return steps > first;
  }

  @Override
  public void before(Path path) throws IOException {
    int step = steps++;
    if (step == first || lasting && step > first) throw kind.of(path);
  }

  @Override
  public String toString() {
    return kind + " at step " + first + (lasting ? " and all after it" : "");
  }
}
