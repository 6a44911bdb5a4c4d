package pragmatic.gradients.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/// Looks a few times a second whether a file was saved, on a daemon thread, until it is closed.
///
/// Times are compared and not watched for: editors that write a new file in place of the old one,
/// and folders on a network, are seen alike.
public final class LessonWatch implements AutoCloseable {
  private final Path file;
  private final Runnable saved;
  private FileState known;
  private final DaemonClock clock;

  /// How a file is told from what it was.
  private record FileState(FileTime time, long size) {
    private static final FileState GONE = new FileState(FileTime.fromMillis(0), -1);

    static FileState of(Path file) {
      try {
        return new FileState(Files.getLastModifiedTime(file), Files.size(file));
      } catch (IOException gone) {
        return GONE;
      }
    }
  }

  /// @param every between two looks
  /// @param saved called on the daemon thread once the file is another one and there
  public LessonWatch(Path file, Duration every, Runnable saved) {
    this.file = file;
    this.saved = saved;
    known = FileState.of(file);
    clock = new DaemonClock("lesson file", every, this::look);
  }

  private void look() {
    FileState now = FileState.of(file);
    // between the old file and the new one there may be none
    if (now.equals(known) || now.equals(FileState.GONE)) return;
    known = now;
    saved.run();
  }

  @Override
  public void close() {
    clock.close();
  }
}
