package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// Focus has one home, the input's slider.
class FocusRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  FocusRobotTest() {
    super(window);
  }

  private Node focus() {
    return desk.scene().getFocusOwner();
  }

  private void isHome() throws TimeoutException {
    await(() -> focus() == input());
  }

  private boolean drawer(FxRobot robot) {
    return robot.lookup("#functions").query().localToScene(0, 0) != null
        && robot.lookup("#functions").query().getParent().isVisible();
  }

  private void search(FxRobot robot, String text) throws TimeoutException {
    robot.write("/");
    await(() -> drawer(robot) && focus() != input());
    robot.write(text);
  }

  @Test
  void enterInTheExpressionLeadsHome(FxRobot robot) throws TimeoutException {
    robot.write(":");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("abs(x)").push(KeyCode.ENTER);
    isHome();
    await(() -> view().board().program().text().equals("abs(x)"));
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
  }

  /// What is written as it was typed comes before what has the same words.
  @Test
  void enterInTheSearchChoosesWhatWasTyped(FxRobot robot) throws TimeoutException {
    search(robot, "relu(x) - re");
    robot.push(KeyCode.ENTER);
    isHome();
    await(() -> view().board().program().text().equals("relu(x) - relu(-x)"));
  }

  @Test
  void enterStaysWithATextThatCannotBeRead(FxRobot robot) throws TimeoutException {
    robot.write(":");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("(x +").push(KeyCode.ENTER);
    assertThat(focus().getId()).isEqualTo("expression");
  }

  @Test
  void escInTheExpressionLeadsHome(FxRobot robot) throws TimeoutException {
    robot.write(":");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("(x +").push(KeyCode.ESCAPE);
    isHome();
    assertThat(robot.lookup("#expression").queryTextInputControl().getText()).isEqualTo("relu(x)");
  }

  @Test
  void enterInTheSearchChoosesClosesTheDrawerAndLeadsHome(FxRobot robot) throws TimeoutException {
    search(robot, "abs");
    robot.push(KeyCode.ENTER);
    isHome();
    assertThat(drawer(robot)).isFalse();
    await(() -> view().board().program().text().contains("abs"));
  }

  /// Also what is on show already: nothing on the board tells that it was chosen.
  @Test
  void whatIsOnShowIsChosenAgainAndLeavesNoTrap(FxRobot robot) throws TimeoutException {
    search(robot, "relu");
    robot.push(KeyCode.ENTER);
    isHome();
    assertThat(drawer(robot)).isFalse();
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    robot.push(KeyCode.END);
    await(() -> x() == 2);
    robot.write("k");
    await(() -> x() == 0);
    assertThat(desk.window().functions().list().searchProperty().get()).isEmpty();
  }

  /// In a wide window the list stands beside the board.
  @Test
  void choosingInAListThatStaysLeadsHomeToo(FxRobot robot) throws Exception {
    Stage stage = (Stage) desk.scene().getWindow();
    size(robot, stage, 1600, 900);
    await(() -> desk.window().lookup("#functions") != null);
    try {
      assertThat(laidOut(() -> {})).isTrue();
      robot.clickOn(row(robot, "max(x, 0)"));
      await(() -> view().board().program().text().equals("max(x, 0)"));
      isHome();
      robot.write("/").write("abs").push(KeyCode.ENTER);
      await(() -> view().board().program().text().equals("abs(x)"));
      isHome();
      assertThat(drawer(robot)).isTrue();
      assertThat(desk.window().functions().list().searchProperty().get()).isEmpty();
      robot.push(KeyCode.HOME);
      await(() -> x() == -2);
    } finally {
      size(robot, stage, 1280, 720);
    }
  }

  private static void size(FxRobot robot, Stage stage, double width, double height) {
    robot.interact(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
    });
  }

  private Node row(FxRobot robot, String function) {
    return robot
        .from(desk.window().functions().list())
        .lookup((Node node) -> function.equals(node.getAccessibleText()))
        .query();
  }

  @Test
  void escInTheSearchClosesTheDrawerAndLeadsHome(FxRobot robot) throws TimeoutException {
    search(robot, "ab");
    robot.push(KeyCode.ESCAPE);
    isHome();
    assertThat(drawer(robot)).isFalse();
  }

  @Test
  void escInTheListClosesTheDrawer(FxRobot robot) throws TimeoutException {
    search(robot, "");
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    await(() -> !view().board().program().text().equals("relu(x)"));
    assertThat(drawer(robot)).isTrue();
    robot.push(KeyCode.ESCAPE);
    isHome();
    assertThat(drawer(robot)).isFalse();
  }

  @Test
  void aSearchThatFindsNothingDoesNotOutliveItsField(FxRobot robot) throws TimeoutException {
    search(robot, "qqq");
    robot.push(KeyCode.ESCAPE);
    isHome();
    assertThat(desk.window().functions().list().searchProperty().get()).isEmpty();
    search(robot, "qqq");
    robot.clickOn("#drawer");
    await(() -> desk.window().functions().list().searchProperty().get().isEmpty());
  }

  @Test
  void choosingByMouseClosesTheDrawerAndHomeAndEndAreThoseOfTheInput(FxRobot robot)
      throws TimeoutException {
    robot.clickOn("#drawer");
    await(() -> drawer(robot));
    robot.clickOn(row(robot, "max(x, 0)"));
    await(() -> view().board().program().text().equals("max(x, 0)"));
    isHome();
    assertThat(drawer(robot)).isFalse();
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    robot.push(KeyCode.END);
    await(() -> x() == 2);
  }

  @Test
  void aClickBesideTheDrawerClosesIt(FxRobot robot) throws TimeoutException {
    for (String id : List.of("#formula", "#verdict", "#mode", "#plots")) {
      Node beside = robot.lookup(id).query();
      search(robot, "");
      Bounds box = beside.localToScreen(beside.getLayoutBounds());
      robot.clickOn(box.getMaxX() - 4, box.getCenterY());
      assertThat(drawer(robot)).as(id).isFalse();
    }
    search(robot, "");
    robot.clickOn("#functions .text-field");
    assertThat(drawer(robot)).isTrue();
    robot.clickOn("#drawer");
    isHome();
    assertThat(drawer(robot)).isFalse();
  }

  @Test
  void aLessonThatOpensClosesTheDrawer(FxRobot robot) throws TimeoutException {
    search(robot, "");
    teach(robot, null);
    await(() -> !drawer(robot));
    isHome();
    search(robot, "");
    assertThat(drawer(robot)).isTrue();
    robot.interact(() -> desk.lessons().end());
  }

  @Test
  void aClickOnBlankBoardLeadsHome(FxRobot robot) throws TimeoutException {
    robot.interact(() -> tie().requestFocus());
    Bounds box = plots().localToScreen(plots().getLayoutBounds());
    robot.clickOn(box.getMinX() + 200, box.getMinY() + 90);
    isHome();
    robot.interact(() -> tie().requestFocus());
    robot.clickOn("#formula");
    isHome();
  }

  @Test
  void aButtonUnderTheMouseLeavesTheKeyboardAtHome(FxRobot robot) throws TimeoutException {
    for (String id : List.of("#panel-steps", "#mode", "#why", "#present")) {
      robot.clickOn(id);
      isHome();
    }
  }

  @Test
  void tabFollowsThePageAndReachesEveryButton(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    List<Node> stops = new ArrayList<>();
    do {
      stops.add(focus());
      robot.push(KeyCode.TAB);
    } while (focus() != input() && stops.size() < 100);
    List<String> ids = stops.stream().map(Node::getId).toList();
    assertThat(ids.getFirst()).isEqualTo("input");
    assertThat(ids)
        .containsSubsequence(List.of("input", "tie", "panel-lambda", "panel-steps", "mode", "why"));
    List<Node> chips =
        robot.lookup(".pg-chip").queryAll().stream().filter(FocusRobotTest::isSeen).toList();
    assertThat(chips).hasSizeGreaterThan(3);
    assertThat(stops.subList(ids.indexOf("tie") + 1, ids.indexOf("panel-lambda")))
        .containsAll(chips);
    for (Node node : desk.window().lookupAll("*"))
      if (node instanceof ButtonBase button && isSeen(button) && !button.isDisabled())
        assertThat(stops).as("stops of Tab").contains(button);
  }
}
