package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.board.BoardModel;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

/// Nobody has to guess whether a key was heard: where it goes is seen, and so is that it does
/// nothing.
class IdleKeysTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  IdleKeysTest() {
    super(window);
  }

  private Labeled sign(FxRobot robot) {
    return robot.lookup("#said").query();
  }

  private boolean hasRing() {
    return input().lookupAll("." + ThemeSheet.stroke(Role.LEFT)).stream()
        .anyMatch(node -> node instanceof Circle && node.isVisible());
  }

  @Test
  void aKeyThatDoesNothingSaysWhy(FxRobot robot) throws TimeoutException {
    show(robot, "exp(x)", 0.5);
    List<String> keys = List.of("m", "x", "k", "s", "0", "<", "q", "1", "j", "z", "b");
    List<String> parts =
        List.of(
            "one way",
            "one input",
            "no kink",
            "No number",
            "whole range",
            "H shows",
            "H shows",
            "nothing to choose",
            "No lesson",
            "presenter mode",
            "presenter mode");
    for (int i = 0; i < keys.size(); i++) {
      robot.write(keys.get(i));
      String part = parts.get(i);
      await(() -> sign(robot).isVisible() && sign(robot).getText().contains(part));
      robot.push(KeyCode.RIGHT);
      assertThat(sign(robot).isVisible()).as(keys.get(i)).isFalse();
    }
    robot.write("]");
    assertThat(sign(robot).getText()).isEqualTo("This is the last line of the trace.");
    for (String key : List.of("[", "[")) robot.write(key);
    assertThat(sign(robot).getText()).isEqualTo("This is the first line of the trace.");
    for (int i = 0; i < 40 && !sign(robot).getText().startsWith("The zoom"); i++)
      robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
    assertThat(sign(robot).getText()).isEqualTo("The zoom ends here.");
    robot.push(KeyCode.BACK_SPACE);
    assertThat(sign(robot).getText()).isEqualTo("There is nothing to go back to.");
    robot.push(KeyCode.SHORTCUT, KeyCode.Y);
    assertThat(sign(robot).getText()).isEqualTo("There is nothing to redo.");
  }

  @Test
  void aSecondStepToTheOnlyKinkSaysThatItIsTheOnlyOne(FxRobot robot) throws TimeoutException {
    show(robot, "max(abs(x - 0.5), abs(x) - 3)", 0.25);
    robot.write("k");
    await(() -> x() == 0.5);
    assertThat(sign(robot).isVisible()).isFalse();
    robot.write("k");
    await(() -> sign(robot).isVisible());
    assertThat(sign(robot).getText()).isEqualTo("This is the only kink in this range.");
    assertThat(x()).isEqualTo(0.5);
  }

  @Test
  void whatIsSaidCoversNoAnswer(FxRobot robot) throws Exception {
    robot.push(KeyCode.BACK_SPACE);
    assertThat(laidOut(() -> {})).isTrue();
    Node answers = desk.window().readout();
    assertThat(sign(robot).isVisible()).isTrue();
    Bounds said = sign(robot).localToScene(sign(robot).getLayoutBounds());
    assertThat(said.intersects(answers.localToScene(answers.getLayoutBounds()))).isFalse();
  }

  /// Nor what a hand may want next, on a desk and in a hall.
  @Test
  void whatIsSaidCoversNoControl(FxRobot robot) throws Exception {
    for (int i = 0; i < 2; i++) {
      robot.write("m");
      await(() -> sign(robot).isVisible());
      assertThat(laidOut(() -> {})).isTrue();
      robot.interact(() -> {
        Bounds said = sign(robot).localToScene(sign(robot).getLayoutBounds());
        for (Node node : PageText.shown(desk.scene().getRoot()))
          if (node instanceof ButtonBase || node instanceof TextInputControl)
            assertThat(said.intersects(node.localToScene(node.getLayoutBounds())))
                .as("over %s", node)
                .isFalse();
      });
      robot.push(KeyCode.F5);
    }
  }

  /// Four inputs have no map, and are not one.
  @Test
  void whatIsSaidIsTrueOfTheFunction(FxRobot robot) throws TimeoutException {
    choose(robot, "maxpool");
    robot.write("m");
    await(() -> sign(robot).getText().equals("There is one way to show this function."));
    robot.write("x");
    assertThat(sign(robot).isVisible()).isFalse();
  }

  @Test
  void aKeyThatDoesSomethingSaysNothing(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    for (String key : List.of("m", "x", "1", "k")) {
      if (key.equals("k")) robot.push(KeyCode.RIGHT);
      robot.write(key);
      assertThat(sign(robot).isVisible()).as(key).isFalse();
    }
  }

  @Test
  void thePenIsSeenToBeTaken(FxRobot robot) {
    Node pen = robot.lookup("#pen-sign").query();
    assertThat(pen.isVisible()).isFalse();
    robot.write("p");
    assertThat(pen.isVisible()).isTrue();
    robot.write("p");
    assertThat(pen.isVisible()).isFalse();
    robot.write("p").push(KeyCode.ESCAPE);
    assertThat(pen.isVisible()).isFalse();
  }

  /// They share a place: what is said last stands there alone, then the pen's words again.
  @Test
  void oneSignStandsAtATime(FxRobot robot) throws TimeoutException {
    choose(robot, "relu");
    Node pen = robot.lookup("#pen-sign").query();
    robot.write("p").write("m");
    await(() -> sign(robot).isVisible());
    assertThat(pen.isVisible()).isFalse();
    robot.push(KeyCode.RIGHT);
    assertThat(sign(robot).isVisible()).isFalse();
    assertThat(pen.isVisible()).isTrue();
    robot.write("p");
    assertThat(pen.isVisible()).isFalse();
  }

  /// The ring of Tab, for whoever typed in a field; a mouse needs none.
  @Test
  void whoeverLeavesAFieldByKeySeesWhereKeysGo(FxRobot robot) throws TimeoutException {
    robot.write(":");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("abs(x)").push(KeyCode.ENTER);
    await(() -> desk.scene().getFocusOwner() == input());
    assertThat(hasRing()).isTrue();
    robot.clickOn("#formula");
    robot.write("/");
    await(() -> desk.scene().getFocusOwner() != input());
    assertThat(hasRing()).isFalse();
    robot.push(KeyCode.ESCAPE);
    await(() -> desk.scene().getFocusOwner() == input());
    assertThat(hasRing()).isTrue();
    robot.push(KeyCode.ENTER);
    await(() -> desk.scene().getFocusOwner() != input());
    robot.push(KeyCode.ENTER);
    await(() -> desk.scene().getFocusOwner() == input());
    assertThat(hasRing()).isTrue();
    robot.interact(() -> tie().requestFocus());
    robot.clickOn("#formula");
    await(() -> desk.scene().getFocusOwner() == input());
    assertThat(hasRing()).isFalse();
  }

  @Test
  void whatPlaysIsTheInputOfOneFunction(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    robot.push(KeyCode.SPACE);
    await(() -> input().playingProperty().get());
    choose(robot, "sigmoid");
    assertThat(input().playingProperty().get()).isFalse();
  }

  /// A step of a lesson stands where it was written, with the same function as the one before too.
  @Test
  void whatPlaysEndsAtAStepOfALesson(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    BoardModel model = window.desk().model();
    for (BooleanProperty playing :
        List.of(
            input().playingProperty(), window.desk().window().board().tie().playingProperty())) {
      robot.interact(() -> playing.set(true));
      robot.interact(() -> model.teach(model.board()));
      assertThat(playing.get()).isFalse();
    }
  }

  /// A tie far above the end of a long trace is shown until somebody steps through it.
  @Test
  void theLineThatKeysStepToIsOnShow(FxRobot robot) throws Exception {
    show(robot, "relu(x)*2 + sin(x)*3 + cos(x)*4 - exp(x)*5 + tanh(x)*6 - sqrt(x + 4)*7", 0);
    robot.write("[");
    await(() -> view().board().step() < 20);
    while (view().board().step() < lines()) {
      int next = view().board().step() + 1;
      robot.write("]");
      await(() -> view().board().step() == next);
    }
    assertThat(laidOut(() -> {})).isTrue();
    ScrollPane scroll = robot.lookup("#trace .scroll-pane").query();
    Node last = scroll.lookupAll(".pg-trace-row").stream().reduce((_, next) -> next).orElseThrow();
    Bounds line = last.localToScene(last.getLayoutBounds());
    Bounds room = scroll.localToScene(scroll.getLayoutBounds());
    assertThat(line.getMaxY()).isBetween(room.getMinY(), room.getMaxY() + 1);
  }

  private int lines() {
    return BoardMoves.traceLines(view().board().program());
  }

  /// What a window is filled with until its first frame.
  @Test
  void theWindowIsPaperBeforeItIsDrawn(FxRobot robot) {
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      robot.interact(() -> desk.look().themeProperty().set(theme));
      String paper = Palette.web(Palette.of(theme).argb(Role.PAPER));
      assertThat(desk.scene().getFill()).isEqualTo(Color.web(paper));
    }
  }
}
