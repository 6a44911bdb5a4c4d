package pragmatic.gradients.frameworks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
@Timeout(60)
class PythonTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  @TempDir Path folder;

  private LiveCheck check(Python python, String program, Duration limit, double... at)
      throws ProgramException, CheckException, InterruptedException {
    return LiveCheck.run(
        Frameworks.find("pytorch").orElseThrow(),
        Parser.parse(program),
        at,
        Mode.REVERSE,
        List.of(python),
        limit);
  }

  private LiveCheck check(Python python) throws Exception {
    return check(python, "abs(x)", LONG, 0);
  }

  @Test
  void saysBothAnswers() throws Exception {
    Python agreeing =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.0\"]}");
    LiveCheck check = check(agreeing);
    assertThat(check.agrees()).isTrue();
    assertThat(check.sentence(0))
        .isEqualTo("PyTorch 2.14.1 here answers 0; our table of 2.14.1 says 0.");
    assertThat(Files.readString(folder.resolve("script.py")))
        .contains("run(0, f0, \"reverse\", [0.0])", "return torch.abs(v0)");
  }

  @Test
  void seesADifference() throws Exception {
    Python other =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.5\"]}");
    assertThat(check(other).agrees()).isFalse();
    assertThat(check(other).sentence(0))
        .isEqualTo("PyTorch 2.14.1 here answers 0.5; our table of 2.14.1 says 0.");
  }

  @Test
  void showsDifferencesThatRoundingWouldHide() throws Exception {
    Python other =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"1.00001\"]}");
    LiveCheck check = check(other, "relu(x)", LONG, 5);
    assertThat(check.agrees()).isFalse();
    assertThat(check.sentence(0)).contains("answers 1.00001;", "predict 1.0.");
  }

  @Test
  void takesNoGradientForNoInfluence() throws Exception {
    Python none =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"nan\", \"gradient\": [null]}");
    LiveCheck check = check(none);
    assertThat(check.answer().value()).isNaN();
    assertThat(check.agrees()).isTrue();
  }

  @Test
  void saysWhatAFrameworkRaised() throws Exception {
    Python raising =
        FakePython.answering(folder, "2.14.1", "{\"row\": 0, \"error\": \"TypeError: no\"}");
    assertThatThrownBy(() -> check(raising))
        .isInstanceOf(CheckException.class)
        .hasMessage("PyTorch 2.14.1 gives no answer here: TypeError: no");
  }

  @Test
  void saysThatTheFrameworkIsMissing() throws Exception {
    Python bare = FakePython.in(folder, "echo '@@ {\"missing\": \"torch\", \"error\": \"no\"}'");
    assertThatThrownBy(() -> check(bare))
        .isInstanceOf(CheckException.class)
        .hasMessageContaining("has no module torch");
  }

  @Test
  void saysThatThereIsNoPython() {
    assertThatThrownBy(() -> check(new Python(folder.resolve("none").toString())))
        .isInstanceOf(CheckException.class)
        .hasMessageStartingWith("No Python answers to ");
  }

  @Test
  void triesTheNextPythonIfOneLacksTheFramework() throws Exception {
    Python bare = FakePython.in(folder, "echo '@@ {\"missing\": \"torch\", \"error\": \"no\"}'");
    Path other = Files.createDirectory(folder.resolve("other"));
    Python good =
        FakePython.answering(
            other, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.0\"]}");
    LiveCheck check =
        LiveCheck.run(
            Frameworks.find("pytorch").orElseThrow(),
            Parser.parse("abs(x)"),
            new double[] {0},
            Mode.REVERSE,
            List.of(new Python(folder.resolve("none").toString()), bare, good),
            LONG);
    assertThat(check.agrees()).isTrue();
  }

  @Test
  void refusesGarbage() throws Exception {
    for (String garbage :
        List.of(
            "hello",
            "@@ {",
            "@@ {\"version\": \"1\"}",
            "@@ {\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.0\"]}")) {
      Python python = FakePython.in(folder, "echo '" + garbage + "'");
      assertThatThrownBy(() -> check(python))
          .as(garbage)
          .hasMessageContaining("no answer that can be read");
    }
    for (String garbage :
        List.of(
            "{\"row\": 0, \"value\": \"0.0\", \"gradient\": []}",
            "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"much\"]}",
            "{\"row\": 7, \"value\": \"0.0\", \"gradient\": [\"0.0\"]}",
            "[]")) {
      Python python = FakePython.answering(folder, "2.14.1", garbage);
      assertThatThrownBy(() -> check(python))
          .as(garbage)
          .hasMessageContaining("no answer that can be read");
    }
  }

  @Test
  void saysHowItEnded() throws Exception {
    Python failing =
        FakePython.in(folder, "echo 'Traceback' >&2", "echo 'MemoryError: all' >&2", "exit 3");
    assertThatThrownBy(() -> check(failing))
        .hasMessageContaining("ended with code 3: MemoryError: all");
  }

  @Test
  void endsWhatPrintsTooMuch() throws Exception {
    assertThatThrownBy(() -> check(FakePython.in(folder, "yes")))
        .hasMessageContaining("printed far more than an answer");
    assertThatThrownBy(() -> check(FakePython.in(folder, "yes >&2")))
        .hasMessageContaining("printed far more than an answer");
  }

  @Test
  void endsWhatTakesTooLongWithAllThatItStarted() throws Exception {
    Python slow = slow();
    assertThatThrownBy(() -> check(slow, "abs(x)", Duration.ofSeconds(1), 0))
        .isInstanceOf(CheckException.class)
        .hasMessageContaining("did not answer within 1 seconds");
    assertEnded();
  }

  @Test
  void canBeCancelled() throws Exception {
    Python slow = slow();
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                check(slow);
                end.complete(new AssertionError("it answered"));
              } catch (Exception e) {
                end.complete(e);
              }
            });
    while (!Files.exists(folder.resolve("ready"))) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertEnded();
  }

  /// Starts a process of its own, notes both, and answers nothing.
  private Python slow() throws IOException {
    return FakePython.in(
        folder,
        "sleep 600 &",
        "echo $! > \"$HERE/pids\"",
        "echo $$ >> \"$HERE/pids\"",
        "touch \"$HERE/ready\"",
        "wait");
  }

  private void assertEnded() throws Exception {
    List<String> pids = Files.readAllLines(folder.resolve("pids"));
    assertThat(pids).hasSize(2);
    for (String pid : pids) {
      var process = ProcessHandle.of(Long.parseLong(pid.strip()));
      if (process.isPresent()) {
        process.get().onExit().get(30, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void leavesNoFilesBehind() throws Exception {
    Python python =
        FakePython.in(
            folder, "dirname \"$1\" > \"$HERE/where\"", "echo '@@ {\"missing\": \"torch\"}'");
    assertThatThrownBy(() -> check(python)).isInstanceOf(CheckException.class);
    Path where = Path.of(Files.readString(folder.resolve("where")).strip());
    assertThat(where).doesNotExist();
  }

  @Test
  void takesTheNamedPythonAlone() {
    assertThat(Python.candidates("/opt/python")).containsExactly(new Python("/opt/python"));
  }

  /// A relative path is meant from where the app was started, though the check runs elsewhere.
  @Test
  void aRelativePathIsFound() throws Exception {
    Python agreeing =
        FakePython.answering(
            folder, "2.14.1", "{\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.0\"]}");
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(Path.of(agreeing.command())).toString();
    assertThat(Path.of(relative).isAbsolute()).isFalse();
    assertThat(check(new Python(relative)).agrees()).isTrue();
  }

  @Test
  void whatWouldColourATerminalIsTakenOut() throws Exception {
    Python failing =
        FakePython.in(
            folder, "printf '\\033[31mred\\033[0m \\033]0;title\\007 bell\\007\\n' >&2", "exit 3");
    assertThatThrownBy(() -> check(failing))
        .isInstanceOf(CheckException.class)
        .hasMessageContaining("red")
        .hasMessageNotContainingAny("\u001B", "\u0007", "[31m", "title");
  }

  @Test
  void foldersLeftBehindAreSwept() throws Exception {
    Path old = Files.createDirectory(folder.resolve("pragmatic-gradients-check-old"));
    Files.createFile(old.resolve("check.py"));
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    Path young = Files.createDirectory(folder.resolve("pragmatic-gradients-check-young"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.setLastModifiedTime(other, FileTime.fromMillis(0));
    Path made;
    try (ScratchFolder scratch = ScratchFolder.in(folder)) {
      made = scratch.path();
      Files.createFile(made.resolve("check.py"));
    }
    assertThat(made).doesNotExist();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
  }
}
