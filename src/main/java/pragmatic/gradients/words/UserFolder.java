package pragmatic.gradients.words;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder where the app keeps what is the user's: settings, and tables measured on this
/// computer.
public final class UserFolder {
  private static final String NAME = "pragmatic-gradients";

  /// The system property that keeps the app from reading and writing what is the user's.
  public static final String SAFE = "pragmatic.gradients.safe";

  private UserFolder() {}

  /// The folder of this user, where the platform keeps such files. It may not be there yet. There
  /// is none in safe mode, and none where its name has letters that the locale cannot write.
  public static Optional<Path> path() {
    if (Boolean.getBoolean(SAFE)) return Optional.empty();
    try {
      return Optional.of(ofSystem());
    } catch (InvalidPathException unwritable) {
      return Optional.empty();
    }
  }

  /// Why nothing of the user's is read and kept although it is asked for, in one sentence.
  public static Optional<String> problem() {
    if (Boolean.getBoolean(SAFE)) return Optional.empty();
    try {
      ofSystem();
      return Optional.empty();
    } catch (InvalidPathException unwritable) {
      return Optional.of(Words.say("folder.unwritable"));
    }
  }

  private static Path ofSystem() {
    return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static Path of(Map<String, String> environment, String system, String home) {
    if (system.startsWith("Windows") && environment.containsKey("APPDATA")) {
      return Path.of(environment.get("APPDATA"), NAME);
    }
    if (system.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", NAME);
    }
    String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return configuration.isBlank() ? Path.of(home, ".config", NAME) : Path.of(configuration, NAME);
  }
}
