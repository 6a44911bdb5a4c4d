package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.words.Settings;

/// A window in which nothing moves asks for no layout, and a change is laid out once.
@ExtendWith(ApplicationExtension.class)
class RestTest {
  @TempDir private static Path folder;
  private Desk desk;

  @Start
  void start(Stage shown) {
    shown.setX(0);
    shown.setY(0);
    desk = PragmaticGradients.open(shown, new Settings(folder.resolve("settings")), false);
  }

  /// A headless screen has no room for a wide window, so no pulses come: a part that would bring
  /// one says that it needs layout.
  @ParameterizedTest
  @ValueSource(strings = {"relu", "max(a, b)", "max(a, b, c)"})
  void asksForNoMoreLayoutOnAWideScreen(String function, FxRobot robot) {
    List<String> asking = new ArrayList<>();
    robot.interact(() -> {
      desk.model().choose(WindowShots.board(function, desk.model()));
      WindowShots.lay(desk, 1920, 1080);
      for (int i = 0; i < 3; i++) desk.window().layout();
      for (Node node : desk.window().lookupAll("*"))
        if (node instanceof Parent parent && parent.isNeedsLayout()) asking.add(node.toString());
    });
    assertThat(asking).isEmpty();
  }

  @Test
  void aMoveOfTheSliderMakesOnePage(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitForFxEvents();
    AtomicInteger pages = new AtomicInteger();
    robot.interact(
        () -> desk.window().board().pageProperty().subscribe((_, _) -> pages.incrementAndGet()));
    robot.interact(() -> desk.window().board().input().setValue(0.5));
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> pages.get() > 0);
    robot.interact(() -> desk.window().layout());
    assertThat(pages).hasValue(1);
  }
}
