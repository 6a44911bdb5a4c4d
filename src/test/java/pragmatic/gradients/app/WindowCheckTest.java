package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.frameworks.live.FakePython;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.words.Settings;

/// A framework on this computer is asked from the real window.
class WindowCheckTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window = new OneWindow(WindowCheckTest::settings);

  WindowCheckTest() {
    super(window);
  }

  /// With a fake Python that answers at once, or never while there is a file of a certain name.
  private static Settings settings() throws IOException {
    Python python =
        FakePython.in(
            folder,
            "if [ -f \"$HERE/slow\" ]; then echo $$ > \"$HERE/pid\"; exec sleep 600; fi",
            "echo '@@ {\"version\": \"2.14.1\", \"build\": \"2.14.1\", \"python\": \"3.14\"}'",
            "echo '@@ {\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.5\"]}'");
    Settings settings = new Settings(folder.resolve("settings.properties"));
    settings.put("python", python.command());
    return settings;
  }

  private String checked() {
    RichTextNode line = (RichTextNode) desk.window().lookup("#check-line");
    return line.isVisible() ? line.getAccessibleText() : "";
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void aFrameworkOnThisComputerIsAskedByKeyAndSpeaksOfThisBoardAlone(FxRobot robot)
      throws TimeoutException {
    show(robot, "abs(x)", 0);
    robot.type(KeyCode.C);
    await(() -> checked().equals("PyTorch 2.14.1 here answers 0.5; our table of 2.14.1 says 0."));
    show(robot, "abs(x)", 1);
    assertThat(checked()).isEmpty();
    robot.interact(
        () -> desk.model().set(desk.model().board().withConvention(Conventions.lambda(0.5))));
    settled();
    robot.clickOn("#check");
    await(() -> checked().startsWith("Choose a framework"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void aCheckIsCancelledByItsButtonAndByMovingOn(FxRobot robot) throws Exception {
    Path pid = folder.resolve("pid");
    Files.createFile(folder.resolve("slow"));
    try {
      show(robot, "abs(x)", 0);
      robot.clickOn("#check");
      await(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
      assertThat(checked()).isEqualTo("Asking PyTorch on this computer…");
      robot.clickOn("#check");
      await(() -> checked().equals("The check was cancelled."));
      await(() -> ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).isEmpty());
      Files.delete(pid);
      robot.clickOn("#check");
      await(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
      show(robot, "relu(x)", 0);
      assertThat(checked()).isEmpty();
      await(() -> ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).isEmpty());
    } finally {
      Files.delete(folder.resolve("slow"));
    }
  }
}
