package pragmatic.gradients.frameworks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The folder of a check goes with an app that is asked to end in the middle of it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it ends nobody without killing")
@Timeout(60)
class ScratchFolderTest {
  @TempDir Path folder;

  /// An app in the middle of a check.
  static final class Checking {
    private Checking() {}

    public static void main(String[] args) throws Exception {
      ScratchFolder scratch = ScratchFolder.in(Path.of(args[0]));
      Files.createFile(scratch.path().resolve("check.py"));
      System.out.println(scratch.path());
      System.in.read();
    }
  }

  @Test
  void goesWithAnAppThatIsAskedToEnd() throws Exception {
    Process app =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Checking.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path scratch = Path.of(app.inputReader().readLine());
    assertThat(scratch.resolve("check.py")).exists();
    app.destroy();
    assertThat(app.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(scratch).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }
}
