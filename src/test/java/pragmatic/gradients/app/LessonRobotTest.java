package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// A lesson with the keys of a lecturer.
class LessonRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  private Path file = Path.of("");

  LessonRobotTest() {
    super(window);
  }

  @BeforeEach
  void open(FxRobot robot) throws IOException, URISyntaxException, TimeoutException {
    file = folder.resolve("two-slopes.md");
    Files.writeString(file, lesson());
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().isOn());
    settled();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  static String lesson() throws IOException, URISyntaxException {
    return Files.readString(
        Path.of(LessonRobotTest.class.getResource("/robot/two-slopes.md").toURI()));
  }

  private String function() {
    return view().board().program().text();
  }

  private List<String> said(String part) {
    return desk.window().lookup(part).lookupAll("*").stream()
        .filter(RichTextNode.class::isInstance)
        .map(node -> ((RichTextNode) node).getText().plain())
        .toList();
  }

  @Test
  void theCaptionSaysTheNumbersOfTheEnginesAndThePlace(FxRobot robot) throws TimeoutException {
    await(() ->
        said("#caption")
            .contains(
                "Left of 0 the slope is 0, right of it 1. PyTorch answers 0 (PyTorch 2.14.1)."));
    assertThat(said("#caption")).contains("step 1 of 3");
    robot.interact(() -> {
      desk.window().layout();
      Node caption = desk.window().lookup("#caption");
      for (Node node : caption.lookupAll("*"))
        if (node instanceof RichTextNode words) {
          assertThat(words.getSize()).isGreaterThanOrEqualTo(36);
          Bounds box = words.localToScene(words.getLayoutBounds());
          assertThat(box.getMinY()).isGreaterThanOrEqualTo(-1);
          assertThat(box.getMaxY()).isLessThanOrEqualTo(caption.getLayoutBounds().getHeight() + 1);
        }
    });
  }

  @Test
  void aClickersKeysGoForwardAndBackAndStopAtTheEnds(FxRobot robot) throws TimeoutException {
    Labeled sign = robot.lookup("#said").query();
    robot.push(KeyCode.PAGE_UP);
    assertThat(sign.getText()).isEqualTo("This is the first step of the lesson.");
    assertThat(said("#caption")).contains("step 1 of 3");
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> function().equals("relu(x) - relu(-x)"));
    await(() -> said("#caption").contains("The line x, written with two corners."));
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
    await(() -> function().equals("abs(x)") && x() == 1);
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(sign.getText()).isEqualTo("This is the last step of the lesson.");
    assertThat(said("#caption")).contains("step 3 of 3");
    robot.push(KeyCode.PAGE_UP);
    await(() -> function().equals("relu(x) - relu(-x)"));
  }

  @Test
  void digitsAndEnterGoToAStepAndAreForgottenAfterAnotherKey(FxRobot robot)
      throws TimeoutException {
    robot.write("3");
    assertThat(said("#caption")).contains("step 3_");
    robot.push(KeyCode.ENTER);
    await(() -> said("#caption").contains("step 3 of 3"));
    robot.write("4").push(KeyCode.ENTER);
    assertThat(robot.lookup("#said").<Labeled>query().getText()).contains("no step 4");
    robot.write("1").push(KeyCode.RIGHT).push(KeyCode.ENTER);
    await(() -> x() > 1);
    assertThat(said("#caption")).contains("step 3 of 3");
  }

  @Test
  void backspaceBringsTheStepBackAsItWasWritten(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.RIGHT);
    await(() -> x() > 0);
    robot.push(KeyCode.BACK_SPACE);
    await(() -> x() == 0);
    choose(robot, "softplus");
    robot.push(KeyCode.BACK_SPACE);
    await(() -> function().equals("relu(x)"));
  }

  /// What is said of a step's function is not true of another one.
  @Test
  void anotherFunctionHasNotTheStepsCaption(FxRobot robot) throws TimeoutException {
    String step = "Left of 0 the slope is 0, right of it 1. PyTorch answers 0 (PyTorch 2.14.1).";
    await(() -> said("#caption").contains(step));
    choose(robot, "softplus");
    // nor its title, which speaks of a function that is not there
    await(() -> said("#caption").contains(Words.say("lesson.left")));
    assertThat(said("#caption")).contains("step 1 of 3").doesNotContain(step);
    robot.push(KeyCode.ESCAPE);
    await(() -> said("#lesson-strip").contains("step 1 of 3"));
    assertThat(said("#lesson-strip").getFirst()).isEqualTo(Words.say("lesson.left"));
    robot.push(KeyCode.F5).push(KeyCode.BACK_SPACE);
    await(() -> said("#caption").contains(step));
  }

  @Test
  void escLeavesTheHallThenTheLesson(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
    assertThat(desk.lessons().isOn()).isTrue();
    await(() -> said("#lesson-strip").contains("step 1 of 3"));
    robot.interact(() -> desk.window().layout());
    Node strip = desk.window().lookup("#lesson-strip");
    Bounds box = strip.localToScene(strip.getLayoutBounds());
    assertThat(box.getHeight()).isGreaterThan(20);
    assertThat(box.getMaxY()).isLessThanOrEqualTo(desk.scene().getHeight() + 1);
    Node board = desk.window().board();
    assertThat(board.localToScene(board.getLayoutBounds()).getMaxY())
        .isLessThanOrEqualTo(box.getMinY() + 1);
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> function().equals("relu(x) - relu(-x)"));
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.lessons().isOn());
    assertThat(strip.isVisible()).isFalse();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !function().equals("abs(x)") && !function().equals("relu(x) - relu(-x)"));
  }

  @Test
  void aMistakeIsToldWithItsLineAndTheLessonGoesOn(FxRobot robot)
      throws IOException, URISyntaxException, TimeoutException {
    Path bad = folder.resolve("bad.md");
    Files.writeString(bad, lesson().replace("{left}, right", "{lift}, right"));
    robot.interact(() -> desk.lessons().open(bad));
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.model().faults().latest().sentence())
        .startsWith("bad.md, line 13, column 24: ")
        .contains("did you mean left?");
    assertThat(said("#caption")).contains("step 1 of 3");
  }

  @Test
  void aSavedFileIsReadAgainAtTheSameStep(FxRobot robot)
      throws IOException, URISyntaxException, TimeoutException {
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> function().equals("relu(x) - relu(-x)"));
    Files.writeString(file, lesson().replace("board 1: relu(x) - relu(-x)", "board 1: relu((x)"));
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.model().faults().latest().sentence())
        .startsWith("two-slopes.md, line 20, column 14");
    assertThat(said("#caption")).contains("step 2 of 3");
    Files.writeString(
        file,
        lesson()
            .replace("## The corner", "## Before\n\n```board\nabs(x)\n```\n\nNew.\n\n## The corner")
            .replace("- relu(-x)", "- 2*relu(-x)"));
    await(() -> function().equals("relu(x) - 2*relu(-x)"));
    await(() -> said("#caption").contains("step 3 of 4"));
    assertThat(desk.model().faults().latest()).isNull();
  }

  @Test
  void gListsTheLessonsAndSaysWhereThereAreNone(FxRobot robot) throws TimeoutException {
    robot.write("g");
    await(() -> menu().isPresent());
    robot.interact(() -> {
      assertThat(menu().orElseThrow().getItems()).isNotEmpty();
      assertThat(menu().orElseThrow().getItems())
          .noneMatch(item -> item.getText() == null && !(item instanceof SeparatorMenuItem));
      menu().orElseThrow().hide();
    });
    assertThat(desk.window().isPresenting()).isTrue();
  }

  /// A window that goes for another language leaves its parts without one.
  @Test
  void aListWhosePlaceHasNoWindowStaysAway(FxRobot robot) throws TimeoutException {
    Region part = new Region();
    AtomicBoolean reached = new AtomicBoolean();
    part.addEventHandler(KeyEvent.KEY_TYPED, _ -> reached.set(true));
    robot.interact(() -> {
      assertThat(new Scene(new Group(part)).getWindow()).isNull();
      new LessonMenu(desk.lessons(), desk.recorder(), List::of).open(part);
      HandEvents.type(part, "a");
      assertThat(reached).as("keys are held for the list").isFalse();
    });
    // when it has been read, keys go where they go
    await(() -> {
      HandEvents.type(part, "a");
      return reached.get();
    });
    assertThat(menu()).isEmpty();
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(open -> open instanceof ContextMenu menu && "lesson-menu".equals(menu.getId()))
        .map(ContextMenu.class::cast)
        .findFirst();
  }

  /// The list takes a moment to be read; keys that come before it are meant for it all the same.
  @Test
  void keysAreTheListsAtOnce(FxRobot robot) throws TimeoutException {
    double before = x();
    robot.interact(() -> {
      HandEvents.type(desk.scene().getFocusOwner(), "g");
      for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER))
        HandEvents.press(desk.scene().getFocusOwner(), key);
    });
    await(() -> !title().equals("Two slopes"));
    assertThat(menu()).isEmpty();
    assertThat(desk.lessons().isOn()).isTrue();
    // another key is the board's again
    settled();
    double first = x();
    robot.push(KeyCode.RIGHT);
    await(() -> x() > first);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> title().equals("Two slopes"));
    settled();
    assertThat(x()).isEqualTo(before);
    double[] now = {0};
    robot.interact(() -> {
      HandEvents.type(desk.scene().getFocusOwner(), "g");
      HandEvents.press(desk.scene().getFocusOwner(), KeyCode.ESCAPE);
      HandEvents.press(desk.scene().getFocusOwner(), KeyCode.RIGHT);
      now[0] = desk.model().board().x();
    });
    assertThat(now[0]).as("Esc ends the waiting").isGreaterThan(before);
    assertThat(desk.window().isPresenting()).isTrue();
  }

  private String title() {
    return desk.lessons().stepProperty().get().orElseThrow().place().lesson().title();
  }

  @Test
  void onlyLessonsAndNotebooksMayBeDropped() {
    assertThat(LessonDrop.lesson(List.of(Path.of("a.png").toFile(), file.toFile()))).contains(file);
    assertThat(LessonDrop.lesson(List.of(Path.of("a.png").toFile()))).isEmpty();
  }
}
