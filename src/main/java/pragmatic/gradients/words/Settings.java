package pragmatic.gradients.words;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What the user chose and finds again at the next start, in one small file.
///
/// A file that cannot be read or written changes nothing for the session: a lecture does not stop
/// for a setting.
public final class Settings {
  private final Path file;
  private final Properties values = new Properties();

  /// @param file may be missing
  public Settings(Path file) {
    this.file = file;
    if (!Files.isReadable(file)) return;
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      values.clear();
    }
  }

  /// The settings of this user, where the platform keeps such files.
  public static Settings ofUser() {
    return new Settings(UserFolder.path().resolve("settings.properties"));
  }

  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  /// Remembers a value. The file is replaced in one step, so that a crash leaves the old or the new
  /// one.
  ///
  /// @return whether it could be written
  public boolean put(String key, String value) {
    values.setProperty(key, value);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "settings", ".new");
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }
}
