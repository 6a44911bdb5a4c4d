package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
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

/// A window in which nothing moves draws nothing, and a change is laid out once.
@ExtendWith(ApplicationExtension.class)
class RestTest {
  /// Pulses come sixty times a second; some are still due to what a change began.
  private static final int MOST_WAITS = 30;

  @TempDir private static Path folder;
  private final AtomicInteger pulses = new AtomicInteger();
  private Desk desk;

  @Start
  void start(Stage shown) {
    shown.setX(0);
    shown.setY(0);
    desk = PragmaticGradients.open(shown, new Settings(folder.resolve("settings")), false);
    desk.scene().addPostLayoutPulseListener(pulses::incrementAndGet);
  }

  /// Pulses of about half a second.
  private int pulses() {
    WaitForAsyncUtils.waitForFxEvents();
    int before = pulses.get();
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
        .join();
    return pulses.get() - before;
  }

  private boolean comesToRest() {
    for (int i = 0; i < MOST_WAITS; i++) if (pulses() == 0 && pulses() == 0) return true;
    return false;
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "max(a, b)", "max(a, b, c)"})
  void restsOnASmallScreen(String function, FxRobot robot) {
    robot.interact(() -> desk.model().choose(WindowShots.board(function, desk.model())));
    assertThat(comesToRest()).isTrue();
  }

  @Test
  void restsInAHall(FxRobot robot) {
    robot.interact(() -> desk.window().present(true));
    assertThat(comesToRest()).isTrue();
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
  void aMoveOfTheSliderMakesOnePage(FxRobot robot) {
    assertThat(comesToRest()).isTrue();
    AtomicInteger pages = new AtomicInteger();
    robot.interact(
        () -> desk.window().board().pageProperty().subscribe((_, _) -> pages.incrementAndGet()));
    robot.interact(() -> desk.window().board().input().setValue(0.5));
    assertThat(comesToRest()).isTrue();
    assertThat(pages).hasValue(1);
    robot.interact(() -> Platform.requestNextPulse());
    assertThat(comesToRest()).isTrue();
    assertThat(pages).hasValue(1);
  }
}
