package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.words.Settings;

/// A hand on the plots loses nothing from sight, hits what it aims at, and finds what keys do.
class SightRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  SightRobotTest() {
    super(window);
  }

  private Frame frame() {
    return page().plots().ground().function();
  }

  private double value() {
    return view().explanation().calculus().value();
  }

  /// After a zoom the curve is steeper than the window is high.
  @Test
  void thePointStaysInSightHoweverItMoves(FxRobot robot) throws TimeoutException {
    show(robot, "exp(3*x)", 1.8);
    robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
    await(() -> frame().xHigh() - frame().xLow() < 1);
    settled();
    for (KeyCode end : List.of(KeyCode.END, KeyCode.HOME)) {
      robot.push(end);
      double there = end == KeyCode.END ? frame().xHigh() : frame().xLow();
      await(() -> x() == there);
      settled();
      double height = frame().yHigh() - frame().yLow();
      assertThat(value())
          .isBetween(frame().yLow() + height * 0.05, frame().yHigh() - height * 0.05);
    }
    double before = x();
    Point2D at = plots().localToScreen(frame().px(before), frame().py(value()));
    double far = frame().width();
    robot.moveTo(at).press(MouseButton.PRIMARY).moveBy(far / 2, 0).moveBy(far / 2, 0);
    robot.release(MouseButton.PRIMARY);
    await(() -> x() > before);
    settled();
    assertThat(value()).isBetween(frame().yLow(), frame().yHigh());
  }

  @Test
  void aClickOnATitleMovesNothing(FxRobot robot) throws TimeoutException {
    show(robot, "abs(x)", 0);
    Frame upper = frame();
    Frame lower = page().plots().ground().derivative();
    double column = upper.x() + upper.width() * 0.3;
    for (double row : new double[] {upper.y() - 12, lower.y() - 12}) {
      robot.clickOn(plots().localToScreen(column, row));
      settled();
      assertThat(x()).isZero();
    }
    for (double row : new double[] {upper.y() + 12, lower.y() + 12}) {
      robot.clickOn(plots().localToScreen(column, row));
      await(() -> x() != 0);
      robot.write("k");
      await(() -> x() == 0);
    }
  }

  private static List<String> menu() throws TimeoutException {
    await(() -> !shownMenus().isEmpty());
    return shownMenus().getFirst().getItems().stream()
        .map(item -> String.valueOf(item.getText()))
        .toList();
  }

  private static List<ContextMenu> shownMenus() {
    return Window.getWindows().stream()
        .filter(open -> open instanceof ContextMenu menu && "page-menu".equals(menu.getId()))
        .map(ContextMenu.class::cast)
        .toList();
  }

  private static void choose(FxRobot robot, int index) throws TimeoutException {
    robot.interact(() -> shownMenus().getFirst().getItems().get(index).fire());
    robot.push(KeyCode.ESCAPE);
    await(() -> shownMenus().isEmpty());
  }

  /// Digits go to a step of a lesson, but no number begins with 0.
  @Test
  void zeroLeadsBackToTheWholeRangeInALessonToo(FxRobot robot) throws TimeoutException {
    show(robot, "abs(x)", 0);
    teach(robot, null);
    robot.interact(() -> desk.window().present(true));
    settled();
    robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
    await(() -> view().board().viewport().xHigh() < 1);
    robot.write("0");
    await(() -> view().board().viewport().xHigh() == 2);
    robot.interact(() -> {
      desk.window().present(false);
      desk.lessons().end();
    });
  }

  /// A long number ran into its bar, which began elsewhere than the others.
  @Test
  void barsOfGuessesBeginApartFromTheirNumbers(FxRobot robot) throws TimeoutException {
    LessonStep.Prediction asked = new LessonStep.Prediction("Which slope?", List.of());
    teach(robot, asked);
    await(() -> desk.lessons().polls().isAsking());
    robot.write("1e5").push(KeyCode.ENTER).write("2").push(KeyCode.ENTER);
    await(() -> desk.window().lookupAll(".pg-hands").size() == 2);
    robot.interact(() -> desk.window().layout());
    List<Double> lefts =
        desk.window().lookupAll(".pg-hands").stream()
            .map(bar -> bar.localToScene(bar.getLayoutBounds()).getMinX())
            .distinct()
            .toList();
    assertThat(lefts).hasSize(1);
    Node number =
        robot
            .lookup((Node node) ->
                node instanceof RichTextNode text && text.getText().plain().equals("100000"))
            .query();
    // the node is as wide as the column; its letters end before the bar
    double letters = ((RichTextNode) number).getChildren().getLast().getBoundsInParent().getMaxX();
    assertThat(number.localToScene(letters, 0).getX()).isLessThan(lefts.getFirst() - 3);
    robot.interact(() -> desk.lessons().end());
  }

  /// Map of steps, pen and the way out have keys; a mouse has the right button.
  @Test
  void theRightButtonHasWhatElseHasOnlyAKey(FxRobot robot) throws TimeoutException {
    teach(robot, null);
    await(() -> desk.lessons().isOn());
    robot.clickOn("#plots", MouseButton.SECONDARY);
    int steps = menu().indexOf("All steps of the lesson (J)");
    assertThat(menu().getLast()).isEqualTo("Leave the lesson");
    choose(robot, steps);
    await(() -> desk.map().isVisible());
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(robot.lookup("#said").queryLabeled().getText())
        .isEqualTo("This is the last step of the lesson.");
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.map().isVisible());
    robot.clickOn("#plots", MouseButton.SECONDARY);
    assertThat(menu().get(steps + 1)).startsWith("Pen");
    choose(robot, steps + 1);
    await(() -> desk.pen().isWriting());
    // the pen writes over the page, and its menu is the same one
    robot.clickOn("#plots", MouseButton.SECONDARY);
    assertThat(menu().get(steps + 1)).startsWith("Pen");
    choose(robot, steps + 1);
    await(() -> !desk.pen().isWriting());
    robot.clickOn("#plots", MouseButton.SECONDARY);
    choose(robot, menu().size() - 1);
    assertThat(desk.lessons().isOn()).isFalse();
  }
}
