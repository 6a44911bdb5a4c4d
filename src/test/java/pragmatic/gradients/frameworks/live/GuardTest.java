package pragmatic.gradients.frameworks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// With a real Python: nothing that a check starts outlives it, nor whoever asked.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the guard does what it can")
@Timeout(60)
class GuardTest {
  /// A child in a session of its own, which neither a process group nor a tree of the living finds.
  private static final String ESCAPE =
      """
      import subprocess
      middle = "import subprocess as s; print(s.Popen(['sleep', '600'], stdout=s.DEVNULL, start_new_session=True).pid)"
      found = subprocess.run([sys.executable, "-S", "-c", middle], stdout=subprocess.PIPE).stdout
      print(int(found), flush=True)
      """;

  @TempDir Path folder;

  /// The interpreter itself: what the search path finds may be a script that takes seconds to find
  /// it.
  private static String python = "";

  @BeforeAll
  static void needsPython() throws Exception {
    try {
      Process asked =
          new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
      python = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException none) {
      python = "";
    }
    assumeThat(python).as("a python3 on the search path").isNotEmpty();
  }

  private Process start(String body) throws IOException {
    Path file = folder.resolve("check.py");
    Files.writeString(file, Dialect.guard() + body, StandardCharsets.UTF_8);
    return new ProcessBuilder(python, "-I", "-S", file.toString())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private static void assertEnded(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) process.get().onExit().get(30, TimeUnit.SECONDS);
  }

  private static long number(Process process) throws IOException {
    return Long.parseLong(process.inputReader().readLine().strip());
  }

  @Test
  void theOutputAndTheCodeAreThoseOfTheCheck() throws Exception {
    try (Watched watched = new Watched(start("print('here')\nsys.exit(0)\n"))) {
      assertThat(watched.finish(Duration.ofSeconds(50), "python3")).containsExactly("here");
    }
    assertThat(start("sys.exit(7)\n").waitFor()).isEqualTo(7);
    assertThat(start("os.kill(os.getpid(), signal.SIGTERM)\n").waitFor()).isEqualTo(128 + 15);
  }

  @Test
  void whatItLeavesBehindEndsWithIt() throws Exception {
    Process process = start(ESCAPE);
    try (Watched watched = new Watched(process)) {
      List<String> lines = watched.finish(Duration.ofSeconds(50), "python3");
      assertEnded(Long.parseLong(lines.getFirst()));
    }
  }

  /// The end of the lifeline is what a killed app leaves.
  @Test
  void itEndsWithWhoeverAsked() throws Exception {
    Process process = start(ESCAPE + "import time\ntime.sleep(600)\n");
    long child = number(process);
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertEnded(child);
  }

  @Test
  void theCheckEndsWithItsGuard() throws Exception {
    Process process = start("print(os.getpid(), flush=True)\nimport time\ntime.sleep(600)\n");
    long check = number(process);
    assertThat(check).isNotEqualTo(process.pid());
    process.destroyForcibly();
    assertEnded(check);
  }

  @Test
  void itHasASessionOfItsOwnAndNoInput() throws Exception {
    Process process = start("print(os.getsid(0), flush=True)\nprint(repr(sys.stdin.read()))\n");
    assertThat(number(process)).isEqualTo(process.pid());
    assertThat(process.inputReader().readLine()).isEqualTo("''");
  }
}
