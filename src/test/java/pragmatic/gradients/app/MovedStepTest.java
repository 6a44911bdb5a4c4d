package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.words.Settings;

/// What is said of a step while a hand has moved its function elsewhere.
class MovedStepTest extends WindowRobot {
  private static final String SAID =
      "Half way the answer is 0.5, which is the mean of the two slopes here.";

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  MovedStepTest() {
    super(window);
  }

  private void open(FxRobot robot) throws Exception {
    String lesson =
        """
        ---
        title: Half way
        language: en
        minutes: 2
        ---

        ## Half way

        ```board
        board 1: relu(x) lambda: 0.5
        ```

        Half way the answer is {ad}, which is the mean of the two slopes here.

        > Notes: On the left the slope is {left}.

        ## A word

        ```board
        board 1: relu(x) lambda: 0.5
        ```

        No number stands here.
        """;
    Path file = Files.writeString(folder.resolve("half-way.md"), lesson);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().isOn());
    settled();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> {
      desk.speaker().present(false);
      desk.lessons().end();
    });
  }

  private List<RichTextNode> texts(Parent part) {
    return part.lookupAll("*").stream()
        .filter(RichTextNode.class::isInstance)
        .map(RichTextNode.class::cast)
        .toList();
  }

  private RichTextNode words(String part) {
    return texts((Parent) desk.window().lookup(part)).getFirst();
  }

  private void says(String part, String words) throws TimeoutException {
    await(() -> words(part).getText().plain().equals(words));
  }

  @Test
  void theCaptionOfAHallNamesThePointOfItsNumbersWhileAnotherOneIsOnShow(FxRobot robot)
      throws Exception {
    open(robot);
    says("#caption", SAID);
    double letters = words("#caption").getSize();
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    says("#caption", "With λ = 0.5: " + SAID);
    robot.push(KeyCode.RIGHT);
    says("#caption", "At x = 0 with λ = 0.5: " + SAID);
    assertThat(words("#caption").getSize()).isEqualTo(letters);
    robot.push(KeyCode.BACK_SPACE);
    says("#caption", SAID);
    robot.push(KeyCode.RIGHT);
    says("#caption", "At x = 0: " + SAID);
    assertThat(words("#caption").getSize()).isEqualTo(letters);
    robot.push(KeyCode.LEFT);
    await(() -> x() == 0);
    says("#caption", SAID);
  }

  @Test
  void wordsWithoutNumbersStayAsTheyAre(FxRobot robot) throws Exception {
    open(robot);
    robot.push(KeyCode.PAGE_DOWN);
    says("#caption", "No number stands here.");
    robot.push(KeyCode.RIGHT);
    await(() -> x() > 0);
    settled();
    says("#caption", "No number stands here.");
  }

  @Test
  void theStripOfADeskDoesSoAndIsAsHighAsBefore(FxRobot robot) throws Exception {
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
    open(robot);
    says("#lesson-strip", SAID);
    List<Double> high = heights();
    robot.moveTo(input()).press(MouseButton.PRIMARY).moveBy(60, 0);
    await(() -> x() > 0);
    says("#lesson-strip", "At x = 0: " + SAID);
    assertThat(heights()).isEqualTo(high);
    robot.release(MouseButton.PRIMARY);
    robot.interact(() -> desk.lessons().restore());
    says("#lesson-strip", SAID);
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting());
  }

  /// Of every width that a window may have.
  private List<Double> heights() throws Exception {
    StripRow strip = (StripRow) desk.window().lookup("#lesson-strip");
    return WaitForAsyncUtils.asyncFx(
            () -> IntStream.range(8, 40).mapToObj(width -> strip.taken(50 * width)).toList())
        .get();
  }

  @Test
  void theNotesOfTheSpeakerDoSo(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> {
      desk.speaker()
          .on(() -> List.of(new Rectangle2D(0, 0, 1300, 800), new Rectangle2D(1300, 0, 1024, 640)));
      desk.speaker().present(true);
    });
    await(() -> notes("On the left the slope is 0."));
    robot.push(KeyCode.RIGHT);
    await(() -> notes("At x = 0: On the left the slope is 0."));
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    settled();
    assertThat(notes("At x = 0: On the left the slope is 0.")).isTrue();
    choose(robot, "softplus");
    await(() -> notes("On the left the slope is 0."));
  }

  private boolean notes(String words) {
    return texts(desk.speaker().stage().getScene().getRoot()).stream()
        .anyMatch(text -> text.getText().plain().equals(words));
  }
}
