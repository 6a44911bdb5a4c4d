package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.FaultLog;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// What nobody caught is one line in the window, with its details to copy, and stands in the log.
class UncaughtFaultTest extends WindowRobot {
  private static final String FAULT = "a fault made by a test";

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  UncaughtFaultTest() {
    super(window);
  }

  @BeforeEach
  void watch() throws Exception {
    Fx.call(() -> {
      desk.model().faults().log(new FaultLog(log()));
      PragmaticGradients.watch(desk);
      return null;
    });
  }

  @AfterEach
  void asBefore() throws Exception {
    Thread.setDefaultUncaughtExceptionHandler(before);
    Fx.call(() -> {
      desk.model().faults().close();
      return null;
    });
  }

  private static Path log() {
    return folder.resolve("faults.log");
  }

  private void told(FxRobot robot) throws Exception {
    Node line = robot.lookup("#fault").query();
    await(line::isVisible);
    assertThat(robot.from(line).lookup((Node node) -> node instanceof Label).<Labeled>query())
        .extracting(Labeled::getText)
        .isEqualTo(Words.say("fault.unexpected"));
    assertThat(Files.readString(log())).contains(FAULT, "relu(x)");
    List<Button> buttons =
        robot.from(line).lookup((Node node) -> node instanceof Button).<Button>queryAll().stream()
            .toList();
    robot.clickOn(buttons.getFirst());
    String copied = Fx.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains(FAULT, "relu(x)", "UncaughtFaultTest");
    robot.clickOn(buttons.getLast());
    await(() -> !line.isVisible());
    choose(robot, "abs");
    assertThat(desk.model().faults().latest()).isNull();
  }

  @Test
  void ofTheWindow(FxRobot robot) throws Exception {
    Platform.runLater(() -> {
      throw new IllegalStateException(FAULT);
    });
    told(robot);
  }

  @Test
  void ofAnotherThread(FxRobot robot) throws Exception {
    Thread.ofPlatform()
        .start(() -> {
          throw new StackOverflowError(FAULT);
        });
    told(robot);
  }
}
