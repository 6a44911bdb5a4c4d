package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.page.PlotsPage;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.words.Settings;

/// What a lecturer does on a blackboard: a table of values, two curves in one plot, a pen.
class BlackboardRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  BlackboardRobotTest() {
    super(window);
  }

  @AfterEach
  void putThePenDown(FxRobot robot) {
    robot.interact(() -> desk.pen().end());
  }

  private List<Mark> marks(int picture) {
    return page().plots().pictures().get(picture).picture().marks();
  }

  private long dashed(int picture) {
    return marks(picture).stream()
        .filter(mark -> mark instanceof Mark.Curve curve && curve.dashed())
        .count();
  }

  private long strokes() {
    return desk.pen().lookupAll("*").stream().filter(Polyline.class::isInstance).count() / 2;
  }

  private void draw(FxRobot robot) {
    Node board = desk.window().board();
    Bounds box = board.localToScreen(board.getLayoutBounds());
    robot.moveTo(box.getMinX() + 200, box.getMinY() + 150);
    robot.press(MouseButton.PRIMARY).moveBy(120, 40).release(MouseButton.PRIMARY);
  }

  @Test
  void vShowsATableInPlaceOfTheDerivativeAndHidesItAgain(FxRobot robot) throws TimeoutException {
    robot.write("v");
    await(() -> panel().equals("values"));
    await(() -> plots().getAccessibleText().contains("x = 0: value 0, left slope 0"));
    robot.write("v");
    await(() -> panel().equals("slopes"));
  }

  @Test
  void oKeepsAFunctionDashedOverTheNextAndGivesItUp(FxRobot robot) throws TimeoutException {
    robot.write("o");
    await(() -> dashed(0) > 0);
    choose(robot, "softplus");
    await(() -> page().board() == view().board());
    assertThat(dashed(0)).isPositive();
    assertThat(dashed(1)).isPositive();
    await(() -> plots().getAccessibleText().endsWith("Dashed over it: relu(x)."));
    robot.interact(() -> {
      PlotsPage plots = (PlotsPage) page().plots();
      assertThat(plots.overlay().name().plain()).isEqualTo("relu(x)");
      assertThat(PageText.of(desk.window()))
          .anyMatch(text -> text.id().equals("picture0") && text.text().contains("relu(x"));
    });
    robot.write("o");
    await(() -> dashed(0) == 0 && dashed(1) == 0);
    assertThat(view().board().program().text()).contains("softplus");
  }

  @Test
  void oneFunctionLiesOverItselfWithOtherInputs(FxRobot robot) throws TimeoutException {
    show(robot, "max(x, a)", 0);
    robot.interact(() ->
        desk.model().choose(desk.model().board().withInput(1, -1).withViewKind(ViewKind.SLICES)));
    await(() -> page().plots() instanceof PlotsPage);
    robot.write("o");
    await(() -> dashed(0) > 0);
    robot.interact(() -> desk.model().choose(desk.model().board().withInput(1, 1)));
    await(() -> plots().getAccessibleText().contains("max(x, a), a = −1"));
  }

  @Test
  void pTakesThePenAndPutsItDown(FxRobot robot) throws TimeoutException {
    robot.write("p");
    await(() -> desk.pen().isWriting());
    double before = x();
    draw(robot);
    await(() -> strokes() == 1);
    draw(robot);
    await(() -> strokes() == 2);
    robot.push(KeyCode.RIGHT);
    await(() -> x() > before);
    assertThat(strokes()).isEqualTo(2);
    robot.write("p");
    await(() -> !desk.pen().isWriting());
    assertThat(strokes()).isEqualTo(2);
    draw(robot);
    assertThat(strokes()).isEqualTo(2);
  }

  @Test
  void aStepWipesThePage(FxRobot robot) throws TimeoutException {
    robot.write("p");
    await(() -> desk.pen().isWriting());
    draw(robot);
    await(() -> strokes() == 1);
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> strokes() == 0);
    assertThat(desk.pen().isWriting()).isTrue();
  }

  @Test
  void escWipesThePageAndEndsThePenBeforeItLeaves(FxRobot robot) throws TimeoutException {
    robot.write("p");
    await(() -> desk.pen().isWriting());
    draw(robot);
    await(() -> strokes() == 1);
    robot.push(KeyCode.ESCAPE);
    await(() -> strokes() == 0 && !desk.pen().isWriting());
    assertThat(desk.window().isPresenting()).isTrue();
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
  }
}
