package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.app.WindowRobot.await;
import static pragmatic.gradients.app.WindowRobot.saying;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.words.Settings;

/// Where a hand is on the page of frameworks: under a wheel, and after a look at the board.
class TablesPlaceTest {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.anew(() -> new Settings(folder.resolve("settings.properties")));

  private static boolean open() {
    return window.desk().window().cover().isOpen();
  }

  private static void opened(FxRobot robot) throws TimeoutException {
    robot.clickOn("#frameworks");
    await(() -> open() && !robot.lookup(".pg-cell").queryAll().isEmpty());
  }

  private static String evidence(FxRobot robot) {
    return robot.lookup("#evidence").query().getAccessibleText();
  }

  @Test
  void theWheelTellsOfTheCellThatItBringsUnderTheMouse(FxRobot robot) throws TimeoutException {
    opened(robot);
    Node cell = saying(robot, "JAX answers 1 for abs(x) at x = 0");
    robot.moveTo(cell);
    await(() -> evidence(robot).contains("JAX 0.10.2, jnp.abs(x)"));
    robot.interact(() -> Event.fireEvent(cell, HandEvents.wheel(cell, -200)));
    await(() -> !evidence(robot).contains("jnp.abs(x)"));
    String told = evidence(robot);
    robot.moveBy(2, 0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(evidence(robot)).isEqualTo(told);
  }

  @Test
  void theButtonLeadsBackToTheSamePlace(FxRobot robot) throws TimeoutException {
    opened(robot);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
    Node cell = window.desk().scene().getFocusOwner();
    robot.push(KeyCode.ENTER);
    await(() -> !open());
    opened(robot);
    assertThat(window.desk().scene().getFocusOwner()).isSameAs(cell);
  }

  /// The cell that a mouse pressed is the one that is told of again.
  @Test
  void aPressedCellIsThePlace(FxRobot robot) throws TimeoutException {
    opened(robot);
    Node cell = saying(robot, "JAX answers 1 for abs(x) at x = 0");
    robot.clickOn(cell);
    await(() -> !open());
    robot.clickOn("#frameworks");
    await(TablesPlaceTest::open);
    assertThat(window.desk().scene().getFocusOwner()).isSameAs(cell);
    assertThat(evidence(robot)).contains("JAX 0.10.2, jnp.abs(x)");
  }
}
