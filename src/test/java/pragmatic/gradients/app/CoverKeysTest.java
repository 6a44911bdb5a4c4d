package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.words.Settings;

/// Keys on the page of frameworks: each does something there, or says why not.
class CoverKeysTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  CoverKeysTest() {
    super(window);
  }

  private void open(FxRobot robot) throws TimeoutException {
    robot.write("f");
    await(this::isOnACell);
  }

  private boolean isOnACell() {
    Node focused = desk.scene().getFocusOwner();
    return focused != null && focused.getStyleClass().contains("pg-cell");
  }

  @Test
  void fromTheSearchKeysGoToWhatWasFound(FxRobot robot) throws TimeoutException {
    open(robot);
    for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.ENTER)) {
      robot.write("/");
      await(() -> !isOnACell());
      robot.write("relu").push(key);
      await(this::isOnACell);
    }
    robot.push(KeyCode.ESCAPE);
  }

  /// The field of the header is there on this page too: Esc leads back to the tables, and Enter to
  /// the board of what was typed.
  @Test
  void theFieldForAFunctionLeadsBackOrToTheBoard(FxRobot robot) throws TimeoutException {
    open(robot);
    Node field = robot.lookup("#expression").query();
    robot.interact(field::requestFocus);
    robot.push(KeyCode.ESCAPE);
    await(this::isOnACell);
    assertThat(desk.window().cover().isOpen()).isTrue();
    robot.interact(field::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("abs(x) + 1").push(KeyCode.ENTER);
    await(() -> !desk.window().cover().isOpen());
    assertThat(desk.model().board().program().text()).isEqualTo("abs(x) + 1");
    await(() -> desk.scene().getFocusOwner() == robot.lookup("#input").query());
  }

  @Test
  void keysOfTheBoardDoNothingAndSaySo(FxRobot robot) throws TimeoutException {
    choose(robot, "maxab");
    Board before = desk.model().board();
    open(robot);
    Labeled sign = robot.lookup("#said").query();
    for (String key : List.of("m", "n", "s", "0", "1", "x", "r", "d", "w", "]", ":")) {
      robot.push(KeyCode.DOWN);
      assertThat(sign.isVisible()).as(key).isFalse();
      robot.write(key);
      assertThat(sign.getText()).as(key).contains("belongs to the board");
      assertThat(sign.isVisible()).as(key).isTrue();
    }
    robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(sign.isVisible()).isTrue();
    robot.push(KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(sign.isVisible()).isTrue();
    // wherever the keyboard is
    robot.interact(() -> robot.lookup("#frameworks").query().requestFocus());
    robot.write("m").push(KeyCode.PAGE_DOWN);
    assertThat(sign.isVisible()).isTrue();
    assertThat(desk.model().board()).isSameAs(before);
    robot.push(KeyCode.ESCAPE);
    assertThat(desk.window().cover().isOpen()).isFalse();
  }

  @Test
  void lessonsAreListedAndHomeAndEndGoToTheEnds(FxRobot robot) throws TimeoutException {
    open(robot);
    robot.write("g");
    await(() -> !lines().isEmpty());
    assertThat(desk.window().cover().isOpen()).isFalse();
    robot.push(KeyCode.END);
    await(() -> lines().getLast().isFocused());
    robot.push(KeyCode.UP);
    await(() -> !lines().getLast().isFocused());
    robot.push(KeyCode.HOME);
    await(() -> lines().getFirst().isFocused());
    robot.push(KeyCode.DOWN);
    await(() -> lines().get(1).isFocused());
    robot.push(KeyCode.ESCAPE);
    await(() -> lines().isEmpty());
  }

  /// Also where a mouse rests at another one.
  @Test
  void theListMarksTheLessonThatIsTaught(FxRobot robot) throws TimeoutException {
    robot.write("g");
    await(() -> !lines().isEmpty());
    robot.moveTo(lines().get(4)).push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
    await(() -> desk.lessons().isOn());
    robot.write("g");
    await(() -> lines().size() > 4 && lines().get(1).isFocused());
    robot.push(KeyCode.END);
    await(() -> lines().getLast().isFocused());
    robot.push(KeyCode.ESCAPE);
    await(() -> lines().isEmpty());
    robot.interact(() -> desk.lessons().end());
  }

  private static List<Node> lines() {
    return Window.getWindows().stream()
        .filter(open -> open instanceof ContextMenu menu && "lesson-menu".equals(menu.getId()))
        .flatMap(open -> open.getScene().getRoot().lookupAll(".menu-item").stream())
        .filter(line -> !line.isDisabled())
        .toList();
  }
}
