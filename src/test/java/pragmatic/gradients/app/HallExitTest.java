package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Settings;

/// The way out of presenter mode by mouse.
class HallExitTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  HallExitTest() {
    super(window);
  }

  /// A hand on the mouse finds the way out where full screens have it.
  @Test
  void theUpperEdgeHasAButtonThatLeaves(FxRobot robot) throws TimeoutException {
    Node out = desk.window().lookup("#leave-hall");
    assertThat(out.isVisible()).isFalse();
    Bounds page = desk.window().localToScreen(desk.window().getLayoutBounds());
    robot.moveTo(page.getCenterX() - 300, page.getMinY() + 1);
    await(out::isVisible);
    robot.moveTo(page.getCenterX(), page.getCenterY());
    await(() -> !out.isVisible());
    robot.moveTo(page.getCenterX() - 300, page.getMinY() + 1);
    await(out::isVisible);
    robot.clickOn(out);
    await(() -> !desk.window().isPresenting());
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting() && !out.isVisible());
  }

  /// What is chosen in the hall is meant for the hall.
  @Test
  void aThemeChosenInTheHallComesBackThere(FxRobot robot) throws TimeoutException {
    robot.write("t");
    Theme hall = desk.look().theme();
    assertThat(hall).isNotEqualTo(Theme.PROJECTOR);
    robot.push(KeyCode.F5);
    await(() -> !desk.window().isPresenting());
    robot.interact(() -> desk.look().themeProperty().set(Theme.PROJECTOR));
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting());
    assertThat(desk.look().theme()).isEqualTo(hall);
  }
}
