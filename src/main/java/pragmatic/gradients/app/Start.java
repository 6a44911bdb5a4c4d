package pragmatic.gradients.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import pragmatic.gradients.words.Words;

/// Opens the window, or says in one line why there is none.
public final class Start {
  private Start() {}

  /// Returns when the window is closed.
  ///
  /// @param args for the application: `--present`, `--board LINE`
  /// @return the exit code: 0; 1 where there is no screen, or not what a window is made with; 2
  ///   where the arguments can't be read
  public static int run(String... args) {
    String mistake = WindowOptions.of(List.of(args)).mistake();
    if (mistake != null) {
      System.err.println(mistake);
      return 2;
    }
    if (!mayHaveScreen(System.getenv(), System.getProperty("os.name"), glass())) {
      System.err.println(noScreen(command()));
      return 1;
    }
    if (needsLibraries(System.getProperty("os.name"), glass())) {
      Optional<SystemLibrary> missing = SystemLibrary.missing();
      if (missing.isPresent()) {
        System.err.println(noLibrary(missing.get(), command()));
        return 1;
      }
    }
    try {
      launch(PragmaticGradients.class, args);
      return 0;
    } catch (UnsupportedOperationException noToolkit) {
      System.err.println(noScreen(command()));
      return 1;
    }
  }

  /// Opens the window and closes it again.
  public static void rehearse() {
    launch(Rehearsal.class);
  }

  private static void launch(Class<? extends Application> application, String... args) {
    drawEachFrameAnew();
    Logger javafx = quietAboutClassPath();
    try {
      Application.launch(application, args);
    } finally {
      javafx.setFilter(null);
    }
  }

  /// From pictures of round buttons that it keeps, the renderer draws a line above their edge where
  /// it draws a part of the window, and that line stays when the button goes. To draw them anew
  /// takes no longer.
  ///
  /// What changes in a frame are a dozen places far apart: digits, a point, a tangent, a thumb. The
  /// renderer is told to keep fifteen apart, as many as it can, where it would take six and draw
  /// all that lies between others.
  static void drawEachFrameAnew() {
    System.setProperty("prism.disableRegionCaching", "true");
    System.setProperty("prism.dirtyregioncount", "15");
  }

  /// Whether it is worth asking the toolkit at all: on Linux without a display it fails with a
  /// stack trace.
  static boolean mayHaveScreen(
      Map<String, String> environment, String system, Optional<String> glass) {
    return !needsLibraries(system, glass)
        || isSet(environment, "DISPLAY")
        || isSet(environment, "WAYLAND_DISPLAY");
  }

  private static boolean needsLibraries(String system, Optional<String> glass) {
    boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
    return linux && glass.filter("Headless"::equalsIgnoreCase).isEmpty();
  }

  private static String noLibrary(SystemLibrary missing, String command) {
    return Words.say("start.no-library", missing.file(), missing.debian(), command);
  }

  static String noScreen(String command) {
    return Words.say("start.no-screen", command);
  }

  /// How the program is called where it runs: by its installed name, or from the jar.
  private static String command() {
    String installed = System.getProperty("jpackage.app-path");
    return installed == null ? "java -jar target/pragmatic-gradients.jar" : installed;
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static Optional<String> glass() {
    return Optional.ofNullable(System.getProperty("glass.platform"));
  }

  /// Started from the plain jar, JavaFX lies on the class path. That works, and its warning about
  /// it would be the first thing a user reads. The logger is returned so that it is not collected
  /// together with its filter.
  private static Logger quietAboutClassPath() {
    Logger javafx = Logger.getLogger("javafx");
    javafx.setFilter(line -> !line.getMessage().startsWith("Unsupported JavaFX configuration"));
    return javafx;
  }
}
