package pragmatic.gradients.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A small file of lines in UTF-8 in which the app keeps something of the user's.
///
/// A file that is damaged is set aside beside the new one, and named by [#problem()]; one that
/// cannot be read at all stays as it is, and one that cannot be written changes nothing for the
/// session but for a sentence: a lecture does not stop for a file.
public final class UserFile {
  /// Bytes that no such file has more than.
  public static final int LARGEST = 1 << 20;

  private final Path path;
  private final String words;
  private @Nullable String problem;
  private @Nullable String unwritten;

  /// @param path may be missing
  /// @param words what its sentences begin with: `settings` for `settings.bad`, said of one that
  ///   stays as it is with path and reason, `settings.aside`, said of one that is set aside with
  ///   path, new name and reason, and `settings.unwritten`, said with path and reason
  public UserFile(Path path, String words) {
    this.path = path;
    this.words = words;
  }

  /// The lines of the file, of which there are none where it is missing or cannot be read.
  public List<String> read() {
    // where nobody can tell whether it is there, it is not written over either
    if (Files.notExists(path)) return List.of();
    try {
      return lines();
    } catch (CharacterCodingException notText) {
      setAside(Words.say("file.encoding"));
    } catch (IOException unreadable) {
      problem = Words.say(words + ".bad", path, DiskFault.reason(unreadable));
    }
    return List.of();
  }

  private List<String> lines() throws IOException {
    // a pipe or a device might never end
    if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile())
      throw new IOException(Words.say("file.kind"));
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
      problem = Words.say(words + ".bad", path, DiskFault.reason(immovable));
    }
  }

  /// What is wrong with the file, in one sentence with its path: that it could not be read, or not
  /// be written when that was last tried.
  public Optional<String> problem() {
    return Optional.ofNullable(problem).or(() -> Optional.ofNullable(unwritten));
  }

  /// Replaces the file in one step, so that a crash leaves the old or the new one.
  ///
  /// @return whether it could be written
  public boolean write(List<String> lines) {
    try {
      replace(lines);
      unwritten = null;
      return true;
    } catch (IOException fault) {
      unwritten = Words.say(words + ".unwritten", path, DiskFault.reason(fault));
      return false;
    }
  }

  private void replace(List<String> lines) throws IOException {
    // what could not be read is not lost by writing over it
    boolean ours = problem == null && Files.isRegularFile(path) || Files.notExists(path);
    if (!ours) throw new IOException(Words.say("file.kind"));
    Files.createDirectories(path.getParent());
    Path fresh = Files.createTempFile(path.getParent(), words, ".new");
    try {
      Files.write(fresh, lines);
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      discard(fresh);
      throw unwritable;
    }
  }

  private static void discard(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException stays) {
      // it is of no use, and of no harm
    }
  }
}
