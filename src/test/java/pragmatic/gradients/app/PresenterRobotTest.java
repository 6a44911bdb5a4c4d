package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// The keys in presenter mode.
class PresenterRobotTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  PresenterRobotTest() {
    super(window);
  }

  private boolean drawer() {
    return part("#functions").getParent().isVisible();
  }

  /// What a clicker sends turns the pages that are on show, not those behind them.
  @Test
  void slideKeysTurnTheSheet(FxRobot robot) throws TimeoutException {
    choose(robot, "relu");
    robot.write("?").push(KeyCode.PAGE_DOWN);
    assertThat(sheet()).contains("2 of 3");
    robot.push(KeyCode.PAGE_UP);
    assertThat(sheet()).contains("1 of 3");
    robot.push(KeyCode.PAGE_UP);
    assertThat(sheet()).contains("1 of 3");
    for (int page = 0; page < 3; page++) robot.push(KeyCode.PAGE_DOWN);
    assertThat(sheet()).contains("3 of 3");
    assertThat(view().board().program().text()).isEqualTo("relu(x)");
    robot.push(KeyCode.ESCAPE);
    assertThat(desk.window().sheet().isVisible()).isFalse();
  }

  private String sheet() {
    assertThat(desk.window().sheet().isVisible()).isTrue();
    return desk.window().sheet().lookup(".pg-sheet-title") instanceof Labeled title
        ? title.getText()
        : "";
  }

  @Test
  void questionMarkShowsAllKeysWithinThePage(FxRobot robot) throws TimeoutException {
    robot.write("?");
    await(() -> part("#keys") != null && part("#keys").isVisible());
    robot.interact(() -> desk.window().layout());
    Bounds sheet = part(".pg-sheet").localToScene(part(".pg-sheet").getLayoutBounds());
    assertThat(sheet.getMinX()).isNotNegative();
    assertThat(sheet.getMinY()).isNotNegative();
    assertThat(sheet.getMaxX()).isLessThanOrEqualTo(desk.scene().getWidth());
    assertThat(sheet.getMaxY()).isLessThanOrEqualTo(desk.scene().getHeight());
    robot.push(KeyCode.ESCAPE);
    await(() -> !part("#keys").isVisible());
    assertThat(desk.window().isPresenting()).isTrue();
  }

  @Test
  void slashShowsTheListOverThePageAndEnterJumps(FxRobot robot) throws TimeoutException {
    robot.write("/");
    await(this::drawer);
    robot.write("abs").push(KeyCode.ENTER);
    await(() -> view().board().program().text().contains("abs"));
    assertThat(drawer()).isFalse();
    assertThat(desk.scene().getFocusOwner()).isSameAs(input());
    assertThat(desk.window().isPresenting()).isTrue();
  }

  @Test
  void colonTypesAFunction(FxRobot robot) throws TimeoutException {
    robot.write(":");
    await(() -> drawer() && part("#expression").isFocused());
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("abs(x-1)").push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("abs(x-1)"));
    assertThat(drawer()).isFalse();
    assertThat(x()).isEqualTo(1);
  }

  @Test
  void escLeavesTheListAndThenPresenterMode(FxRobot robot) throws TimeoutException {
    robot.write("/");
    await(this::drawer);
    robot.push(KeyCode.ESCAPE);
    await(() -> !drawer());
    assertThat(desk.window().isPresenting()).isTrue();
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
  }

  @Test
  void slidersOutOfSightAreCounted(FxRobot robot) throws TimeoutException {
    choose(robot, "maxpool");
    await(() -> part("#more-sign").isVisible());
    assertThat(part("#more-sign").getAccessibleText()).isEqualTo("2 of 4 inputs");
    choose(robot, "maxab");
    await(() -> !part("#more-sign").getParent().isVisible());
  }

  @Test
  void bAndPeriodMakeThePageDark(FxRobot robot) throws TimeoutException {
    for (String key : new String[] {"b", "."}) {
      robot.write(key);
      await(() -> part("#dark").isVisible());
      robot.write(key);
      await(() -> !part("#dark").isVisible());
    }
    robot.write("b");
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !part("#dark").isVisible());
    robot.write("b");
    robot.push(KeyCode.ESCAPE);
    await(() -> !part("#dark").isVisible());
    assertThat(desk.window().isPresenting()).isTrue();
  }
}
