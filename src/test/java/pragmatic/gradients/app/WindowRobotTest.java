package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.control.ExpressionField;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.TieSlider;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.calculus.Grade;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.frameworks.live.FakePython;
import pragmatic.gradients.frameworks.live.Python;
import pragmatic.gradients.page.BoardPage;
import pragmatic.gradients.page.PlotsPage;
import pragmatic.gradients.picture.AnswerGrip;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.speech.SpokenText;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.words.Settings;

/// Hands on the real window: drags, clicks, keys and typing.
class WindowRobotTest {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window = new OneWindow(WindowRobotTest::settings);

  private final Desk desk = window.desk();

  /// With a fake Python that answers at once, or never while there is a file of a certain name.
  private static Settings settings() throws IOException {
    Python python =
        FakePython.in(
            folder,
            "if [ -f \"$HERE/slow\" ]; then echo $$ > \"$HERE/pid\"; exec sleep 600; fi",
            "echo '@@ {\"version\": \"2.14.1\", \"build\": \"2.14.1\", \"python\": \"3.14\"}'",
            "echo '@@ {\"row\": 0, \"value\": \"0.0\", \"gradient\": [\"0.5\"]}'");
    Settings settings = new Settings(folder.resolve("settings.properties"));
    settings.put("python", python.command());
    return settings;
  }

  private BoardView view() {
    return desk.model().view();
  }

  private double x() {
    return view().board().x();
  }

  private double answer() {
    return view().explanation().answer();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
  }

  private InputSlider input() {
    return desk.window().board().input();
  }

  private TieSlider tie() {
    return desk.window().board().tie();
  }

  /// The screen position of a value on the input slider's track.
  private Point2D onTrack(double value) {
    InputSlider slider = input();
    double part = (value - slider.shown().low()) / (slider.shown().high() - slider.shown().low());
    return slider.localToScreen(slider.trackLeft() + part * slider.trackWidth(), slider.trackY());
  }

  private Point2D onTie(double lambda) {
    TieSlider slider = tie();
    return slider.localToScreen(slider.trackLeft() + lambda * slider.trackWidth(), slider.trackY());
  }

  private void choose(FxRobot robot, String id) throws TimeoutException {
    robot.interact(() -> desk.window().functions().choose(id));
    await(() -> view().board() == desk.model().board());
  }

  private void type(FxRobot robot, String text) {
    robot.clickOn("#expression").push(KeyCode.SHORTCUT, KeyCode.A).write(text);
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

  /// Both plots and the readout, as they are on show right now.
  private void shows(FxRobot robot, DrawnTruth truth) {
    Screen[] screen = new Screen[1];
    robot.interact(
        () -> screen[0] = ScreenReader.read(desk.window(), desk.window().look().palette()));
    truth.isOn(screen[0]);
    ScreenLaws.says(screen[0], "", truth.answer());
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
    // the chips of abs are there one frame later
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(
        robot
            .lookup((Node node) ->
                node.getAccessibleText() != null
                    && node.getAccessibleText().startsWith("JAX 0.10 answers 1"))
            .<Node>query());
    await(() -> answer() == 1 && view().board().convention().name().startsWith("jax"));
    assertThat(SpokenText.verdict(view())).contains("AD answers 1").contains("JAX");
  }

  @Test
  void aChipSetsTheRulesOfAllPrimitivesAtOnce(FxRobot robot) throws TimeoutException {
    type(robot, "abs(x)+max(3*x,x)");
    await(() -> view().board().program().text().equals("abs(x)+max(3*x,x)"));
    assertThat(answer()).isEqualTo(2);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(
        robot
            .lookup((Node node) ->
                node.getAccessibleText() != null
                    && node.getAccessibleText().startsWith("TensorFlow 2.21 answers 3"))
            .<Node>query());
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
    await(expression::isResting);
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
    await(() -> Double.isNaN(answer()));
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

  private Optional<AnswerGrip> grip() {
    return ((PlotsPage) page().plots()).lower().grip();
  }

  private BoardPage page() {
    return desk.window().board().pageProperty().get();
  }

  private String panel() {
    return view().board().lowerPlot().name();
  }

  private Node plots() {
    return desk.window().board().lookup("#plots");
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
    assertThat(input().getAccessibleText()).doesNotContain("−0");
    robot.push(KeyCode.RIGHT);
    await(() -> x() > 0);
    await(() -> !desk.window().board().lookup("#negative-zero").isVisible());
    robot.write("n");
    await(() -> view().board().isNegativeZero());
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> x() == Double.MIN_VALUE);
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

  private String checked() {
    RichTextNode line = (RichTextNode) desk.window().lookup("#check-line");
    return line.isVisible() ? line.getAccessibleText() : "";
  }

  private void show(FxRobot robot, String program, double x) throws TimeoutException {
    robot.interact(
        () -> desk.model().choose(OffscreenWindow.board(program, desk.model().board()).withX(x)));
    await(() -> view().board() == desk.model().board());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void aFrameworkOnThisComputerIsAskedByKeyAndSpeaksOfThisBoardAlone(FxRobot robot)
      throws TimeoutException {
    show(robot, "abs(x)", 0);
    robot.type(KeyCode.C);
    await(() -> checked().equals("PyTorch 2.14.1 here answers 0.5; our table of 2.14.1 says 0."));
    show(robot, "abs(x)", 1);
    assertThat(checked()).isEmpty();
    robot.interact(
        () -> desk.model().set(desk.model().board().withConvention(Conventions.lambda(0.5))));
    await(() -> view().board() == desk.model().board());
    robot.clickOn("#check");
    await(() -> checked().startsWith("Choose a framework"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake Python is a shell script")
  void aCheckIsCancelledByItsButtonAndByMovingOn(FxRobot robot) throws Exception {
    Path pid = folder.resolve("pid");
    Files.createFile(folder.resolve("slow"));
    try {
      show(robot, "abs(x)", 0);
      robot.clickOn("#check");
      await(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
      assertThat(checked()).isEqualTo("Asking PyTorch on this computer…");
      robot.clickOn("#check");
      await(() -> checked().equals("The check was cancelled."));
      await(() -> ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).isEmpty());
      Files.delete(pid);
      robot.clickOn("#check");
      await(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
      show(robot, "relu(x)", 0);
      assertThat(checked()).isEmpty();
      await(() -> ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).isEmpty());
    } finally {
      Files.delete(folder.resolve("slow"));
    }
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
