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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user chose and finds again at the next start, in one small file: lines `key=value` in
/// UTF-8, the value as it stands. Other lines, as comments, stay where they are.
///
/// A file that cannot be read is set aside beside the new one, and named by [#problem()]; one that
/// cannot be written changes nothing for the session: a lecture does not stop for a setting.
public final class Settings {
  /// Bytes that no file of settings has.
  private static final int LARGEST = 1 << 20;

  private final @Nullable Path file;
  private final List<String> lines = new ArrayList<>();
  private @Nullable String problem;
  private @Nullable String unwritten;

  /// @param file may be missing
  public Settings(Path file) {
    this.file = file;
    // where nobody can tell whether it is there, it is not written over either
    if (Files.notExists(file)) return;
    try {
      lines.addAll(read(file));
    } catch (CharacterCodingException notText) {
      setAside(file);
    } catch (IOException unreadable) {
      problem = Words.say("settings.bad", file, DiskFault.reason(unreadable));
    }
  }

  private Settings() {
    file = null;
  }

  /// The settings of this user, where the platform keeps such files; where there is no such place
  /// nothing is kept.
  public static Settings ofUser() {
    return UserFolder.path()
        .map(folder -> new Settings(folder.resolve("settings.properties")))
        .orElseGet(Settings::new);
  }

  /// What is wrong with the file, in one sentence with its path: that it could not be read, or not
  /// be written when that was last tried.
  public Optional<String> problem() {
    return Optional.ofNullable(problem).or(() -> Optional.ofNullable(unwritten));
  }

  private static List<String> read(Path file) throws IOException {
    // a pipe or a device might never end
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile())
      throw new IOException(Words.say("settings.kind"));
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) throw new IOException(Words.say("settings.large"));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
  }

  private void setAside(Path damaged) {
    Path kept = damaged.resolveSibling(damaged.getFileName() + ".bad");
    try {
      Files.move(damaged, kept, StandardCopyOption.REPLACE_EXISTING);
      problem = Words.say("settings.aside", damaged, kept.getFileName());
    } catch (IOException immovable) {
      problem = Words.say("settings.bad", damaged, DiskFault.reason(immovable));
    }
  }

  /// The last line of a key counts.
  public Optional<String> get(String key) {
    int line = line(key);
    return line < 0 ? Optional.empty() : Optional.of(value(lines.get(line)));
  }

  private int line(String key) {
    for (int i = lines.size() - 1; i >= 0; i--) if (key.equals(key(lines.get(i)))) return i;
    return -1;
  }

  private static String key(String line) {
    String text = line.strip();
    boolean comment = text.startsWith("#") || text.startsWith("!");
    return comment ? "" : text.substring(0, Math.max(0, text.indexOf('='))).strip();
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }

  /// Remembers a value. The file is replaced in one step, so that a crash leaves the old or the new
  /// one.
  ///
  /// @param value one line
  /// @return whether it could be written
  public boolean put(String key, String value) {
    String text = key + "=" + value.lines().findFirst().orElse("");
    int line = line(key);
    if (line < 0) lines.add(text);
    else lines.set(line, text);
    if (file == null) return false;
    try {
      replace(file);
      unwritten = null;
      return true;
    } catch (IOException fault) {
      unwritten = Words.say("settings.unwritten", file, DiskFault.reason(fault));
      return false;
    }
  }

  private void replace(Path old) throws IOException {
    // what could not be read is not lost by writing over it
    boolean ours = problem == null && Files.isRegularFile(old) || Files.notExists(old);
    if (!ours) throw new IOException(Words.say("settings.kind"));
    Files.createDirectories(old.getParent());
    Path fresh = Files.createTempFile(old.getParent(), "settings", ".new");
    try {
      Files.write(fresh, lines);
      Files.move(fresh, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
