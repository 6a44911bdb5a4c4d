package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaOptionsTest {
  @Test
  void makesThePlainStartOfAJarSooner() {
    List<String> command = command("-jar", "some/app.jar", "--board", "relu(x)").orElseThrow();
    assertThat(command).startsWith("/java").contains("-XX:+UseSerialGC");
    assertThat(command).endsWith("-jar", "some/app.jar", "--board", "relu(x)");
  }

  /// Else the start would go round in a circle.
  @Test
  void isContentWithItsOwnCommand() {
    List<String> command = command("-jar", "app.jar").orElseThrow();
    assertThat(command(command.subList(1, command.size()).toArray(String[]::new))).isEmpty();
  }

  @Test
  void leavesOptionsOfTheUsersAlone() {
    assertThat(command("-Xmx256m", "-jar", "app.jar")).isEmpty();
    assertThat(command("-classpath", "app.jar", "pragmatic.gradients.Main")).isEmpty();
    assertThat(command()).isEmpty();
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"))
      assertThat(
              JavaOptions.command(
                  new Started("-jar", "app.jar"), Set.of(variable), JavaOptions::of))
          .isEmpty();
  }

  @Test
  void takesTheCacheThatLiesBesideTheJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("app.jar");
    assertThat(JavaOptions.of(jar)).noneMatch(option -> option.contains("AOTCache"));
    Path cache = Files.createFile(folder.resolve("app.aot"));
    assertThat(JavaOptions.of(jar)).contains("-XX:AOTCache=" + cache);
    assertThat(JavaOptions.ofLines(jar)).contains("-XX:AOTCache=" + cache);
  }

  private static Optional<List<String>> command(String... arguments) {
    return JavaOptions.command(new Started(arguments), Set.of("PATH"), JavaOptions::of);
  }

  /// With or without a cache: only the window's compiler may begin once it is there.
  @Test
  void answersLinesWithoutTheOptimisingCompiler(@TempDir Path folder) {
    assertThat(JavaOptions.ofLines(folder.resolve("app.jar"))).contains("-XX:TieredStopAtLevel=1");
    assertThat(Main.wantsLines("explain", "--lines")).isTrue();
    assertThat(Main.wantsLines("explain", "relu(x)", "--at", "x=0")).isFalse();
    assertThat(Main.wantsLines("check", "--lines")).isFalse();
  }

  /// A process as the system describes it.
  private record Started(String... words) implements ProcessHandle.Info {
    @Override
    public Optional<String> command() {
      return Optional.of("/java");
    }

    @Override
    public Optional<String> commandLine() {
      return Optional.empty();
    }

    @Override
    public Optional<String[]> arguments() {
      return Optional.of(words);
    }

    @Override
    public Optional<Instant> startInstant() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> totalCpuDuration() {
      return Optional.empty();
    }

    @Override
    public Optional<String> user() {
      return Optional.empty();
    }
  }
}
