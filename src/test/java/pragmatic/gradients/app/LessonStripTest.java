package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Settings;

/// What a lesson says on a desk.
class LessonStripTest extends WindowRobot {
  /// Steps on and back; about one in ten had been cut.
  private static final int STEPS = 40;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  LessonStripTest() {
    super(window);
  }

  /// The screen paints a run of letters where it measured it.
  @Test
  void everyWordIsPaintedWhereItStands(FxRobot robot) throws Exception {
    Path file = Path.of(LessonStripTest.class.getResource("/notebook/torch-ties.ipynb").toURI());
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().isOn());
    int steps = desk.lessons().stepProperty().get().orElseThrow().place().lesson().steps().size();
    for (int i = 0; i < STEPS; i++) {
      await(() ->
          desk.lessons().shownProperty().get().filter(at -> !at.text().isEmpty()).isPresent());
      laidOut(() -> {});
      robot.interact(() -> {
        List<Bounds> painted = places();
        words().requestLayout();
        words().layout();
        assertThat(painted).as(words().getText().plain()).isEqualTo(places());
      });
      robot.push(i / (steps - 1) % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP);
    }
    robot.interact(() -> desk.lessons().end());
  }

  /// Under another function it keeps nothing that was said of the step's.
  @Test
  void aStepThatWasLeftHasNoTitle(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("two-slopes.md"), LessonRobotTest.lesson());
    if (desk.window().isPresenting()) robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().isOn());
    settled();
    await(
        () -> desk.lessons().shownProperty().get().filter(at -> !at.text().isEmpty()).isPresent());
    RichText said = words().getText();
    assertThat(said).isNotEqualTo(LessonWording.left());
    choose(robot, "softplus");
    await(() -> words().getText().equals(LessonWording.left()));
    robot.interact(() -> desk.lessons().step(-1));
    await(() -> words().getText().equals(said));
    robot.interact(() -> desk.lessons().end());
  }

  private RichTextNode words() {
    return (RichTextNode) desk.window().lookup("#lesson-strip .pg-rich");
  }

  private List<Bounds> places() {
    return words().getChildrenUnmodifiable().stream().map(Node::getBoundsInParent).toList();
  }
}
