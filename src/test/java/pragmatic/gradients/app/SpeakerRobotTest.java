package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.speech.SpeakerWording;
import pragmatic.gradients.words.Settings;

/// What the hall sees, and what the speaker alone sees.
class SpeakerRobotTest extends WindowRobot {
  private static final Rectangle2D FIRST = new Rectangle2D(0, 0, 1300, 800);
  private static final Rectangle2D SECOND = new Rectangle2D(1300, 0, 1024, 640);

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  SpeakerRobotTest() {
    super(window);
  }

  @BeforeEach
  void open(FxRobot robot) throws IOException, URISyntaxException, TimeoutException {
    Path file = folder.resolve("two-slopes.md");
    Files.writeString(file, LessonRobotTest.lesson());
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

  private Stage speaker() {
    return desk.speaker().stage();
  }

  private String said() {
    return speaker().getScene().getRoot().lookupAll("*").stream()
        .filter(RichTextNode.class::isInstance)
        .map(node -> ((RichTextNode) node).getText().plain())
        .reduce("", (all, more) -> all + " | " + more);
  }

  private int place() {
    return desk.lessons().stepProperty().get().orElseThrow().place().index();
  }

  @Test
  void zFreezesWhatTheHallSeesWhileTheBoardGoesOn(FxRobot robot) throws TimeoutException {
    robot.write("z");
    assertThat(part("#frozen").isVisible()).isTrue();
    robot.push(KeyCode.RIGHT);
    await(() -> x() > 0);
    assertThat(part("#frozen").isVisible()).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(part("#frozen").isVisible()).isFalse();
    assertThat(desk.window().isPresenting()).isTrue();
    robot.write("zz");
    assertThat(part("#frozen").isVisible()).isFalse();
  }

  @Test
  void aRingOfTheSizeOfAWordFollowsTheMouse(FxRobot robot) {
    robot.write("i").moveTo(input()).moveBy(30, -120);
    assertThat(part("#pointer").isVisible()).isTrue();
    Circle ring = (Circle) part("#pointer").lookup(".pg-stroke-ink");
    assertThat(ring.getRadius()).isGreaterThan(36 * desk.scene().getHeight() / 1080 / 2);
    Point2D tip = input().localToScreen(input().getWidth() / 2, input().getHeight() / 2);
    assertThat(ring.localToScreen(ring.getCenterX(), ring.getCenterY()).distance(tip.add(30, -120)))
        .isLessThan(3);
    robot.write("i");
    assertThat(part("#pointer").isVisible()).isFalse();
  }

  @Test
  void theMapGoesToAStepByArrowsAndByClick(FxRobot robot) throws TimeoutException {
    robot.write("j");
    assertThat(part("#lesson-map").isVisible()).isTrue();
    List<Node> cards = List.copyOf(part("#lesson-map").lookupAll(".pg-map-card"));
    assertThat(cards).hasSize(3);
    assertThat(cards).extracting(Node::getAccessibleText).contains("2 The line");
    robot.interact(() -> part("#lesson-map").getParent().layout());
    double map = part("#lesson-map").getLayoutBounds().getWidth();
    for (Node card : cards) {
      // the arrows up and down count four to a row
      assertThat(card.getLayoutBounds().getWidth()).isBetween(map / 4 - 40, map / 4);
      assertThat(card.getLayoutBounds().getHeight()).isBetween(100.0, 400.0);
      for (Node picture : card.lookupAll(".pg-paper"))
        assertThat(
                card.localToScene(card.getLayoutBounds())
                    .contains(picture.localToScene(picture.getLayoutBounds())))
            .isTrue();
    }
    assertThat(desk.scene().getFocusOwner()).isInstanceOf(Button.class);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(((Button) desk.scene().getFocusOwner()).getBorder()).isNotNull();
    robot.push(KeyCode.ENTER);
    await(() -> place() == 2);
    assertThat(part("#lesson-map").isVisible()).isFalse();
    assertThat(desk.scene().getFocusOwner()).isSameAs(input());
    robot.write("j");
    robot.clickOn(
        part("#lesson-map").lookupAll(".pg-map-card").stream()
            .filter(card -> card.getAccessibleText().startsWith("2"))
            .findFirst()
            .orElseThrow());
    await(() -> place() == 1);
    robot.write("j").push(KeyCode.ESCAPE);
    assertThat(part("#lesson-map").isVisible()).isFalse();
    assertThat(desk.window().isPresenting()).isTrue();
    robot.write("j").interact(() -> desk.lessons().jump(1));
    assertThat(part("#lesson-map").isVisible()).as("of a step that was left").isFalse();
  }

  @Test
  void theSpeakerReadsNotesAndTheNextStepOnTheOtherScreen(FxRobot robot) throws TimeoutException {
    robot.interact(() -> {
      desk.speaker().on(() -> List.of(FIRST, SECOND));
      desk.speaker().present(true);
    });
    assertThat(speaker().isShowing()).isTrue();
    assertThat(speaker().getX()).isEqualTo(SECOND.getMinX());
    await(() -> said().contains("wait for three hands."));
    assertThat(said()).contains("next: The line", "step 1 of 3", " of 3 min");
    robot.interact(() -> speaker().getScene().getRoot().layout());
    Bounds page = speaker().getScene().getRoot().getLayoutBounds();
    double below = 0;
    for (Node picture : speaker().getScene().getRoot().lookupAll(".pg-paper")) {
      Bounds box = picture.localToScene(picture.getLayoutBounds());
      assertThat(box.getHeight()).isCloseTo(box.getWidth() * 520 / 944, within(2.0));
      assertThat(box.getMinY()).as("no picture covers another one").isGreaterThan(below);
      below = box.getMaxY();
    }
    for (Node text : speaker().getScene().getRoot().lookupAll(".pg-rich"))
      assertThat(text.localToScene(text.getLayoutBounds()).getMaxX())
          .isLessThanOrEqualTo(page.getMaxX());
    robot.write("b");
    assertThat(desk.window().lookup("#dark").isVisible()).isTrue();
    assertThat(speaker().getScene().getRoot().lookup("#dark")).isNull();
    robot.write("b");
    robot.interact(() -> speaker().requestFocus());
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
    await(() -> place() == 2);
    await(() -> said().contains("this is the last step"));
    robot.interact(() -> desk.lessons().end());
    assertThat(speaker().isShowing()).isFalse();
  }

  /// But for the clock, whose seconds are no motion.
  @Test
  void atRestNeitherScreenGetsAPulse(FxRobot robot) throws Exception {
    robot.interact(() -> {
      desk.speaker().on(() -> List.of(FIRST, SECOND));
      desk.speaker().present(true);
    });
    await(() -> said().contains("next: The line"));
    assertThat(new Pulses(desk.scene()).fewest()).as("in the hall").isZero();
    assertThat(new Pulses(speaker().getScene()).fewest()).as("before the speaker").isZero();
    robot.write("i").moveTo(input()).moveBy(30, -120);
    assertThat(new Pulses(desk.scene()).fewest()).as("a pointer that rests").isZero();
    robot.write("iz");
    assertThat(new Pulses(desk.scene()).fewest()).as("frozen").isZero();
    String before = said();
    await(() -> !said().equals(before));
    robot.write("z");
  }

  private static long clocks() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(SpeakerWindow.CLOCK))
        .filter(Thread::isDaemon)
        .count();
  }

  /// However often it is opened and closed, also by the button of the system.
  @Test
  void theClockEndsWithTheWindow(FxRobot robot) throws TimeoutException {
    await(() -> clocks() == 0);
    for (int turn = 0; turn < 3; turn++) {
      robot.interact(() -> {
        desk.speaker().on(() -> List.of(FIRST, SECOND));
        desk.speaker().present(true);
      });
      assertThat(clocks()).isOne();
      robot.interact(() -> speaker().hide());
      await(() -> clocks() == 0);
      robot.interact(() -> desk.speaker().present(false));
    }
  }

  @Test
  void oneScreenHasNoSpeaker(FxRobot robot) {
    robot.interact(() -> {
      desk.speaker().on(() -> List.of(FIRST));
      desk.speaker().present(true);
    });
    assertThat(speaker().isShowing()).isFalse();
    assertThat(SpeakerScreen.of(List.of(FIRST, SECOND), 1400, 10)).contains(FIRST);
    assertThat(SpeakerScreen.of(List.of(FIRST, SECOND), 10, 10)).contains(SECOND);
  }

  @Test
  void theTimeIsReadAtAGlance() {
    assertThat(SpeakerWording.clock(LocalTime.of(9, 5, 59)).plain()).isEqualTo("09:05");
    assertThat(SpeakerWording.elapsed(Duration.ofSeconds(425), 10).plain())
        .isEqualTo("7:05 of 10 min");
    assertThat(SpeakerWording.elapsed(Duration.ofSeconds(-3), 10).plain()).startsWith("0:00");
  }
}
