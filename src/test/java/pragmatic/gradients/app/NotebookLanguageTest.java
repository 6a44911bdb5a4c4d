package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// What is said of the cells of a notebook is said anew in another language.
class NotebookLanguageTest extends WindowRobot {
  private static final String CELLS =
      """
      import torch
      x = torch.tensor(0.0, requires_grad=True)
      torch.relu(x).backward()
      torch.abs(x).backward()
      """;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  NotebookLanguageTest() {
    super(window);
  }

  @AfterEach
  void asBefore(FxRobot robot) throws TimeoutException {
    robot.interact(() -> lessons().end());
    speak(robot, Locale.ENGLISH);
  }

  private LessonPlayer lessons() {
    return shown().lessons();
  }

  private boolean says(String place, String words) {
    return lessons()
        .shownProperty()
        .get()
        .filter(step -> step.counted().plain().equals(place))
        .filter(step -> step.said().plain().startsWith(words))
        .isPresent();
  }

  private void goesOn(FxRobot robot) throws TimeoutException {
    await(() -> lessons().step(1));
    await(() -> says("step 2 of 2", "Cell 1, line 4: PyTorch 2.14 answers"));
    speak(robot, Locale.GERMAN);
    await(() -> says("Schritt 2 von 2", "Zelle 1, Zeile 4: PyTorch 2.14 antwortet"));
    robot.interact(() -> lessons().step(-1));
    await(() -> says("Schritt 1 von 2", "Zelle 1, Zeile 3: PyTorch 2.14 antwortet"));
    speak(robot, Locale.ENGLISH);
    await(() -> says("step 1 of 2", "Cell 1, line 3: PyTorch 2.14 answers"));
  }

  @Test
  void ofAFile(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("kinks.py"), CELLS);
    robot.interact(() -> lessons().open(file));
    goesOn(robot);
    assertThat(lessons().notebook()).contains(file);
  }

  @Test
  void ofCellsThatWerePasted(FxRobot robot) throws Exception {
    robot.interact(() -> lessons().paste(CELLS, () -> {}));
    goesOn(robot);
  }

  /// It is said as it was: there is nothing to read it from.
  @Test
  void notOfAFileThatIsGone(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("gone.py"), CELLS);
    robot.interact(() -> lessons().open(file));
    await(() -> says("step 1 of 2", "Cell 1"));
    Files.delete(file);
    speak(robot, Locale.GERMAN);
    await(() -> says("Schritt 1 von 2", "Cell 1"));
  }
}
