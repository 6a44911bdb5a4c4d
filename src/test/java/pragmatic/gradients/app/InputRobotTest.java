package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.words.Settings;

/// Values and ranges typed under a slider, numbers that become sliders, and what is copied.
class InputRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  InputRobotTest() {
    super(window);
  }

  private void choose(FxRobot robot, String function, String program) throws TimeoutException {
    robot.interact(() -> desk.window().functions().choose(function));
    await(() -> text().equals(program));
  }

  private String text() {
    return view().board().program().text();
  }

  private Point2D flag() {
    Style z = desk.window().look().sizes();
    return input()
        .localToScreen(
            input().thumbColumn(), input().trackY() + z.thumb() + z.pillGap() + z.pillHeight() / 2);
  }

  private boolean typing() {
    Node owner = desk.scene().getFocusOwner();
    return owner != null && "value-entry".equals(owner.getId());
  }

  /// The screen position of a letter of the formula.
  private Point2D letter(FxRobot robot, char wanted) {
    RichTextNode formula = robot.lookup("#formula").queryAs(RichTextNode.class);
    StringBuilder letters = new StringBuilder();
    formula.getText().runs().forEach(run -> letters.append(run.text()));
    int place = letters.indexOf(String.valueOf(wanted));
    double y = formula.getHeight() / 2;
    double from = -1;
    double to = -1;
    for (double x = 0; x < formula.getWidth(); x++) {
      OptionalInt at = formula.character(x, y);
      if (at.isEmpty() || at.getAsInt() != place) continue;
      if (from < 0) from = x;
      to = x;
    }
    return formula.localToScreen((from + to) / 2, y);
  }

  /// The page is as whole where a hand has let go as where a function begins.
  @Test
  void aDragLeavesAPageThatKeepsItsLaws(FxRobot robot) throws Exception {
    for (String function : List.of("abs", "relu", "hardsigmoid", "clip")) {
      robot.interact(() -> desk.window().functions().choose(function));
      settled();
      double x = x();
      robot.drag(onTrack(x)).dropTo(onTrack(x + 0.5783));
      settled();
      assertThat(x()).isNotEqualTo(x);
      assertThat(laidOut(() -> {})).isTrue();
      assertThat(Fx.call(() -> PageLaws.faults(desk.window()))).as(function).isEmpty();
    }
  }

  /// The field lies over the whole flag, and a clicker's keys go on from it.
  @Test
  void theFieldOfAValueCoversTheFlagAndLetsAClickerGoOn(FxRobot robot) throws TimeoutException {
    robot.clickOn(flag());
    await(this::typing);
    robot.interact(() -> {
      coversTheFlag();
    });
    String before = text();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !text().equals(before));
    assertThat(typing()).isFalse();
    assertThat(desk.scene().getFocusOwner()).isSameAs(input());
    robot.push(KeyCode.PAGE_UP);
    await(() -> text().equals(before));
  }

  /// What plays rests while its value is typed; a value that goes on leaves no field behind.
  @Test
  void theFieldOfAValueHoldsThatValue(FxRobot robot) throws TimeoutException {
    show(robot, "abs(x)", -1);
    robot.interact(() -> input().playingProperty().set(true));
    robot.clickOn(flag());
    await(this::typing);
    assertThat(input().playingProperty().get()).isFalse();
    robot.interact(() -> desk.model().choose(desk.model().board().withX(0.5)));
    await(() -> !typing());
  }

  /// Both ends of a range are read while they are typed.
  @Test
  void theFieldOfARangeShowsAllOfIt(FxRobot robot) throws TimeoutException {
    robot.clickOn(flag());
    await(this::typing);
    robot.write("-123.125 to 1375.25");
    robot.interact(() -> {
      Node field = desk.scene().getFocusOwner();
      field.getScene().getRoot().layout();
      Node letters = field.lookup(".text");
      assertThat(letters.localToScene(letters.getLayoutBounds()).getMinX())
          .isGreaterThanOrEqualTo(field.localToScene(0, 0).getX());
    });
    robot.push(KeyCode.ESCAPE);
  }

  private void coversTheFlag() {
    Node field = desk.scene().getFocusOwner().getParent();
    Style z = desk.window().look().sizes();
    double end =
        input()
            .localToScreen(0, input().trackY() + z.thumb() + z.pillGap() + z.pillHeight())
            .getY();
    assertThat(field.localToScreen(field.getLayoutBounds()).getMaxY()).isGreaterThanOrEqualTo(end);
  }

  @Test
  void aClickOnANumberMakesASliderOfIt(FxRobot robot) throws TimeoutException {
    choose(robot, "hinge", "max(0, 1 - x)");
    robot.clickOn(letter(robot, '1'));
    await(() -> text().equals("max(0, c - x)"));
    assertThat(view().board().variable()).isEqualTo("x");
    assertThat(view().board().inputs()).containsExactly(1.0, 1.0);
    await(() -> robot.lookup("#input-c").tryQuery().isPresent());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    await(() -> text().equals("max(0, 1 - x)"));
  }

  @Test
  void aKeyMakesASliderOfTheNextNumber(FxRobot robot) throws TimeoutException {
    choose(robot, "hinge", "max(0, 1 - x)");
    robot.write("s");
    await(() -> text().equals("max(c, 1 - x)"));
    robot.write("s");
    await(() -> text().equals("max(c, d - x)"));
    robot.write("s");
    assertThat(text()).isEqualTo("max(c, d - x)");
  }

  /// A parameter of a function, as its steepness, is an input like any other.
  @Test
  void aParameterIsSlidAndTyped(FxRobot robot) throws TimeoutException {
    choose(robot, "elu2", "elu(x, 2)");
    robot.clickOn(letter(robot, '2'));
    await(() -> text().equals("elu(x, c)") && robot.lookup("#input-c").tryQuery().isPresent());
    settled();
    InputSlider parameter = robot.lookup("#input-c").queryAs(InputSlider.class);
    Point2D thumb = parameter.localToScreen(parameter.thumbColumn(), parameter.trackY());
    robot.drag(thumb).dropTo(thumb.add(-60, 0));
    await(() -> view().board().inputs().getLast() < 2);
    Style z = desk.window().look().sizes();
    robot.clickOn(
        parameter.localToScreen(
            parameter.thumbColumn(),
            parameter.trackY() + z.thumb() + z.pillGap() + z.pillHeight() / 2));
    await(this::typing);
    robot.write("1.25").push(KeyCode.ENTER);
    await(() -> view().board().inputs().getLast() == 1.25);
    assertThat(view().board().variable()).isEqualTo("x");
  }

  @Test
  void aClickOnTheFlagTypesTheValue(FxRobot robot) throws TimeoutException {
    robot.clickOn(flag());
    await(this::typing);
    robot.write("0.5").push(KeyCode.ENTER);
    await(() -> x() == 0.5 && desk.scene().getFocusOwner() == input());
  }

  @Test
  void aValueOutOfSightIsBroughtIntoIt(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.ENTER);
    await(this::typing);
    robot.write("30").push(KeyCode.ENTER);
    await(() -> x() == 30);
    assertThat(view().board().viewport().xLow()).isEqualTo(28);
  }

  @Test
  void aRangeIsTypedToo(FxRobot robot) throws TimeoutException {
    robot.clickOn(onTrack(-2).add(0, flag().getY() - onTrack(0).getY()));
    await(this::typing);
    robot.write("-3 to 5").push(KeyCode.ENTER);
    await(() -> view().board().viewport().xLow() == -3 && view().board().home().xHigh() == 5);
    robot.push(KeyCode.END);
    await(() -> x() == 5);
  }

  @Test
  void aWrongTextIsToldWhatWouldBeRight(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.ENTER);
    await(this::typing);
    robot.write("half").push(KeyCode.ENTER);
    Node message = robot.lookup("#value-message").query();
    await(message::isVisible);
    assertThat(robot.from(message).lookup(".pg-rich").queryAs(RichTextNode.class).getText().plain())
        .isEqualTo("x is a number, as 0.5 or -1e-3, or a range, as -2 to 2.");
    assertThat(typing()).isTrue();
    robot.push(KeyCode.ESCAPE);
    await(() -> !typing() && x() == 0);
  }

  /// What is said there covers nothing of the tie-break, in any room.
  @Test
  void aMessageStaysAboveTheRule(FxRobot robot) throws Exception {
    for (boolean hall : List.of(false, true)) {
      robot.interact(() -> desk.window().present(hall));
      settled();
      robot.push(KeyCode.ENTER);
      await(this::typing);
      robot.write("1*100").push(KeyCode.ENTER);
      Node message = robot.lookup("#value-message").query();
      await(message::isVisible);
      assertThat(laidOut(() -> {})).isTrue();
      robot.interact(() -> {
        Node rule = desk.window().board().lookup(".pg-rule");
        assertThat(message.localToScene(message.getLayoutBounds()).getMaxY())
            .as("in a hall: %s", hall)
            .isLessThanOrEqualTo(rule.localToScene(0, 0).getY());
        coversNoControl(message);
        coversTheFlag();
      });
      assertThat(typing()).isTrue();
      robot.push(KeyCode.ESCAPE);
    }
  }

  private void coversNoControl(Node message) {
    Bounds said = message.localToScene(message.getLayoutBounds());
    for (Node node : PageText.shown(desk.scene().getRoot()))
      if (node instanceof ButtonBase || node instanceof TextInputControl)
        assertThat(said.intersects(node.localToScene(node.getLayoutBounds())))
            .as("over %s", node)
            .isFalse();
    assertThat(said.getMaxY()).isLessThan(input().localToScene(0, input().trackY()).getY());
  }

  @Test
  void theVerdictAndThePictureAreCopied(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    String[] text = {""};
    boolean[] image = {false};
    robot.interact(() -> {
      text[0] = Clipboard.getSystemClipboard().getString();
      image[0] = Clipboard.getSystemClipboard().hasImage();
    });
    assertThat(text[0]).startsWith("relu").contains("Corner");
    assertThat(image[0]).isTrue();
  }
}
