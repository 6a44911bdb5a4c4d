package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.app.WindowRobot.await;
import static pragmatic.gradients.app.WindowRobot.saying;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.words.Settings;

/// Hands on the page of frameworks.
class TablesRobotTest {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.anew(() -> new Settings(folder.resolve("settings.properties")));

  private static BoardView view() {
    return window.desk().model().view();
  }

  private static boolean open() {
    return window.desk().window().cover().page().isVisible();
  }

  /// Waits for the page with all that is on it, which comes one frame later.
  private static void opened(FxRobot robot) throws TimeoutException {
    await(() -> open() && !robot.lookup(".pg-cell").queryAll().isEmpty());
  }

  private static String evidence(FxRobot robot) {
    return robot.lookup("#evidence").query().getAccessibleText();
  }

  private static String count(FxRobot robot) {
    return robot.lookup("#rules-count").<Labeled>query().getText();
  }

  @Test
  void aCellOfTheRulesGoesOnTheBoard(FxRobot robot) throws TimeoutException {
    robot.clickOn("#frameworks");
    opened(robot);
    Node jax = saying(robot, "JAX answers 1 for abs(x) at x = 0");
    robot.moveTo(jax);
    await(() -> evidence(robot).contains("JAX 0.10.2, jnp.abs(x) at 0 → 1, measured 2026-11-23"));
    assertThat(evidence(robot)).contains("2026, JAX: Asked about").contains("jax issue 37820");
    robot.clickOn(jax);
    await(() -> !open() && view().board().program().text().equals("abs(x)"));
    assertThat(view().board().convention().name()).isEqualTo("jax-0.10.2");
    assertThat(view().board().x()).isZero();
    assertThat(view().explanation().answer()).isEqualTo(1);
  }

  @Test
  void fromTheBoardAKeyLeadsBackToTheSamePlace(FxRobot robot) throws TimeoutException {
    for (KeyCode back : new KeyCode[] {KeyCode.BACK_SPACE, KeyCode.ESCAPE}) {
      robot.write("f");
      opened(robot);
      robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
      robot.push(KeyCode.RIGHT);
      String place = evidence(robot);
      Node cell = window.desk().scene().getFocusOwner();
      robot.push(KeyCode.ENTER);
      await(() -> !open());
      robot.push(back);
      await(TablesRobotTest::open);
      assertThat(window.desk().scene().getFocusOwner()).isSameAs(cell);
      assertThat(evidence(robot)).isEqualTo(place);
      robot.push(KeyCode.ESCAPE);
      await(() -> !open());
      robot.push(back);
      assertThat(open()).isFalse();
    }
  }

