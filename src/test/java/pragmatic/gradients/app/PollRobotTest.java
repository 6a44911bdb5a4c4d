package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.lesson.poll.Tally;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.words.Settings;

/// Hands are counted, with the keys of a lecturer, by mouse and as numbers.
class PollRobotTest extends PollRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  PollRobotTest() {
    super(window, folder);
  }

  @Test
  void aLecturerCountsHandsInTwoRoundsAndRevealsPartByPart(FxRobot robot)
      throws TimeoutException, InterruptedException, IOException {
    hidesTheAnswer();
    // the plots do not say what is asked about
    assertThat(words("#poll").getFirst().getText().plain()).isEqualTo("relu(x)");
    assertThat(words("#poll").getFirst().getSize()).isEqualTo(36);
    assertThat(said("#poll")).contains("What does PyTorch 2.14.1 answer here?", "as 0 is not 1");
    robot.write("12").push(KeyCode.ENTER).write("75").push(KeyCode.BACK_SPACE);
    robot.push(KeyCode.ENTER).write("3");
    assertThat(hands()).containsExactly(12, 7, 3);
    assertThat(place()).isZero();
    backRow(robot, "#poll");
    robot.push(KeyCode.ENTER).write("4").push(KeyCode.ENTER).write("18");
    assertThat(hands()).containsExactly(4, 18, 0);
    assertThat(said("#poll")).contains("Round 2", "12 → 4", "7 → 18", "3 → 0");
    hidesTheAnswer();
    var frames = page().plots().pictures().stream().map(drawn -> drawn.picture().frame()).toList();
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(poll().curtain()).isEqualTo(Curtain.TRUTH);
    assertThat(said("#revealed")).contains("Calculus", "[0, 1]").doesNotContain("PyTorch");
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(said("#revealed")).contains("PyTorch | 2.14.1").doesNotContain("JAX");
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
    assertThat(said("#revealed")).contains("JAX | 0.10.2", "TensorFlow | 2.21.0");
    backRow(robot, "#revealed");
    assertThat(isSeen(part("#presenter-side"))).isFalse();
    robot.push(KeyCode.ENTER);
    assertThat(asks()).isFalse();
    laidOut(() -> {});
    assertThat(isSeen(part("#presenter-side"))).isTrue();
    assertThat(isSeen(part("#tie"))).isTrue();
    assertThat(isSeen(part("#revealed"))).isFalse();
    assertThat(page().plots().pictures().stream().map(drawn -> drawn.picture().frame()))
        .isEqualTo(frames);
    assertThat(view().board().viewport())
        .isEqualTo(
            desk.lessons().stepProperty().get().orElseThrow().place().step().board().viewport());
    Path table = folder.resolve("predict.csv");
    await(() -> Files.readAllLines(table).size() == 7);
    assertThat(Files.readAllLines(table))
        .anyMatch(row -> row.endsWith(",1,0,12"))
        .anyMatch(row -> row.endsWith(",2,½,18"))
        .anyMatch(row -> row.endsWith(",1,\"none, as 0 is not 1\",3"));
    robot.write("3").push(KeyCode.ENTER);
    await(() -> place() == 2);
  }

  @Test
  void numbersAreTypedOrDragged(FxRobot robot) throws TimeoutException, InterruptedException {
    for (int press = 0; press <= PARTS; press++) robot.push(KeyCode.PAGE_DOWN);
    await(() -> place() == 1 && isReady());
    laidOut(() -> {});
    robot.write("0.5*12").push(KeyCode.ENTER).write("-1");
    assertThat(poll().poll().last().tallies())
        .containsExactly(new Tally("-1", 1), new Tally("0.5", 12));
    Node dot = part("#guess");
    assertThat(isSeen(dot)).isTrue();
    Bounds box = dot.localToScreen(dot.getLayoutBounds());
    var frame = page().plots().pictures().get(1).picture().frame();
    // it waits above all numbers, and a hand that is almost on a tick means that
    assertThat(plots().screenToLocal(box).getCenterY()).isLessThan(frame.y());
    Point2D aim = plots().localToScreen(frame.px(0), frame.py(1) + 4);
    robot.drag(box.getMinX() + 8, box.getCenterY(), MouseButton.PRIMARY);
    robot.moveTo(aim).drop();
    assertThat(hands().stream().mapToInt(each -> each).sum()).isEqualTo(14);
    double guess =
        poll().poll().last().tallies().stream()
            .filter(tally -> !List.of("-1", "0.5").contains(tally.guess()))
            .mapToDouble(tally -> Double.parseDouble(tally.guess()))
            .findFirst()
            .orElseThrow();
    assertThat(guess).isEqualTo(1);
    assertThat(view().board().viewport()).isEqualTo(page().board().home());
    backRow(robot, "#poll");
  }

  /// Each number that was guessed stands somewhere, in the second round too.
  @Test
  void numbersWithoutARowAreNamed(FxRobot robot) throws TimeoutException, InterruptedException {
    for (int press = 0; press <= PARTS; press++) robot.push(KeyCode.PAGE_DOWN);
    await(() -> place() == 1 && isReady());
    for (String guess : List.of("0*3", "1*8", "-1*5", "2*2", "-2*6", "5*4", "0.5*9", "-7"))
      robot.write(guess).push(KeyCode.ENTER);
    await(() -> poll().poll().last().tallies().size() == 8);
    laidOut(() -> {});
    assertThat(said("#poll")).contains("−2 |", "0.5 |", "1 |", "5 more: −7; −1; 0; 2; 5");
    backRow(robot, "#poll");
  }

  @Test
  void handsAreCountedByMouse(FxRobot robot) throws TimeoutException {
    robot.clickOn(second(robot));
    await(() -> counts().equals(List.of(0, 1)));
    robot.clickOn(second(robot));
    await(() -> counts().equals(List.of(0, 2)));
    robot.clickOn(second(robot), MouseButton.SECONDARY);
    await(() -> counts().equals(List.of(0, 1)));
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> poll().curtain() == Curtain.TRUTH);
    robot.clickOn(second(robot));
    assertThat(robot.lookup("#said").queryLabeled().getText())
        .isEqualTo("The answer is being shown: no more hands are counted.");
    assertThat(counts()).containsExactly(0, 1);
  }

  private static Node second(FxRobot robot) {
    return robot.lookup(".pg-guess").nth(1).query();
  }

  private List<Integer> counts() {
    return poll().poll().last().tallies().stream().map(Tally::hands).limit(2).toList();
  }
}
