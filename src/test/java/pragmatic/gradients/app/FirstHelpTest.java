package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.Settings;

/// Help at the first start: three sentences that go away.
class FirstHelpTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  FirstHelpTest() {
    super(window);
  }

  private FirstHelp help() {
    return desk.window().firstHelp();
  }

  private String said() {
    var said = new StringBuilder();
    help().lookupAll("Text").stream().map(Text.class::cast).forEach(t -> said.append(t.getText()));
    return help().isVisible() ? said.toString() : "";
  }

  private void help(Settings settings) throws Exception {
    Fx.call(() -> {
      PragmaticGradients.help(desk, settings);
      return null;
    });
    assertThat(laidOut(() -> {})).isTrue();
  }

  @Test
  void eachSentenceGoesOnceItWasFollowed(FxRobot robot) throws Exception {
    Settings settings = new Settings(folder.resolve("followed.properties"));
    help(settings);
    assertThat(said()).contains("Drag the dot", "Drag the slider", "shows all keys");
    assertThat(help().localToScene(0, 0).getY()).isGreaterThan(600);
    robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
    await(() -> !said().contains("Drag the slider"));
    robot.push(KeyCode.RIGHT);
    await(() -> !said().contains("Drag the dot"));
    assertThat(said()).contains("shows all keys");
    assertThat(settings.get("known")).isEmpty();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> said().isEmpty());
    assertThat(settings.get("known")).contains("true");
    help(settings);
    assertThat(said()).isEmpty();
  }

  /// There may be no x, no tie to break and no room.
  @Test
  void goesWithTheFunctionThatItSpeaksOf(FxRobot robot) throws Exception {
    Settings settings = new Settings(folder.resolve("other.properties"));
    help(settings);
    assertThat(Fx.call(() -> PageLaws.faults(desk.window()))).isEmpty();
    Fx.call(() -> {
      desk.model().choose(OffscreenWindow.board("softmax-ce", desk.model().board()));
      return null;
    });
    await(() -> said().isEmpty());
    assertThat(settings.get("known")).contains("true");
  }

  @Test
  void escapeClosesAllForGood(FxRobot robot) throws Exception {
    Settings settings = new Settings(folder.resolve("closed.properties"));
    help(settings);
    robot.push(KeyCode.ESCAPE);
    await(() -> said().isEmpty());
    help(new Settings(folder.resolve("closed.properties")));
    assertThat(said()).isEmpty();
  }

  @Test
  void inAHallEscapeLeavesTheHall(FxRobot robot) throws Exception {
    help(new Settings(folder.resolve("hall.properties")));
    robot.push(KeyCode.F5);
    await(() -> desk.window().isPresenting());
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
    assertThat(said()).contains("shows all keys");
    robot.push(KeyCode.ESCAPE);
    await(() -> said().isEmpty());
  }
}
