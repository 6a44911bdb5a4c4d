package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.app.WindowRobot.await;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// Where a hand is on the page of frameworks: it is there again after a look at the board.
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
}
