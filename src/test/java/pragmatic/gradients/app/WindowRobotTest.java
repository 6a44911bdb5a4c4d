package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.control.ExpressionField;
import pragmatic.gradients.app.control.MeasuredTable;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.speech.MeasuredWording;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.words.Settings;

/// Hands on the real window: drags, clicks and typing.
class WindowRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  WindowRobotTest() {
    super(window);
  }

  @Test
  void pickingReluByMouse(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    robot.clickOn("#drawer");
    await(() -> robot.lookup("#functions").query().isVisible());
    robot.clickOn(
        robot
            .from(desk.window().functions().list())
            .lookup((Node node) -> "relu(x)".equals(node.getAccessibleText()))
            .<Node>query());
    await(() -> view().board().program().text().equals("relu(x)"));
    assertThat(view().explanation().calculus().left().slope()).isZero();
    assertThat(view().explanation().calculus().right().slope()).isEqualTo(1);
  }

  @Test
  void draggingTheInputPastTheKinkDocksAtExactlyZero(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    robot.drag(onTrack(-2), MouseButton.PRIMARY);
    robot.moveTo(onTrack(-1));
    await(() -> Math.abs(x() + 1) < 0.05);
    robot.moveTo(onTrack(0.03));
    await(() -> x() == 0);
    assertThat(view().explanation().verdict().kind()).isEqualTo(VerdictKind.CORNER);
    shows(robot, new DrawnTruth(0, 0, 0, 1, true, 0));
    robot.moveTo(onTrack(0.5));
    await(() -> x() > 0.4);
    shows(robot, new DrawnTruth(x(), x(), 1, 1, true, 1));
    robot.moveTo(onTrack(-0.02));
    robot.drop();
    await(() -> x() == 0);
  }

  /// What the table says while the point is held is of the point on show.
  @Test
  void theTableFollowsAHandThatHoldsThePoint(FxRobot robot) throws TimeoutException {
    show(robot, "u = abs(x); u + x^2", 0);
    await(() -> measured().equals(answers()));
    robot.drag(onTrack(0), MouseButton.PRIMARY);
    for (double to : new double[] {0.68, -1.1, 0.02, 0.4}) {
      robot.moveTo(onTrack(to));
      await(() -> Math.abs(x() - to) < 0.05);
      robot.interact(() -> assertThat(measured()).isIn(List.of(), answers()));
      await(() -> measured().equals(answers()));
    }
    robot.drop();
    await(() -> measured().equals(answers()));
  }

  /// Of each framework, as it is read on the page; empty where nothing is said.
  private List<String> measured() {
    MeasuredTable table = (MeasuredTable) desk.window().lookup("#measured");
    return table.lookupAll("*").stream()
        .filter(part -> part instanceof RichTextNode && part.getParent().isVisible())
        .map(RichTextNode.class::cast)
        // a cell says its framework too
        .filter(text -> !text.getText().plain().equals(text.getAccessibleText()))
        .map(cell -> cell.getText().plain())
        .limit(view().frameworks().size())
        .toList();
  }

  private List<String> answers() {
    return new MeasuredWording(view())
        .rows(0, 0).getFirst().cells().stream().map(cell -> cell.value().plain()).toList();
  }

  @Test
  void draggingTheTieBreakMovesTheAnswer(FxRobot robot) throws TimeoutException {
    robot.drag(onTie(0), MouseButton.PRIMARY);
    robot.moveTo(onTie(0.3));
    await(() -> Math.abs(answer() - 0.3) < 0.02);
    shows(robot, new DrawnTruth(0, 0, 0, 1, true, answer()));
    robot.moveTo(onTie(1));
    robot.drop();
    await(() -> answer() == 1);
    assertThat(view().explanation().verdict().grade()).isEqualTo(Grade.KINK_RIGHT);
  }

  @Test
  void theChipOfJaxAnswersOneOnAbs(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    assertThat(answer()).isZero();
    robot.clickOn(saying(robot, "JAX 0.10 answers 1"));
    await(() -> answer() == 1 && view().board().convention().name().startsWith("jax"));
    assertThat(SpokenText.verdict(view())).contains("AD answers 1").contains("JAX");
  }

  @Test
  void aChipSetsTheRulesOfAllPrimitivesAtOnce(FxRobot robot) throws TimeoutException {
    type(robot, "abs(x)+max(3*x,x)");
    await(() -> view().board().program().text().equals("abs(x)+max(3*x,x)"));
    assertThat(answer()).isEqualTo(2);
    robot.clickOn(saying(robot, "TensorFlow 2.21 answers 3"));
    // abs between its slopes, and all to the first argument of max
    await(() -> answer() == 3 && view().board().convention().name().startsWith("tensorflow"));
    assertThat(view().explanation().trace().ties())
        .extracting(tie -> tie.picked()[0])
        .containsExactlyInAnyOrder(0.0, 1.0);
  }

  @Test
  void theIdentityTrapTypedByHandIsWrong(FxRobot robot) throws TimeoutException {
    type(robot, "relu(x)-relu(-x)");
    await(() -> view().board().program().text().equals("relu(x)-relu(-x)"));
    assertThat(answer()).isZero();
    assertThat(view().explanation().calculus().derivative()).isEqualTo(1);
    assertThat(view().explanation().verdict().kind()).isEqualTo(VerdictKind.WRONG);
    assertThat(VerdictWording.of(view()).head()).isEqualTo("AD is wrong");
  }

  @Test
  void aBadExpressionIsExplainedAndTheLastGoodFunctionStays(FxRobot robot) throws TimeoutException {
    type(robot, "relu(x)+*2");
    robot.push(KeyCode.ENTER);
    await(() ->
        robot
            .lookup((Node node) -> node instanceof Text t && t.getText().contains("Column 9"))
            .tryQuery()
            .isPresent());
    ExpressionField field = robot.lookup((Node node) -> node instanceof ExpressionField).query();
    assertThat(field.isBad()).isTrue();
    Node caret = robot.from(field).lookup(".pg-caret").query();
    assertThat(caret.isVisible()).isTrue();
    assertThat(view().board().program().text()).isEqualTo("relu(x)");
  }
}
