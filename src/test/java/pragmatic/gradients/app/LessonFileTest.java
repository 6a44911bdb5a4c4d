package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// A lesson that is still being written.
class LessonFileTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  LessonFileTest() {
    super(window);
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  @Test
  void theDialogSaysWhatItAsksFor(FxRobot robot) {
    robot.interact(() -> {
      FileChooser chooser = LessonMenu.chooser("lessons.files.open", "*.md", "*.py");
      assertThat(chooser.getTitle()).isEqualTo("Open a lesson or a notebook");
      assertThat(chooser.getExtensionFilters().getFirst().getDescription())
          .isEqualTo("Lessons and notebooks (*.md *.py)");
    });
  }

  @Test
  void opensWhenItsMistakesAreMended(FxRobot robot)
      throws IOException, URISyntaxException, TimeoutException {
    Path file = folder.resolve("two-slopes.md");
    String right = LessonRobotTest.lesson();
    Files.writeString(file, right.replace("relu(x) - relu(-x)", "relu((x)"));
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.lessons().isOn()).isFalse();
    Files.writeString(file, right);
    await(() -> desk.lessons().isOn());
    assertThat(desk.model().faults().latest()).isNull();
  }
}
