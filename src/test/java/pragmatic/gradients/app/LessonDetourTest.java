package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.words.Settings;

/// From a function that a class looks at besides its lesson, the arrows of the hall lead back to
/// it: one to the step that was left, the other to the next.
class LessonDetourTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  LessonDetourTest() {
    super(window);
  }

  @BeforeEach
  void open(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("two-slopes.md"), LessonRobotTest.lesson());
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().isOn());
    settled();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  private void arrow(FxRobot robot, boolean next) {
    List<Node> arrows =
        robot.lookup("#caption .pg-chevron").queryAll().stream().filter(Node::isVisible).toList();
    assertThat(arrows).hasSize(2);
    robot.clickOn(next ? arrows.getLast() : arrows.getFirst());
  }

  private void leadsTo(int step, String function) throws TimeoutException {
    await(() -> view().board().program().text().equals(function));
    assertThat(desk.lessons().stepProperty().get().orElseThrow().place().index() + 1)
        .isEqualTo(step);
  }

  @Test
  void backIsTheStepThatWasLeft(FxRobot robot) throws TimeoutException {
    robot.interact(() -> desk.lessons().jump(2));
    settled();
    choose(robot, "softplus");
    arrow(robot, false);
    leadsTo(2, "relu(x) - relu(-x)");
    arrow(robot, false);
    leadsTo(1, "relu(x)");
  }

  /// What a lesson shows from close by is not where another function is looked at.
  @Test
  void anotherFunctionHasARangeOfItsOwn(FxRobot robot) throws Exception {
    String close = LessonRobotTest.lesson().replaceFirst("board 1: .*", "$0 view: -2e-6 to 2e-6");
    Path file = Files.writeString(folder.resolve("close.md"), close);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> view().board().viewport().xHigh() == 2e-6);
    settled();
    robot.interact(() -> desk.window().expression().submit("abs(x - 1)"));
    await(() -> view().board().program().text().equals("abs(x - 1)"));
    assertThat(view().board().viewport()).isEqualTo(Viewport.of(-2, 2));
    assertThat(view().board().home()).isEqualTo(Viewport.of(-2, 2));
    assertThat(view().board().x()).isEqualTo(1);
  }

  @Test
  void onIsTheNextStepAndAtTheLastTheStepItself(FxRobot robot) throws TimeoutException {
    choose(robot, "softplus");
    arrow(robot, true);
    leadsTo(2, "relu(x) - relu(-x)");
    robot.interact(() -> desk.lessons().jump(3));
    settled();
    choose(robot, "softplus");
    arrow(robot, true);
    leadsTo(3, "abs(x)");
  }
}
