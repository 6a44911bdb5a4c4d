package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  private Stage stage;
  private Desk desk;

  @Start
  void start(Stage shown) {
    stage = shown;
    desk = PragmaticGradients.open(stage, new Settings(folder.resolve("settings")), false);
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
  @CsvSource({
    "relu, 1920, 1080",
    "relu, 1280, 720",
    "'max(a, b)', 1920, 1080",
    "'max(a, b, c)', 1280, 720"
  })
  void restsOnADesk(String function, int width, int height, FxRobot robot) {
    robot.interact(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
      desk.model().choose(WindowShots.board(function, desk.model()));
    });
    assertThat(comesToRest()).isTrue();
  }

  @Test
  void restsInAHall(FxRobot robot) {
    robot.interact(() -> {
      stage.setWidth(1920);
      stage.setHeight(1080);
      desk.window().present(true);
    });
    assertThat(comesToRest()).isTrue();
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
