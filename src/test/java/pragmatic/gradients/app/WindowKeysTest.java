package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.control.ExpressionField;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// Keys of the real window, and what they bring.
class WindowKeysTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  WindowKeysTest() {
    super(window);
  }

  @Test
  void keysStepTheTraceAndTheThemes(FxRobot robot) throws TimeoutException {
    robot.write("[");
    await(() -> view().board().step() == 1);
    robot.write("]");
    await(() -> view().board().step() == 2);
    Theme before = desk.window().look().theme();
    robot.write("t");
    await(() -> desk.window().look().theme() != before);
    assertThat(new Settings(folder.resolve("settings.properties")).get("theme"))
        .contains(desk.window().look().theme().name());
  }

  @Test
  void theVerdictSaysWhyByKeyAndByClick(FxRobot robot) throws TimeoutException {
    choose(robot, "identity");
    Node verdict = robot.lookup("#verdict").query();
    await(() -> verdict.getAccessibleText().contains("descent stops here"));
    assertThat(verdict.getAccessibleText()).doesNotContain("is tied");
    robot.write("w");
    await(() -> verdict.getAccessibleText().contains("relu(−x) is tied"));
    robot.clickOn(verdict);
    await(() -> !verdict.getAccessibleText().contains("is tied"));
    robot.clickOn("#why");
    await(() -> verdict.getAccessibleText().contains("is tied"));
  }

  @Test
  void aTableWithoutRoomHasNoHeading(FxRobot robot) throws Exception {
    int without = 0;
    // so many ties that what is said of them leaves no room
    String many = "relu(x) + relu(2 * x) + abs(x) - relu(-3 * x) + sqrt(x^2) - max(x, 0, -x)";
    for (String program : List.of("relu(x)", many, "relu(x) - relu(-x)")) {
      show(robot, program, 0);
      robot.write("w");
      laidOut(() -> {});
      Set<Node> texts = robot.lookup("#measured").query().lookupAll(".pg-rich");
      List<String> said =
          texts.stream().map(text -> ((RichTextNode) text).getText().plain()).toList();
      boolean heading = said.stream().anyMatch(text -> text.matches("(Measured|From) .*"));
      boolean rows = said.stream().filter(text -> !text.isEmpty()).count() > (heading ? 1 : 0);
      assertThat(heading).as(program + said).isEqualTo(rows);
      if (!rows) without++;
      robot.write("w");
    }
    assertThat(without).as("programs whose table has no room").isPositive();
  }

  @Test
  void everythingGoesWithoutAMouse(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.HOME);
    await(() -> x() == -2);
    robot.push(KeyCode.RIGHT);
    await(() -> x() == -1.95);
    robot.write("k");
    await(() -> x() == 0);
    robot.write("3");
    await(() -> answer() == 1);
    robot.push(KeyCode.SHIFT, KeyCode.LEFT);
    await(() -> answer() < 1);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> x() == Double.MIN_VALUE);
    robot.write("k");
    await(() -> x() == 0);
    double width = view().board().viewport().width();
    robot.write("+");
    await(() -> view().board().viewport().width() == width / 2);
    robot.write("0");
    await(() -> view().board().viewport().width() == width);
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !view().board().program().text().equals("relu(x)"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> view().board().program().text().equals("relu(x)"));
    robot.write(":");
    await(() -> robot.lookup("#expression").query().isFocused());
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("sign(x)").push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("sign(x)"));
    assertThat(view().explanation().verdict().kind()).isEqualTo(VerdictKind.JUMP);
  }

  /// A half-typed text must not come back over a function that was chosen after it.
  @Test
  void choosingAFunctionEndsTheTyping(FxRobot robot) throws TimeoutException {
    ExpressionBinding expression = desk.window().expression();
    assertThat(expression.isResting()).isFalse();
    type(robot, "x +");
    choose(robot, "abs");
    assertThat(expression.isResting()).isFalse();
    assertThat(robot.lookup("#expression").queryTextInputControl().getText()).isEqualTo("abs(x)");
    assertThat(((ExpressionField) expression.node()).isBad()).isFalse();
  }

  @Test
  void onlyReverseModeFallsIntoTheWhereTrap(FxRobot robot) throws TimeoutException {
    type(robot, "where(x > 0, sqrt(x), 0)");
    await(() -> view().board().program().text().startsWith("where"));
    robot.interact(() -> desk.model().set(desk.model().board().withX(-1)));
    settled();
    assertThat(answer()).isNaN();
    assertThat(view().explanation().verdict().grade()).isEqualTo(Grade.NAN_TRAP);
    robot.clickOn("#mode");
    await(() -> answer() == 0);
    assertThat(view().explanation().verdict().kind()).isEqualTo(VerdictKind.AGREES);
  }

  @Test
  void zoomAndPanOnThePlots(FxRobot robot) throws TimeoutException {
    Node plots = robot.lookup("#plots").query();
    Bounds bounds = plots.localToScreen(plots.getBoundsInLocal());
    robot.moveTo(bounds.getMinX() + 200, bounds.getMinY() + 90);
    robot.scroll(5, VerticalDirection.UP);
    await(() -> view().board().viewport().width() != 4);
    double low = view().board().viewport().xLow();
    robot.drag(MouseButton.PRIMARY);
    robot.moveBy(60, 0).drop();
    await(() -> view().board().viewport().xLow() < low);
  }

  @Test
  void panelsOpenByKeyAndButtonAndStayWhileFunctionsChange(FxRobot robot) throws TimeoutException {
    robot.write("d");
    await(() -> panel().equals("steps"));
    choose(robot, "abs");
    assertThat(panel()).isEqualTo("steps");
    robot.write("l");
    await(() -> panel().equals("lambda"));
    robot.write("l");
    await(() -> panel().equals("slopes"));
    robot.clickOn("#panel-lambda");
    await(() -> panel().equals("lambda"));
    await(() -> plots().getAccessibleText().endsWith("Every λ answers a slope of the Clarke set."));
    robot.clickOn("#panel-steps");
    await(() -> panel().equals("steps"));
    await(() -> plots().getAccessibleText().contains("½ (left + right) = 0."));
    robot.clickOn("#panel-steps");
    await(() -> panel().equals("slopes"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> panel().equals("steps"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> panel().equals("lambda"));
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    await(() -> panel().equals("steps"));
  }

  @Test
  void theBoardIsCopiedAsALine(FxRobot robot) throws TimeoutException {
    robot.write("l");
    await(() -> panel().equals("lambda"));
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    String[] line = new String[1];
    robot.interact(() -> line[0] = Clipboard.getSystemClipboard().getString());
    assertThat(line[0]).startsWith("board 1: relu(x) ").contains("pytorch-2.14.1", "lower: lambda");
    Board copied = view().board();
    robot.interact(() -> {
      WindowOptions started = WindowOptions.of(List.of("--board", line[0]));
      assertThat(started.board()).isNotNull();
      assertThat(started.board().get()).isEqualTo(copied);
    });
  }

  /// What was copied is said until the next thing that a hand does, and is not in the picture.
  @Test
  void whatWasCopiedIsSaid(FxRobot robot) {
    Labeled sign = robot.lookup("#said").query();
    assertThat(sign.isVisible()).isFalse();
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(sign.isVisible()).isTrue();
    assertThat(sign.getText()).isEqualTo("Copied: verdict and picture");
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    assertThat(sign.isVisible()).isTrue();
    assertThat(sign.getText()).isEqualTo("Copied: the board as a line of text");
    robot.push(KeyCode.RIGHT);
    assertThat(sign.isVisible()).isFalse();
  }

  @Test
  void theAnswerIsDraggedAlongLambda(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    robot.write("l");
    // the plot of the derivative has a grip too, until the page is laid out anew
    await(() -> grip().filter(grip -> grip.axis() == AnswerGrip.GripAxis.LAMBDA).isPresent());
    Frame frame = WaitForAsyncUtils.waitForAsyncFx(15000, () -> grip().orElseThrow().frame());
    robot.drag(plots().localToScreen(frame.px(0.5), frame.py(0)), MouseButton.PRIMARY);
    robot.moveTo(plots().localToScreen(frame.px(0.8), frame.py(0)));
    await(() -> Math.abs(answer() - 0.6) < 0.02);
    robot.moveTo(plots().localToScreen(frame.px(0.995), frame.py(1)));
    robot.drop();
    await(() -> answer() == 1);
    robot.clickOn(plots().localToScreen(frame.px(0.25), frame.py(0)));
    await(() -> Math.abs(answer() + 0.5) < 0.01);
  }

  @Test
  void negativeZeroHasItsSignOnTheFlagAndTheSameVerdict(FxRobot robot) throws TimeoutException {
    Grade grade = view().explanation().verdict().grade();
    robot.write("n");
    await(() -> Double.doubleToRawLongBits(x()) == Double.doubleToRawLongBits(-0.0));
    assertThat(view().explanation().verdict().grade()).isEqualTo(grade);
    await(() -> input().getAccessibleText().contains("−0"));
    robot.clickOn("#negative-zero");
    await(() -> Double.doubleToRawLongBits(x()) == 0);
    await(() -> !input().getAccessibleText().contains("−0"));
    robot.push(KeyCode.RIGHT);
    await(() -> !desk.window().board().lookup("#negative-zero").isVisible());
    assertThat(BoardMoves.otherZero(view().board())).isEqualTo(view().board());
    robot.push(KeyCode.LEFT).write("n");
    await(() -> view().board().isNegativeZero());
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> x() == Double.MIN_VALUE);
  }

  @Test
  void aLongLabelOfATickEndsBeforeTheButtonOfTheZero(FxRobot robot) throws TimeoutException {
    for (int i = 1; i <= 6; i++) robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
    await(() -> view().board().viewport().width() < 1e-5);
    double left = desk.window().board().lookup("#negative-zero").localToScene(0, 0).getX();
    for (Node label : input().lookupAll(".pg-rich"))
      assertThat(label.localToScene(label.getLayoutBounds()).getMaxX()).isLessThan(left);
  }

  @Test
  void theBoardZoomsByTensDownToSingleDoubles(FxRobot robot) throws TimeoutException {
    robot.interact(() ->
        desk.model().choose(OffscreenWindow.board("abs(x-0.3)", desk.model().board()).withX(0.3)));
    await(() -> x() == 0.3);
    for (int i = 1; i <= 9; i++) {
      double width = 4 * Math.pow(10, -i);
      robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
      await(() -> Math.abs(view().board().viewport().width() / width - 1) < 1e-3);
    }
    assertThat(input().shown().kinks()).containsExactly(0.3);
    assertThat(view().explanation().verdict().kind()).isEqualTo(VerdictKind.CORNER);
    robot.push(KeyCode.RIGHT);
    await(() -> x() > 0.3 && x() < 0.3 + 2e-10);
    robot.push(KeyCode.LEFT);
    await(() -> x() == 0.3);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> x() == Math.nextUp(0.3));
    await(() -> input().getAccessibleText().contains("0.3 + 5.551·10^−17"));
    robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
    await(() -> view().board().viewport().width() > 1e-8);
    robot.write("0");
    await(() -> view().board().viewport().width() == 4);
  }

  @Test
  void presenterModeComesAndGoes(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.F5);
    await(() ->
        desk.window().isPresenting() && robot.lookup("#presenter-side").tryQuery().isPresent());
    assertThat(desk.window().look().theme()).isEqualTo(Theme.PROJECTOR);
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !view().board().program().text().equals("relu(x)"));
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting() && robot.lookup("#verdict").tryQuery().isPresent());
  }
}
