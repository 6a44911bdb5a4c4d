package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.DoubleStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.page.MapPage;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.words.Settings;

/// Hands on maps, slices and bars of functions of several inputs.
class SeveralRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  SeveralRobotTest() {
    super(window);
  }

  private Board board() {
    return desk.model().board();
  }

  private Frame map() {
    return ((MapPage) page().plots()).frame();
  }

  private ViewKind showing() {
    return page().way();
  }

  private Point2D onMap(FxRobot robot, double a, double b) throws TimeoutException {
    await(() -> page().onMap());
    Frame frame = map();
    Node plots = robot.lookup("#plots").query();
    return plots.localToScreen(frame.px(a), frame.py(b));
  }

  @Test
  void draggingThePointOverTheMapDocksOnTheTie(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    assertThat(showing()).isEqualTo(ViewKind.MAP);
    assertThat(board().inputs()).containsExactly(1.0, 1.0);
    robot.moveTo(onMap(robot, 1, 1)).press(MouseButton.PRIMARY);
    robot.moveTo(onMap(robot, 2, 0.5));
    await(() -> board().inputs().get(0) > 1.5);
    assertThat(board().inputs().get(1)).isLessThan(0.7);
    robot.moveTo(onMap(robot, 0.23, 0.2)).release(MouseButton.PRIMARY);
    await(() -> board().inputs().get(0).equals(board().inputs().get(1)));
    assertThat(board().inputs().get(0)).isBetween(0.1, 0.35);
    settled();
    assertThat(desk.model().view().whole().corners()).hasSize(2);
  }

  @Test
  void aTapMovesThePoint(FxRobot robot) throws TimeoutException {
    choose(robot, "saddle");
    robot.clickOn(onMap(robot, 1.5, -0.02));
    await(() -> board().inputs().get(0) > 1);
    assertThat(board().inputs().get(1)).isZero();
  }

  @Test
  void keysChangeTheViewAndTheInputOnTheAxis(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    robot.interact(() -> desk.window().board().input().requestFocus());
    robot.type(KeyCode.M);
    await(() -> showing() == ViewKind.SLICES);
    assertThat(desk.window().board().input().shown().name()).isEqualTo("a");
    robot.type(KeyCode.X);
    await(() -> desk.window().board().input().shown().name().equals("b"));
    robot.type(KeyCode.M);
    await(() -> showing() == ViewKind.MAP);
    choose(robot, "softmax-ce");
    robot.type(KeyCode.M);
    await(() -> showing() == ViewKind.SLICES);
    choose(robot, "signs");
    robot.type(KeyCode.M);
    await(() -> showing() == ViewKind.TOGETHER);
  }

  private static void click(FxRobot robot, String control, String option) {
    Node whole = robot.lookup(control).query();
    Node segment = robot.from(whole).lookup(option).query();
    robot.clickOn(segment);
  }

  @Test
  void buttonsDoTheSame(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    click(robot, "#showing", "slices");
    await(() -> showing() == ViewKind.SLICES);
    click(robot, "#active", "b");
    await(() -> board().active() == 1);
    click(robot, "#showing", "map");
    await(() -> showing() == ViewKind.MAP);
    assertThat(robot.lookup("#input-a").tryQuery()).isPresent();
  }

  @Test
  void bothSlidersOfAMapMoveThePoint(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    await(() -> page().onMap());
    robot.interact(() -> desk.window().board().input().setValue(2));
    await(() -> board().inputs().get(0) == 2);
    // a slice's slider of the same input may be there too, but hidden
    Node beside =
        desk.window().board().getChildrenUnmodifiable().stream()
            .filter(child -> "input-b".equals(child.getId()))
            .findFirst()
            .orElseThrow();
    robot.clickOn(beside).type(KeyCode.HOME);
    await(() -> board().inputs().get(1) == -1);
  }

  @Test
  void elementsOfAVectorAreDraggedOneByOne(FxRobot robot) throws TimeoutException {
    choose(robot, "signs");
    assertThat(showing()).isEqualTo(ViewKind.TOGETHER);
    assertThat(board().inputs()).containsExactly(0.0, 2.0, -3.0);
    robot.interact(() -> desk.model().choose(board().withActive(2)));
    await(() -> desk.window().board().input().shown().name().equals("x2"));
    robot.interact(() -> desk.window().board().input().setValue(1));
    await(() -> board().inputs().get(2) == 1);
    assertThat(board().inputs().get(1)).isEqualTo(2);
  }

  private double[] gradient() {
    return desk.model().view().explanation().gradient();
  }

  @Test
  void weightsOfATieOfFourMoveTogether(FxRobot robot) throws TimeoutException {
    choose(robot, "maxpool");
    robot.interact(() -> desk.window().board().input().requestFocus());
    robot.type(KeyCode.DIGIT2);
    await(() -> gradient()[0] == 0.25 && gradient()[3] == 0.25);
    robot.clickOn("#weight-1").type(KeyCode.END);
    await(() -> gradient()[1] == 1 && gradient()[0] == 0);
    robot.type(KeyCode.LEFT);
    await(() -> gradient()[1] == 0.95 && Math.abs(gradient()[0] - 0.05 / 3) < 1e-12);
    Node slider = robot.lookup("#weight-1").query();
    assertThat(slider.getAccessibleText()).isEqualTo("Weight of b, 0.95");
    click(robot, "#detents", "first wins");
    await(() -> gradient()[0] == 1);
    robot.interact(() -> desk.model().undo());
    await(() -> gradient()[0] != 1);
    robot.interact(() -> desk.window().board().input().requestFocus());
    robot.type(KeyCode.DIGIT1);
    await(() -> gradient()[3] == 1);
  }

  @Test
  void chipsOfWeightsAreReadInAHall(FxRobot robot) throws TimeoutException {
    choose(robot, "maxpool");
    await(() -> !chips(robot).isEmpty());
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting());
    await(() ->
        chips(robot).stream()
            .allMatch(chip ->
                chip.getFont().getSize() == desk.window().look().sizes().chip()
                    && drawn(chip) == chip.getFont().getSize()));
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
  }

  private static Set<Labeled> chips(FxRobot robot) {
    return robot.lookup("#weights .pg-chip").queryAllAs(Labeled.class);
  }

  /// The size in which a button's text is really drawn.
  private static double drawn(Labeled chip) {
    return chip.lookup(".text") instanceof Text text ? text.getFont().getSize() : Double.NaN;
  }

  private double total() {
    return DoubleStream.of(gradient()).sum();
  }

  @Test
  void aWeightIsDraggedAndTheOthersShareWhatIsLeft(FxRobot robot) throws TimeoutException {
    choose(robot, "maxpool");
    robot.interact(() -> desk.window().board().input().requestFocus());
    robot.type(KeyCode.DIGIT2);
    await(() -> gradient()[2] == 0.25);
    Node slider = robot.lookup("#weight-2").query();
    double width = slider.getLayoutBounds().getWidth();
    double row = slider.getLayoutBounds().getHeight() * 0.3;
    robot.moveTo(slider.localToScreen(width * 0.3, row)).press(MouseButton.PRIMARY);
    robot.moveTo(slider.localToScreen(width * 0.6, row));
    await(() -> gradient()[2] > 0.5 && gradient()[2] < 0.75);
    assertThat(total()).isCloseTo(1, within(1e-12));
    assertThat(gradient()[0]).isCloseTo(gradient()[3], within(1e-12)).isPositive();
    robot.moveTo(slider.localToScreen(width * 1.2, row)).release(MouseButton.PRIMARY);
    await(() -> gradient()[2] == 1 && gradient()[0] == 0);
    robot.type(KeyCode.HOME);
    await(() -> gradient()[2] == 0);
    assertThat(total()).isCloseTo(1, within(1e-12));
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 2).release(KeyCode.SHIFT);
    await(() -> Math.abs(gradient()[2] - 0.1) < 1e-12);
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    await(() -> Math.abs(gradient()[2] - 0.05) < 1e-12);
    assertThat(total()).isCloseTo(1, within(1e-12));
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst();
  }

  @Test
  void manyInputsAreChosenFromAMenu(FxRobot robot) throws TimeoutException {
    robot.interact(() ->
        desk.model().choose(OffscreenWindow.board("max(x0, x1, x2, x3, x4, x5, x6)", board())));
    settled();
    robot.clickOn("#active-menu");
    await(() -> menu().isPresent());
    robot.interact(() -> menu().orElseThrow().getItems().get(5).fire());
    await(() -> board().active() == 5);
    settled();
    await(() -> robot.lookup("#active-menu").queryAs(Labeled.class).getText().equals("x₅"));
  }

  @Test
  void theResultOfAShiftIsInViewAtOnce(FxRobot robot) throws TimeoutException {
    choose(robot, "shifted-ce");
    await(() -> {
      Node view = desk.window().lookup("#trace .scroll-pane");
      Node last = view == null ? null : view.lookup(".pg-trace-row:last");
      if (last == null) return false;
      double top = view.sceneToLocal(last.localToScene(0, 0)).getY();
      return top > -1 && top < view.getLayoutBounds().getHeight() - 20;
    });
  }

  @Test
  void aMapIsPulledAndZoomed(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    Point2D corner = onMap(robot, 2.5, -0.5);
    Frame before = map();
    robot.moveTo(corner).press(MouseButton.PRIMARY);
    robot.moveTo(corner.add(-30, -50)).release(MouseButton.PRIMARY);
    await(() -> map().xLow() > before.xLow() + 0.1);
    Frame moved = map();
    assertThat(moved.yLow()).isLessThan(before.yLow() - 0.2);
    assertThat(moved.xHigh() - moved.xLow())
        .isCloseTo(before.xHigh() - before.xLow(), within(1e-9));
    robot.interact(() -> desk.window().board().input().requestFocus());
    robot.interact(() -> desk.window().board().keys().zoom(2));
    await(() -> {
      Frame now = map();
      return now.yHigh() - now.yLow() < 0.6 * (moved.yHigh() - moved.yLow());
    });
    robot.type(KeyCode.DIGIT0);
    await(() -> map().xLow() == before.xLow());
  }

  @Test
  void aLossIsAStepAwayFromItsOtherForms(FxRobot robot) throws TimeoutException {
    choose(robot, "naive-ce");
    assertThat(showing()).isEqualTo(ViewKind.BARS);
    await(() -> Double.isNaN(gradient()[0]));
    click(robot, "#form", "fused");
    await(() -> gradient()[0] == 1 && gradient()[1] == -1);
    click(robot, "#form", "shifted");
    await(() -> board().program().calls().size() > 5 && gradient()[0] == 1);
  }
}
