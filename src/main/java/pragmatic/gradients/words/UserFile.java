package pragmatic.gradients.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A small file of lines in UTF-8 in which the app keeps something of the user's.
///
/// A file that is damaged is set aside beside the new one, and named by [#problem()]; one that
/// cannot be read at all stays as it is, and one that cannot be written changes nothing for the
/// session: a lecture does not stop for a file.
public final class UserFile {
  /// Bytes that no such file has more than.
  public static final int LARGEST = 1 << 20;

  private final Path path;
  private final String words;
  private @Nullable String problem;

  /// @param path may be missing
  /// @param words what its sentences begin with: `settings` for `settings.bad`, said of one that
  ///   stays as it is with path and reason, and `settings.aside`, said of one that is set aside
  ///   with path, new name and reason
  public UserFile(Path path, String words) {
    this.path = path;
    this.words = words;
  }

  /// The lines of the file, of which there are none where it is missing or cannot be read.
  public List<String> read() {
    if (!Files.exists(path)) return List.of();
    try {
      return lines();
    } catch (CharacterCodingException notText) {
      setAside(Words.say("file.encoding"));
    } catch (IOException unreadable) {
      problem = Words.say(words + ".bad", path, reason(unreadable));
    }
    return List.of();
  }

  private List<String> lines() throws IOException {
    // a pipe or a device might never end
    if (!Files.isRegularFile(path)) throw new IOException(Words.say("file.kind"));
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) throw new IOException(Words.say("file.large"));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
  }

  /// Gives a damaged file another name, so that what it holds is not lost by writing the next one.
  ///
  /// @param reason what is wrong with it
  public void setAside(String reason) {
    Path kept = path.resolveSibling(path.getFileName() + ".bad");
    try {
      Files.move(path, kept, StandardCopyOption.REPLACE_EXISTING);
      problem = Words.say(words + ".aside", path, kept.getFileName(), reason);
    } catch (IOException immovable) {
      problem = Words.say(words + ".bad", path, reason(immovable));
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /// What is wrong with the file, in one sentence with its path.
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /// Replaces the file in one step, so that a crash leaves the old or the new one.
  ///
  /// @return whether it could be written
  public boolean write(List<String> lines) {
    if (Files.exists(path) && !Files.isRegularFile(path)) return false;
    // what could not be read is not lost by writing over it
    if (problem != null && Files.exists(path)) return false;
    try {
      Files.createDirectories(path.getParent());
      Path fresh = Files.createTempFile(path.getParent(), words, ".new");
      try {
        Files.write(fresh, lines);
        Files.move(
            fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }
}