  @Test
  void keysOpenWalkAndCloseThePage(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    await(() -> evidence(robot).startsWith("PyTorch 2.14.1, torch.abs(x) at 0 → 0"));
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.DOWN);
    await(() -> evidence(robot).startsWith("JAX 0.10.2, jnp.max(v) at v0 = v1 = v2 = 1"));
    assertThat(view().board().x()).isZero();
    robot.push(KeyCode.UP).push(KeyCode.ENTER);
    await(() -> !open() && view().board().program().text().equals("amax(a, b)"));
    robot.write("f");
    opened(robot);
    robot.push(KeyCode.ESCAPE);
    await(() -> !open());
    assertThat(robot.lookup("#plots").query().isVisible()).isTrue();
  }

  @Test
  void filtersSortsAndCopies(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    String all = count(robot);
    robot.clickOn("#rules-disagree");
    await(() -> !count(robot).equals(all));
    robot.clickOn("#rules-search").write("clamp");
    await(() -> count(robot).startsWith("2 of"));
    robot.clickOn(".copy-markdown");
    await(() -> clipboard().contains("| clamp(x, 0, 6) | x = 6 | 0 | 1 | 0.5 | 1 | 0 | – | – |"));
    await(() -> robot.lookup("#said").<Labeled>query().getText().equals("Copied: 2 rows"));
    robot.clickOn(".copy-csv");
    await(() -> clipboard().contains("\"clamp(x, 0, 6)\",x = 6,0,1,0.5,1,0,,\r\n"));
    robot.doubleClickOn("#rules-search").write("nothing at all");
    await(() -> count(robot).equals("No rule for ‘nothing at all’."));
    for (Node head : robot.lookup(".pg-grid-head").queryAll())
      assertThat(head.getLayoutBounds().getWidth()).as("%s", head).isGreaterThan(50);
    robot.clickOn("#rules-search").push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
    robot.clickOn(saying(robot, "Sort by JAX")).clickOn(saying(robot, "Sort by JAX"));
    robot.clickOn(".copy-csv");
    await(() -> clipboard().lines().skip(1).findFirst().orElse("").startsWith("\"norm2"));
  }

  @Test
  void escInTheSearchLeavesTheSearchAlone(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    String all = count(robot);
    robot.clickOn("#rules-search").write("clamp");
    await(() -> count(robot).startsWith("2 of"));
    robot.push(KeyCode.ESCAPE);
    await(() -> count(robot).equals(all));
    assertThat(open()).isTrue();
    await(() -> focus().getStyleClass().contains("pg-cell"));
    robot.push(KeyCode.ESCAPE);
    await(() -> !open());
  }

  @Test
  void whatAnArrowKeyChoosesHasARing(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    for (int i = 0; i < 30 && focus().getParent() != robot.lookup("#modes").query(); i++)
      robot.push(KeyCode.TAB);
    assertThat(focus().isFocusVisible()).isTrue();
    Node before = focus();
    robot.push(KeyCode.RIGHT);
    await(() -> focus() != before);
    assertThat(focus().getParent()).isSameAs(robot.lookup("#modes").query());
    assertThat(focus().isFocusVisible()).isTrue();
    robot.push(KeyCode.LEFT).push(KeyCode.ESCAPE);
    await(() -> !open());
  }

  @Test
  void theKeyboardStaysOnThePageThatGoesIntoAHall(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    for (boolean hall : new boolean[] {true, false}) {
      robot.push(KeyCode.F5);
      await(() -> window.desk().window().isPresenting() == hall);
      await(() -> focus() != null && focus().getStyleClass().contains("pg-cell"));
      Node before = focus();
      robot.push(KeyCode.DOWN);
      await(() -> focus() != before && focus().getStyleClass().contains("pg-cell"));
    }
    robot.push(KeyCode.ESCAPE);
    await(() -> !open());
  }

  @Test
  void anotherOrderTellsOfNoRowOutOfSight(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    robot.push(KeyCode.DOWN);
    assertThat(evidence(robot)).contains("measured");
    robot.clickOn(saying(robot, "Sort by JAX"));
    await(() ->
        focus() instanceof Labeled head
            && head.getStyleClass().contains("pg-grid-head")
            && head.getText().startsWith("JAX"));
    assertThat(evidence(robot)).doesNotContain("measured");
  }

  /// The foot tells of the cell with the focus where keys bring another one under the mouse.
  @Test
  void aRestingMouseTellsNothing(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    robot.moveTo(saying(robot, "JAX answers 1 for abs(x) at x = 0"));
    await(() -> evidence(robot).contains("JAX 0.10.2, jnp.abs(x)"));
    robot.push(KeyCode.END);
    await(() -> evidence(robot).startsWith("PyTorch"));
    WaitForAsyncUtils.waitForFxEvents(4);
    assertThat(evidence(robot)).startsWith("PyTorch");
  }

  private static Node focus() {
    return window.desk().scene().getFocusOwner();
  }

  private static String clipboard() {
    return String.valueOf(Clipboard.getSystemClipboard().getString());
  }

  @Test
  void aProgramOfAFamilyGoesOnTheBoardInForwardMode(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    robot.clickOn("Same function, other program");
    // buttons move as the page comes
    String answer = "JAX answers 1 for (x + abs(x))/2 at x = 0";
    saying(robot, answer);
    robot.clickOn("forward mode");
    Node jax = saying(robot, answer);
    robot.moveTo(jax);
    await(() -> evidence(robot).contains("measured 2026-11-23"));
    robot.clickOn(jax);
    await(() -> !open() && view().board().program().text().equals("(x + abs(x))/2"));
    assertThat(view().board().mode()).isEqualTo(Mode.FORWARD);
    assertThat(view().explanation().answer()).isEqualTo(1);
    robot.write("f");
    opened(robot);
    robot.clickOn("on show");
    saying(robot, "PyTorch answers 0.5 for (x + abs(x))/2 at x = 0");
  }

  @Test
  void evidenceAndNotesHaveRoom(FxRobot robot) throws TimeoutException {
    robot.write("f");
    opened(robot);
    everyEvidenceHasRoom(robot, "tables-evidence");
    robot.push(KeyCode.ESCAPE).push(KeyCode.F5).write("f");
    opened(robot);
    // what has no room is told of, and has room itself
    Labeled count = robot.lookup("#rules-count").queryLabeled();
    await(() -> count.getText().contains("4 of 7 columns"));
    await(() -> count.getWidth() >= Math.floor(count.prefWidth(-1)));
    everyEvidenceHasRoom(robot, "tables-evidence-hall");
    robot.push(KeyCode.ESCAPE);
    await(() -> !open() && window.desk().window().isPresenting());
    robot.push(KeyCode.ESCAPE);
    await(() -> !window.desk().window().isPresenting());
  }

  private void everyEvidenceHasRoom(FxRobot robot, String picture) {
    robot.interact(() -> {
      window.desk().window().cover().page().finish();
      Region foot = robot.lookup("#evidence").queryAs(Region.class);
      for (Node cell : robot.lookup(".pg-cell").queryAll()) {
        cell.requestFocus();
        foot.layout();
        for (Node line : foot.getChildrenUnmodifiable()) {
          assertThat(line.getBoundsInParent().getMaxY())
              .as(foot.getAccessibleText())
              .isLessThanOrEqualTo(foot.getHeight());
        }
        if (foot.getAccessibleText().startsWith("PyTorch 2.14.1, torch.clamp(x, 0, 6) at 6")) {
          Screens.write(window.desk().scene(), picture);
        }
      }
    });
  }

  @Test
  void aChipShowsItsEvidence(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window.desk().window().functions().choose("abs"));
    await(() -> view().board().program().text().equals("abs(x)"));
    robot.moveTo(saying(robot, "JAX 0.10 answers 1. JAX 0.10.2, jnp.abs(x) at 0 → 1, measured"));
    robot.moveBy(2, 0);
    await(() ->
        Window.getWindows().stream()
            .anyMatch(window ->
                window instanceof Tooltip tip
                    && tip.getText()
                        .equals("JAX\u00a00.10.2, jnp.abs(x) at 0 → 1, measured 2026-11-23")));
  }
}
