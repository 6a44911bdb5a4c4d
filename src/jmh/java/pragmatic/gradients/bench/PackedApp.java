package pragmatic.gradients.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import pragmatic.gradients.JavaOptions;
import pragmatic.gradients.Main;

/// The app as users get it, made of the classes that run here: a plain jar, and what the installer
/// makes of it.
final class PackedApp {
  private static final Path PLACE = Path.of("target", "bench", "packed");
  private static final Path JAR = PLACE.resolve("pragmatic-gradients.jar");

  /// Not beside the jar, where a plain start would take the cache.
  private static final Path RUNTIME = PLACE.resolve("runtime");

  private static final Path CACHE = RUNTIME.resolve("pragmatic-gradients.aot");

  /// The modules that the installer links.
  private static final String MODULES = "javafx.controls,java.logging,java.management";

  private final List<Path> jars;
  private final List<Path> folders;

  private PackedApp(List<Path> jars, List<Path> folders) {
    this.jars = jars;
    this.folders = folders;
  }

  static PackedApp pack() throws IOException {
    clear();
    Files.createDirectories(PLACE);
    Path classes =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    // as in the build, where to unpack its classes took a tenth of the time of a start
    run("jar", "--create", "--no-compress", "--file", JAR.toString(), "-C", "" + classes, ".");
    List<Path> path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new PackedApp(
        path.stream().filter(Files::isRegularFile).toList(),
        path.stream().filter(part -> Files.isDirectory(part) && !part.equals(classes)).toList());
  }

  private static void clear() throws IOException {
    if (!Files.exists(PLACE)) return;
    try (Stream<Path> all = Files.walk(PLACE)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private static boolean run(String tool, String... arguments) {
    Optional<ToolProvider> found = ToolProvider.findFirst(tool);
    return found.isPresent() && found.get().run(System.out, System.err, arguments) == 0;
  }

  /// The command that starts a class as plain `java -jar` does.
  List<String> plain(String type, String... arguments) {
    return plain(List.of(), type, arguments);
  }

  /// The same with the options of Java that the app gives itself for a window.
  List<String> plainWindow(String type, String... arguments) {
    return plain(JavaOptions.of(JAR), type, arguments);
  }

  private List<String> plain(List<String> options, String type, String... arguments) {
    List<String> command = new ArrayList<>(List.of(ProcessClock.java()));
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    return with(command, jars, folders, type, arguments);
  }

  /// Links a Java as the installer does, and has it write down what a start needs.
  ///
  /// @return whether it did
  boolean install() throws IOException, InterruptedException {
    String modules = System.getProperty("jdk.module.path");
    if (modules == null
        || !run(
            "jlink",
            "--module-path",
            modules,
            "--add-modules",
            MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            RUNTIME.toString())) return false;
    List<String> training = installed();
    training.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + CACHE,
            "-XX:TieredStopAtLevel=1",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw"));
    ProcessClock.run(with(training, libraries(), List.of(), "pragmatic.gradients.Training"));
    return Files.exists(CACHE);
  }

  /// The command that starts a class as the installed app starts.
  List<String> installed(String type, String... arguments) {
    List<String> command = installed();
    command.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off"));
    return with(command, libraries(), folders, type, arguments);
  }

  private static List<String> installed() {
    return new ArrayList<>(
        List.of(
            RUNTIME.resolve("bin").resolve("java").toString(),
            "-XX:+UseSerialGC",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED"));
  }

  /// JavaFX is part of the Java that is installed.
  private List<Path> libraries() {
    return jars.stream()
        .filter(library -> !library.getFileName().toString().startsWith("javafx-"))
        .toList();
  }

  private static List<String> with(
      List<String> command, List<Path> jars, List<Path> folders, String type, String... arguments) {
    List<String> path = new ArrayList<>(List.of(JAR.toString()));
    jars.forEach(library -> path.add(library.toString()));
    folders.forEach(folder -> path.add(folder.toString()));
    command.add("-classpath");
    command.add(String.join(File.pathSeparator, path));
    command.add(type);
    command.addAll(List.of(arguments));
    return command;
  }
}
