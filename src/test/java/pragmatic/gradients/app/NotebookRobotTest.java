package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.words.Settings;

/// A notebook with the keys of a lecturer.
class NotebookRobotTest extends WindowRobot {
  private static final String CELL =
      """
      import torch
      x = torch.tensor(0.0, requires_grad=True)
      torch.relu(x).backward()
      print(x.grad)  # 1
      y = torch.tensor(-3.0, requires_grad=True)
      torch.abs(y).backward()
      """;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  NotebookRobotTest() {
    super(window);
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  private Path dropped(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(LessonDrop.lesson(List.of(file.toFile()))).contains(file);
    return file;
  }

  private String function() {
    return view().board().program().text();
  }

  private boolean says(String words) {
    return desk.window().lookup("#caption").lookupAll("*").stream()
        .filter(RichTextNode.class::isInstance)
        .anyMatch(node -> ((RichTextNode) node).getText().plain().contains(words));
  }

  @Test
  void itsQuestionsAreStepsOfALessonWhichIsSavedAndGoesOn(FxRobot robot) throws Exception {
    Path file = dropped("kinks.py", CELL);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> says("Cell 1, line 3: ours 0, nothing printed –"));
    await(() -> function().equals("relu(x)") && x() == 0);
    assertThat(says("step 1 of 2")).isTrue();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> function().equals("abs(y)") && x() == -3 && answer() == -1);
    await(() -> says("Cell 1, line 6: ours −1"));
    Path saved = LessonSource.saved(file);
    robot.interact(() -> desk.lessons().save(saved));
    await(() -> desk.lessons().notebook().isEmpty());
    await(() -> says("Cell 1, line 6: ours −1") && says("step 2 of 2"));
    assertThat(Files.readString(saved)).contains("board 1: relu(x)", "board 1: abs(y) at: y=-3");
    robot.push(KeyCode.PAGE_UP);
    await(() -> function().equals("relu(x)") && says("step 1 of 2"));
  }

  @Test
  void aFileThatIsNoNotebookSaysWhy(FxRobot robot) throws Exception {
    Path file = dropped("broken.ipynb", "{ broken");
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.model().faults().latest().sentence())
        .isEqualTo("broken.ipynb is not JSON: line 1 is broken");
    assertThat(desk.lessons().isOn()).isFalse();
    robot.interact(() -> desk.model().faults().close());
  }
}
