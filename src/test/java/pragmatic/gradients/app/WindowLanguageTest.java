package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// What of a window belongs to the toolkit follows its language as well: its size and its menus.
class WindowLanguageTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  WindowLanguageTest() {
    super(window);
  }

  private Stage stage() {
    return (Stage) shown().scene().getWindow();
  }

  @AfterEach
  void asBefore(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> stage().setMaximized(false));
    speak(robot, Locale.ENGLISH);
  }

  /// A toolkit may leave a scene in a maximised window as large as it was made.
  @Test
  void aMaximizedWindowIsFilled(FxRobot robot) throws TimeoutException {
    robot.interact(() -> stage().setMaximized(true));
    await(() -> shown().scene().getHeight() > 800);
    double height = shown().scene().getHeight();
    robot.interact(() -> {
      Settings settings = new Settings(folder.resolve("settings.properties"));
      Desk next = PragmaticGradients.desk(stage(), settings, WindowOptions.NONE, Optional.empty());
      assertThat(next.scene().getWidth()).isEqualTo(shown().scene().getWidth());
      assertThat(next.scene().getHeight()).isEqualTo(height);
    });
    speak(robot, Locale.GERMAN);
    await(() -> shown().window().getHeight() == height);
  }

  /// What a reader had opened stays open.
  @Test
  void theReasonsStayOnShow(FxRobot robot) throws TimeoutException {
    robot.interact(() -> shown().window().why());
    speak(robot, Locale.GERMAN);
    assertThat(((ToggleButton) shown().window().lookup("#why")).isSelected()).isTrue();
    robot.interact(() -> shown().window().why());
  }

  /// Who typed sees where keys go, and a page that was open is so still.
  @Test
  void theRingOfTheKeyboardStaysAndSoDoesThePageOfFrameworks(FxRobot robot)
      throws TimeoutException {
    robot.push(KeyCode.RIGHT);
    speak(robot, Locale.GERMAN);
    assertThat(shown().window().board().input().lookupAll(".pg-stroke-left"))
        .filteredOn(Node::isVisible)
        .isNotEmpty();
    robot.interact(() -> shown().window().cover().toggle());
    speak(robot, Locale.ENGLISH);
    assertThat(shown().window().cover().isOpen()).isTrue();
    assertThat(shown().window().showsBoard()).isFalse();
    robot.interact(() -> shown().window().cover().toggle());
    speak(robot, Locale.GERMAN);
    assertThat(shown().window().cover().isOpen()).isFalse();
  }

  @Test
  void theMenuOfATextFieldIsInItsLanguage(FxRobot robot) throws TimeoutException {
    menuHolds(robot, "Copy");
    speak(robot, Locale.GERMAN);
    menuHolds(robot, "Kopieren");
  }

  private void menuHolds(FxRobot robot, String item) throws TimeoutException {
    robot.rightClickOn("#expression");
    await(() -> !items().isEmpty());
    assertThat(items()).contains(item);
    robot.push(KeyCode.ESCAPE);
    await(() -> items().isEmpty());
  }

  private static List<String> items() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
        .map(MenuItem::getText)
        .toList();
  }
}
