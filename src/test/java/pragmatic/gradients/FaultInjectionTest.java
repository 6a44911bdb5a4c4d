package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole program in a process of its own, on a machine that has too little of something: it
/// says so in one line, and loses nothing in silence.
@EnabledOnOs(value = OS.LINUX, disabledReason = "its devices and its loader are used")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FaultInjectionTest {
  private static final String REQUEST = "{\"program\":\"relu(x)\",\"at\":{\"x\":0}}\n";

  @TempDir Path folder;

  private record Ended(int exit, String out, String err) {}

  private Ended run(Map<String, String> environment, String input, String heap, String... args)
      throws Exception {
    return run(folder.resolve("out"), environment, input, heap, args);
  }

  private Ended run(
      Path out, Map<String, String> environment, String input, String heap, String... args)
      throws Exception {
    Path in = Files.writeString(folder.resolve("in"), input);
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", heap));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), "pragmatic.gradients.Launcher"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().putAll(environment);
    builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    int exit = builder.start().waitFor();
    return new Ended(exit, Files.isRegularFile(out) ? text(out) : "", text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static void assertOneLine(Ended ended, String why) {
    assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
    assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    assertThat(ended.err()).contains(why);
  }

  @Test
  void withoutADisplayThereIsOneLine() throws Exception {
    assertOneLine(run(Map.of(), "", "-Xmx256m"), "There is no screen");
  }

  /// An empty file hides the library behind it from the loader.
  @ParameterizedTest
  @CsvSource({
    "libgtk-3.so.0, libgtk-3-0",
    "libpangoft2-1.0.so.0, libpangoft2-1.0-0",
    "libfontconfig.so.1, libfontconfig1"
  })
  void withoutALibraryThereIsOneLineWithItsPackage(String file, String debian) throws Exception {
    Path hidden = Files.createDirectory(folder.resolve("lib"));
    Files.createFile(hidden.resolve(file));
    var environment = Map.of("DISPLAY", ":4242", "LD_LIBRARY_PATH", hidden.toString());
    Ended ended = run(environment, "", "-Xmx256m");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    // on a bare machine another one may be missing before it
    assertThat(ended.err()).contains("The window needs the library");
    if (ended.err().contains(file)) assertThat(ended.err()).contains(debian);
  }

  /// In a folder of foreign letters, with a table that never ends, under a locale that can write
  /// such letters and under one that cannot.
  @ParameterizedTest
  @CsvSource({"C.UTF-8, pipe.json", "C, LC_ALL"})
  void foreignLettersAndEndlessFilesKeepNoCommandFromWorking(String locale, String told)
      throws Exception {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    assumeThat(names.newEncoder().canEncode("ключ")).as("a locale that can name it").isTrue();
    Path own = folder.resolve("ключ");
    Path tables = Files.createDirectories(own.resolve("pragmatic-gradients/frameworks"));
    Path pipe = tables.resolve("pipe.json");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    var environment = Map.of("XDG_CONFIG_HOME", own.toString(), "LC_ALL", locale);
    Ended ended = run(environment, "", "-Xmx256m", "list", "frameworks");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("PyTorch");
    assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    assertThat(ended.err()).contains(told);
  }

  /// One that is read takes most of the memory, another would take ten times as much.
  @Test
  void largeTablesLeaveMemory() throws Exception {
    Path own = Files.createDirectories(folder.resolve("config/pragmatic-gradients/frameworks"));
    String table =
        """
        {"framework": "jax", "name": "JAX", "short": "J", "version": "9", "build": "9", "date": "",
         "dtype": "", "setup": "", "calls": [{"call": "c", "function": "f", "program": "abs(x)",
         "rows": [{"mode": "reverse", "at": {"x": 0}, "value": 0, "gradient": {"x": 1}}]}],
         "more": [[]
        """;
    Files.writeString(own.resolve("a.json"), table + ",[]".repeat(1_300_000) + "]}");
    Files.writeString(own.resolve("b.json"), table + ",[]".repeat(10_000_000) + "]}");
    Ended ended = run(Map.of(), "", "-Xmx256m", "list", "frameworks");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("jax-9 ");
    assertThat(ended.err().lines()).singleElement().asString().contains("b.json", "4 megabytes");
  }

  /// There is a table that nobody can use, of which nothing is said.
  @Test
  void safeModeReadsNothingOfTheUser() throws Exception {
    Path own = Files.createDirectories(folder.resolve("config/pragmatic-gradients/frameworks"));
    Files.writeString(own.resolve("broken.json"), "{");
    Ended ended = run(Map.of(), "", "-Xmx256m", "--safe", "list", "frameworks");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("PyTorch");
    assertThat(ended.err()).isEmpty();
  }

  static Stream<String> commands() {
    return Stream.of(
            "explain --lines", "list frameworks", "list functions", "explain abs(x) --at x=0")
        .limit(Exhaustive.count(1, 4));
  }

  /// Each starts the program twice, so that one stands for all in every build.
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandWorksWithALittleMemoryAndSaysWhenTheDiskIsFull(String command) throws Exception {
    String[] args = command.split(" ");
    Ended ended = run(Map.of(), REQUEST.repeat(20), "-Xmx256m", args);
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).isNotEmpty();
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    assertOneLine(
        run(full, Map.of(), REQUEST.repeat(20), "-Xmx256m", args), "could not be written");
  }

  @Test
  void aRequestThatNoMemoryHoldsIsSaidAndTheNextIsAnswered() throws Exception {
    String huge = "{\"program\":\"" + " ".repeat(1_900_000) + "x+x\",\"at\":{\"x\":0}}\n";
    String wide = huge.replace(" ".repeat(1_900_000), "max(x,1)+".repeat(40_000));
    Ended ended = run(Map.of(), wide + REQUEST, "-Xmx48m", "explain", "--lines");
    assertThat(ended.err()).doesNotContain("\tat ");
    assertThat(ended.out().lines().toList()).last().asString().contains("relu");
  }
}
