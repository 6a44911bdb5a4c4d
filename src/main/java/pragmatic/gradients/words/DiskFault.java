package pragmatic.gradients.words;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be read or written, in words.
public final class DiskFault {
  private DiskFault() {}

  /// The part of a sentence behind a colon. Files are named by who says it.
  public static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) return Words.say("disk.denied");
    if (fault instanceof NoSuchFileException) return Words.say("disk.gone");
    boolean named = fault instanceof FileSystemException;
    String reason = named ? ((FileSystemException) fault).getReason() : fault.getMessage();
    return reason == null ? fault.getClass().getSimpleName() : reason;
  }
}
