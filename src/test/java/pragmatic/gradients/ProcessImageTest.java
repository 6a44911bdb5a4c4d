package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such call")
class ProcessImageTest {
  private static final String[] WORDS = {"--board", "relu(x) - relu(-x)", "", "\"'$HOME \\"};

  @Test
  void keepsTheNumberOfTheProcessAndEachWord() throws IOException, InterruptedException {
    Answer answer = run("C.UTF-8", WORDS);
    assertThat(answer.lines())
        .containsExactly(
            Long.toString(answer.pid()),
            "[--board]",
            "[relu(x) - relu(-x)]",
            "[]",
            "[\"'$HOME \\]");
  }

  /// A file whose name the system's letters can't say would be another file after it.
  @Test
  void refusesWordsThatWouldChange() throws IOException, InterruptedException {
    assertThat(run("C", "k\u00f6rper.md").lines()).containsExactly("refused");
    assertThat(run("C", "relu(x)").lines()).contains("[relu(x)]");
  }

  /// @param lines what the process printed
  private record Answer(long pid, List<String> lines) {}

  private static Answer run(String locale, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(ReplacedProcess.class.getName());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return new Answer(process.pid(), said.lines().toList());
  }
}
