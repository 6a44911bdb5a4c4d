package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.words.Settings;

/// What is hidden while a class predicts, and when it is on show.
class PollRevealRobotTest extends PollRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  PollRevealRobotTest() {
    super(window, folder);
  }

  /// PageDown, PageUp, b or a period, and F5: all that a clicker has.
  @Test
  void aClickerGetsThroughForwardAndBack(FxRobot robot) throws TimeoutException {
    robot.write(".");
    for (int press = 0; press < PARTS; press++) {
      assertThat(part("#dark").isVisible()).isEqualTo(press == 0);
      assertThat(place()).isZero();
      assertThat(asks()).isTrue();
      robot.push(KeyCode.PAGE_DOWN);
    }
    assertThat(asks()).isFalse();
    assertThat(place()).isZero();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> place() == 1 && isReady());
    assertThat(poll().curtain()).isEqualTo(Curtain.FUNCTION);
    robot.write(".");
    assertThat(part("#dark").isVisible()).isTrue();
    robot.write(".");
    assertThat(part("#dark").isVisible()).isFalse();
    robot.push(KeyCode.PAGE_UP);
    await(() -> place() == 0);
    assertThat(asks()).as("what was seen stays seen").isFalse();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> place() == 1 && isReady());
    for (int press = 0; press < PARTS; press++) robot.push(KeyCode.PAGE_DOWN);
    assertThat(asks()).isFalse();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> place() == 2);
    assertThat(Files.exists(folder.resolve("predict.csv"))).isFalse();
  }

  /// Another function is no question; the step as it was written hides its answer again.
  @Test
  void anotherFunctionIsShownAndBackspaceBringsTheQuestionBack(FxRobot robot)
      throws TimeoutException, InterruptedException {
    choose(robot, "softplus");
    await(() -> !asks());
    assertThat(isSeen(part("#presenter-side"))).isTrue();
    robot.push(KeyCode.BACK_SPACE);
    await(() -> asks());
    hidesTheAnswer();
    robot.push(KeyCode.RIGHT);
    await(() -> x() > 0);
    hidesTheAnswer();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> x() == 0 && isReady());
    assertThat(said("#revealed")).contains("[0, 1]");
    robot.push(KeyCode.RIGHT);
    await(() -> said("#revealed").contains("Backspace"));
    backRow(robot, "#revealed");
    robot.push(KeyCode.BACK_SPACE);
    await(() -> said("#revealed").contains("[0, 1]"));
  }

  @Test
  void theDeskHidesTheSame(FxRobot robot) throws TimeoutException, InterruptedException {
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
    laidOut(() -> {});
    hidesTheAnswer();
    assertThat(isSeen(desk.window().readout())).isFalse();
    Node note = desk.window().functions().list().getParent().lookup("#note").getParent();
    assertThat(note.isVisible()).as("it tells the answer").isFalse();
    assertThat(said("#revealed")).contains("PageDown");
    robot.write("21").push(KeyCode.PAGE_DOWN);
    assertThat(hands()).containsExactly(21, 0, 0);
    assertThat(said("#revealed")).contains("Calculus");
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.lessons().isOn());
    assertThat(isSeen(desk.window().readout())).isTrue();
    assertThat(note.isVisible()).isTrue();
  }
}
