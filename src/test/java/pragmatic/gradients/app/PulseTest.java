package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.words.Settings;

/// A window in which nothing moves gets no pulse.
class PulseTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  PulseTest() {
    super(window);
  }

  private Stage stage() {
    return (Stage) desk.scene().getWindow();
  }

  private int pulses() throws Exception {
    return new Pulses(desk.scene()).fewest();
  }

  private void size(FxRobot robot, double width, double height) {
    robot.interact(() -> {
      stage().setWidth(width);
      stage().setHeight(height);
    });
  }

  @AfterEach
  void asBefore(FxRobot robot) {
    robot.interact(() -> {
      desk.lessons().end();
      input().playingProperty().set(false);
      stage().setIconified(false);
    });
    size(robot, 1280, 720);
  }

  /// From 1600 on the list stands beside the board.
  @Test
  void onADesk(FxRobot robot) throws Exception {
    List<String> functions = List.of("relu", "softmax-ce3", "max(a, b)");
    List<double[]> sizes = List.of(new double[] {1600, 900}, new double[] {1280, 720});
    for (double[] size : sizes.subList(0, Exhaustive.count(1, 2))) {
      size(robot, size[0], size[1]);
      for (String function : functions.subList(0, Exhaustive.count(1, 3))) {
        show(robot, function, 0);
        assertThat(pulses()).as(function).isZero();
      }
    }
  }

  @Test
  void inPresenterMode(FxRobot robot) throws Exception {
    robot.push(KeyCode.F5);
    for (String function : List.of("relu", "max(a, b)").subList(0, Exhaustive.count(1, 2))) {
      show(robot, function, 0);
      assertThat(pulses()).as(function).isZero();
    }
  }

  /// And on what lies over its steps.
  @Test
  void inALesson(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("two-slopes.md"), LessonRobotTest.lesson());
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().isOn());
    settled();
    assertThat(pulses()).as("on the desk").isZero();
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting());
    assertThat(pulses()).as("in a hall").isZero();
    for (String key : List.of("j", "b", "?")) {
      robot.write(key);
      assertThat(pulses()).as(key).isZero();
      robot.push(KeyCode.ESCAPE);
    }
  }

  /// While hands are awaited, while they are counted, and after them.
  @Test
  void inAPoll(FxRobot robot) throws Exception {
    Path file = folder.resolve("predict.md");
    Files.copy(Path.of("src/test/resources/robot/predict.md"), file);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().polls().isAsking());
    settled();
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting());
    assertThat(pulses()).as("asked").isZero();
    robot.write("12").push(KeyCode.ENTER).write("3");
    assertThat(pulses()).as("counted").isZero();
    robot.push(KeyCode.ENTER).push(KeyCode.PAGE_DOWN);
    assertThat(pulses()).as("revealed").isZero();
  }

  /// Before it draws, and with what it drew.
  @Test
  void withAPen(FxRobot robot) throws Exception {
    robot.write("p");
    assertThat(pulses()).as("before").isZero();
    robot.moveTo(input()).moveBy(0, -200).press(MouseButton.PRIMARY).moveBy(60, 40);
    assertThat(pulses()).as("held").isZero();
    robot.release(MouseButton.PRIMARY);
    assertThat(pulses()).as("after").isZero();
    robot.push(KeyCode.ESCAPE);
    robot.write("p");
  }

  @Test
  void onThePageOfFrameworks(FxRobot robot) throws Exception {
    robot.write("f");
    robot.write("/");
    assertThat(pulses()).as("while searching").isZero();
  }

  @Test
  void withTheDrawerOpen(FxRobot robot) throws Exception {
    robot.write("/");
    await(() -> robot.lookup("#functions").query().isVisible());
    assertThat(pulses()).isZero();
  }

  @Test
  void withTheCaretInTheExpression(FxRobot robot) throws Exception {
    robot.write(":re");
    assertThat(pulses()).isZero();
  }

  @Test
  void whileItPlaysWithNobodyLooking(FxRobot robot) throws Exception {
    robot.interact(() -> input().playingProperty().set(true));
    robot.interact(() -> stage().setIconified(true));
    assertThat(pulses()).as("minimised").isZero();
    robot.interact(() -> stage().setIconified(false));
    double x = x();
    await(() -> x() != x);
    robot.interact(() -> desk.window().cover().toggle());
    assertThat(pulses()).as("behind a page").isZero();
    assertThat(input().playingProperty().get()).isTrue();
  }

  /// What this class would not see if it could not see anything.
  @Test
  void countsWhatNeverEnds(FxRobot robot) throws Exception {
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {}
        };
    robot.interact(timer::start);
    assertThat(new Pulses(desk.scene()).some()).as("an animation").isPositive();
    robot.interact(timer::stop);
    Pane restless =
        new Pane() {
          @Override
          protected void layoutChildren() {
            Platform.runLater(this::requestLayout);
          }
        };
    Parent root = desk.scene().getRoot();
    robot.interact(() -> desk.scene().setRoot(new Group(restless)));
    assertThat(new Pulses(desk.scene()).some())
        .as("a layout that asks for the next one")
        .isPositive();
    robot.interact(() -> desk.scene().setRoot(root));
  }
}
