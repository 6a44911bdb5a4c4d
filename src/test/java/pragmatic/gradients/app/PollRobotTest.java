package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.PollPlayer.ShownPoll;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.poll.Tally;
import pragmatic.gradients.page.Cover.Curtain;
import pragmatic.gradients.words.Settings;

/// A class predicts, with the keys of a lecturer in a hall of 1280 × 720.
class PollRobotTest extends WindowRobot {
  /// Calculus, PyTorch, JAX and TensorFlow; then the page as it is.
  private static final int PARTS = 5;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  PollRobotTest() {
    super(window);
  }

  @BeforeEach
  void open(FxRobot robot) throws IOException, URISyntaxException, TimeoutException {
    Files.deleteIfExists(folder.resolve("predict.csv"));
    Path file = folder.resolve("predict.md");
    Files.copy(
        Path.of(PollRobotTest.class.getResource("/robot/predict.md").toURI()),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    robot.interact(() -> desk.lessons().open(file));
    await(this::isReady);
    settled();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  private ShownPoll poll() {
    return desk.lessons().polls().shownProperty().get().orElseThrow();
  }

  private boolean isReady() {
    return desk.lessons()
        .polls()
        .shownProperty()
        .get()
        .filter(poll -> poll.prediction() != null && !poll.answers().isEmpty())
        .isPresent();
  }

  private boolean asks() {
    return desk.lessons().polls().isAsking();
  }

  private int place() {
    return desk.lessons().stepProperty().get().orElseThrow().place().index();
  }

  private Node part(String id) {
    return desk.window().lookup(id);
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent())
      if (!each.isVisible() || each.getOpacity() == 0) return false;
    return true;
  }

  private List<RichTextNode> words(String part) {
    return part(part).lookupAll("*").stream()
        .filter(node -> node instanceof RichTextNode && isSeen(node))
        .map(RichTextNode.class::cast)
        .toList();
  }

  private String said(String part) {
    return String.join(" | ", words(part).stream().map(node -> node.getText().plain()).toList());
  }

  private List<Integer> hands() {
    return poll().poll().last().tallies().stream().map(Tally::hands).toList();
  }

  /// Letters are at least 36 pixels of a page of 1080, and stand inside of their part.
  private void backRow(FxRobot robot, String id) throws InterruptedException, TimeoutException {
    laidOut(() -> {});
    robot.interact(() -> {
      double scale = part(id).localToScene(0, 1).getY() - part(id).localToScene(0, 0).getY();
      double least = 36 * Math.min(desk.scene().getWidth() / 1920, desk.scene().getHeight() / 1080);
      Bounds room = part(id).localToScene(part(id).getLayoutBounds());
      for (RichTextNode text : words(id)) {
        assertThat(text.getSize() * scale).isGreaterThanOrEqualTo(least - .01);
        Bounds box = text.localToScene(text.getLayoutBounds());
        assertThat(box.getMaxY())
            .as(text.getText().plain())
            .isLessThanOrEqualTo(room.getMaxY() + 1);
        assertThat(box.getMaxX()).isLessThanOrEqualTo(room.getMaxX() + 1);
      }
    });
  }

  private void hidesTheAnswer() {
    assertThat(poll().curtain()).isEqualTo(Curtain.FUNCTION);
    assertThat(isSeen(part("#poll"))).isTrue();
    for (String answer : List.of("#presenter-side", "#readout-calculus", "#tie"))
      if (part(answer) != null) assertThat(isSeen(part(answer))).as(answer).isFalse();
    assertThat(said("#revealed")).doesNotContain("Calculus");
    assertThat(plots().getAccessibleText()).contains("hidden");
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

  /// PageDown, PageUp, b or a period, and F5: all that a clicker has.
  @Test
  void aClickerGetsThroughForwardAndBack(FxRobot robot) throws TimeoutException {
    for (int press = 0; press < PARTS; press++) {
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
    Point2D aim = plots().localToScreen(frame.px(0), frame.py(1));
    robot.drag(box.getMinX() + 8, box.getCenterY(), MouseButton.PRIMARY);
    robot.moveTo(aim).drop();
    assertThat(hands().stream().mapToInt(each -> each).sum()).isEqualTo(14);
    double guess =
        poll().poll().last().tallies().stream()
            .filter(tally -> !List.of("-1", "0.5").contains(tally.guess()))
            .mapToDouble(tally -> Double.parseDouble(tally.guess()))
            .findFirst()
            .orElseThrow();
    assertThat(guess).isCloseTo(1, within(0.1));
    assertThat(view().board().viewport()).isEqualTo(page().board().home());
    backRow(robot, "#poll");
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

  @Test
  void handsAreCountedByMouse(FxRobot robot) throws TimeoutException {
    robot.clickOn(second(robot));
    await(() -> counts().equals(List.of(0, 1)));
    robot.clickOn(second(robot));
    await(() -> counts().equals(List.of(0, 2)));
    robot.clickOn(second(robot), MouseButton.SECONDARY);
    await(() -> counts().equals(List.of(0, 1)));
  }

  private static Node second(FxRobot robot) {
    return robot.lookup(".pg-guess").nth(1).query();
  }

  private List<Integer> counts() {
    return poll().poll().last().tallies().stream().map(Tally::hands).limit(2).toList();
  }
}
