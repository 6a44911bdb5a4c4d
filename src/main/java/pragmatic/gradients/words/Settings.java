package pragmatic.gradients.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user chose and finds again at the next start, in one [UserFile]: lines `key=value`, the
/// value as it stands. Other lines, as comments, stay where they are.
public final class Settings {
  private final @Nullable UserFile file;
  private final List<String> lines = new ArrayList<>();

  /// @param path may be missing
  public Settings(Path path) {
    file = new UserFile(path, "settings");
    lines.addAll(file.read());
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

  /// What is wrong with the file, in one sentence with its path.
  public Optional<String> problem() {
    return file == null ? Optional.empty() : file.problem();
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

  /// Remembers a value.
  ///
  /// @param value one line
  /// @return whether it could be written
  public boolean put(String key, String value) {
    String text = key + "=" + value.lines().findFirst().orElse("");
    int line = line(key);
    if (line < 0) lines.add(text);
    else lines.set(line, text);
    return file != null && file.write(lines);
  }
}
