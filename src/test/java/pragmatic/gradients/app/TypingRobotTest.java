package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.control.ExpressionField;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// A function typed letter by letter.
class TypingRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  TypingRobotTest() {
    super(window);
  }

  private void begin(FxRobot robot, String text) {
    robot.write(":");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text);
  }

  private String text(FxRobot robot) {
    return robot.lookup("#expression").queryTextInputControl().getText();
  }

  private ExpressionField field() {
    return (ExpressionField) desk.window().expression().node();
  }

  /// Neither a board of half a name nor a mistake that is none yet.
  @Test
  void theBoardWaitsForAWholeProgram(FxRobot robot) throws TimeoutException {
    List<String> boards = new ArrayList<>();
    List<String> red = new ArrayList<>();
    List<Subscription> watch = new ArrayList<>();
    robot.interact(() -> {
      watch.add(
          desk.model()
              .viewProperty()
              .subscribe((_, now) -> boards.add(now.board().program().text())));
      watch.add(
          field()
              .textProperty()
              .subscribe((_, now) -> {
                if (field().isBad()) red.add(now);
              }));
    });
    for (String half : List.of("si", "sigmoid")) {
      begin(robot, half);
      await(() -> !desk.window().expression().isResting());
      assertThat(field().isBad()).as(half).isFalse();
    }
    robot.write("(x)").push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("sigmoid(x)"));
    robot.interact(() -> watch.forEach(Subscription::unsubscribe));
    assertThat(boards)
        .contains("sigmoid(x)")
        .doesNotContain("si", "sig", "sigm", "sigmo", "sigmoi", "sigmoid");
    assertThat(red).isEmpty();
  }

  @Test
  void aPauseInTheMiddleLeavesTheBoard(FxRobot robot) throws TimeoutException {
    begin(robot, "abs(x + ");
    await(() -> !desk.window().expression().isResting());
    assertThat(view().board().program().text()).isEqualTo("relu(x)");
    robot.write("1)");
    await(() -> view().board().program().text().equals("abs(x + 1)"));
    assertThat(field().isBad()).isFalse();
  }

  @Test
  void theBoardFollowsAfterAPause(FxRobot robot) throws TimeoutException {
    begin(robot, "abs(x)");
    await(() -> view().board().program().text().equals("abs(x)"));
    assertThat(desk.scene().getFocusOwner().getId()).isEqualTo("expression");
  }

  @Test
  void completionOffersWhatBeginsAlikeBeforeOtherNames(FxRobot robot) {
    begin(robot, "re");
    robot.push(KeyCode.ENTER);
    assertThat(text(robot)).startsWith("re");
  }

  @Test
  void tabAcceptsWithBothParentheses(FxRobot robot) {
    begin(robot, "sigm");
    robot.push(KeyCode.TAB);
    assertThat(text(robot)).isEqualTo("sigmoid(x)");
    robot.write("2");
    assertThat(text(robot)).isEqualTo("sigmoid(2)");
    robot.write(")+1");
    assertThat(text(robot)).isEqualTo("sigmoid(2)+1");
  }

  /// Nothing more has to be typed where one argument is enough.
  @Test
  void enterTwiceShowsWhatWasCompleted(FxRobot robot) throws TimeoutException {
    begin(robot, "softpl");
    robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("softplus(x)"));
    assertThat(field().isBad()).isFalse();
    begin(robot, "hub");
    robot.push(KeyCode.ENTER).write(")").push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("huber(x)"));
    begin(robot, "maxp");
    robot.push(KeyCode.ENTER);
    assertThat(text(robot)).isEqualTo("maxpool()");
  }

  @Test
  void aTypedFunctionStartsOnItsNearestKink(FxRobot robot) throws TimeoutException {
    begin(robot, "abs(x-1)");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("abs(x-1)"));
    assertThat(x()).isEqualTo(1);
  }

  /// The nearest of several, and none that is out of the window.
  @Test
  void theNearestKinkIsThatOfThePointInTheWindow(FxRobot robot) throws TimeoutException {
    begin(robot, "abs(x+1)+abs(x-0.5)");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("abs(x+1)+abs(x-0.5)"));
    assertThat(x()).isEqualTo(0.5);
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    begin(robot, "abs(x+1)+2*abs(x-0.5)");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("abs(x+1)+2*abs(x-0.5)"));
    assertThat(x()).isEqualTo(-1);
    begin(robot, "abs(x-30)");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("abs(x-30)"));
    assertThat(x()).isEqualTo(-1);
  }

  /// What the list calls a corner starts on it.
  @Test
  void aCornerOfTheListStartsOnItsKink(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    robot.write("/").write("max(0, 1 - x)").push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("max(0, 1 - x)"));
    assertThat(x()).isEqualTo(1);
    assertThat(view().explanation().verdict().kind()).isEqualTo(VerdictKind.CORNER);
  }

  @Test
  void aSmoothFunctionKeepsThePoint(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    begin(robot, "exp(x)");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("exp(x)"));
    assertThat(x()).isEqualTo(-2);
  }

  /// A language takes one branch, and the board shows both.
  @Test
  void branchesAreSaidToBeReadAsWhere(FxRobot robot) throws TimeoutException {
    begin(robot, "x if x > 0 else 0.5*x");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().contains("0.5"));
    String said = Words.say("program.branches");
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.model().faults().latest().sentence()).isEqualTo(said);
    assertThat(desk.model().faults().latest().isHint()).isTrue();
    begin(robot, "where(x > 0, x, 0.25*x)");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().contains("0.25"));
    assertThat(desk.model().faults().latest()).isNull();
  }

  /// The notice lies over what is said of the next text.
  @Test
  void branchesAreSaidUntilTheNextTextIsTyped(FxRobot robot) throws TimeoutException {
    begin(robot, "x > 0 ? x : 0.75*x");
    robot.push(KeyCode.ENTER);
    await(() -> desk.model().faults().latest() != null);
    begin(robot, "max(a, relu(b");
    robot.push(KeyCode.ENTER);
    await(() -> field().isBad());
    assertThat(desk.model().faults().latest()).isNull();
  }

  /// A line with a mistake is told what is wrong with the line of a board.
  @Test
  void theLineOfABoardIsTyped(FxRobot robot) throws Exception {
    String line = "board 1: max(a, b) at: a=0.5, b=0.5 lower: ";
    begin(robot, line + "lamda");
    robot.push(KeyCode.ENTER);
    await(() -> field().isBad());
    BoardTextException wrong =
        catchThrowableOfType(
            BoardTextException.class, () -> PastedText.BOARDS.read(line + "lamda"));
    assertThat(Fx.call(this::messages))
        .contains("Column %d: %s".formatted(wrong.column(), wrong.getMessage()));
    assertThat(view().board().program().text()).isEqualTo("relu(x)");
    begin(robot, line + "descent");
    await(() -> !desk.window().expression().isResting());
    assertThat(view().board().program().text()).as("still typed").isEqualTo("relu(x)");
    robot.push(KeyCode.ENTER);
    await(() -> text(robot).equals("max(a, b)"));
    settled();
    assertThat(view().board().inputs()).containsExactly(0.5, 0.5);
    assertThat(panel()).isEqualTo("descent");
  }

  private List<String> messages() {
    return field().lookup(".pg-message").lookupAll(".pg-rich").stream()
        .map(node -> ((RichTextNode) node).getText().plain())
        .toList();
  }

  /// A slip of the hand would be shown as the function that is its input.
  @Test
  void aNameThatIsNearlyAFunctionIsSaidToBeAnInput(FxRobot robot) throws TimeoutException {
    begin(robot, "tanhh");
    robot.push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("tanhh"));
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.model().faults().latest().sentence())
        .isEqualTo("tanhh is read as the name of an input; did you mean tanh(x)?");
    for (String meant : List.of("theta", "tanh(x)", "tanhh + 1")) {
      begin(robot, meant);
      robot.push(KeyCode.ENTER);
      await(() -> view().board().program().text().equals(meant));
      assertThat(desk.model().faults().latest()).as(meant).isNull();
    }
  }
}
