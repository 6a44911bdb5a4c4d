package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.words.Settings;

/// Whoever goes by Tab sees where the next key goes.
class FocusRingTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  FocusRingTest() {
    super(window);
  }

  private Node focus() {
    return desk.scene().getFocusOwner();
  }

  /// A key that goes nobody knows where is lost.
  @Test
  void whatTabReachesHasARing(FxRobot robot) throws TimeoutException {
    choose(robot, "abs");
    walk(robot, KeyCode.TAB);
    robot.push(KeyCode.F);
    await(() -> focus().getStyleClass().contains("pg-cell"));
    walk(robot, KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.ESCAPE);
    await(() -> focus() == input());
  }

  private void walk(FxRobot robot, KeyCode... keys) {
    Node start = focus();
    int stops = 0;
    do {
      robot.push(keys);
      assertThat(hasRing(focus())).as("ring of %s", focus()).isTrue();
    } while (focus() != start && ++stops < 100);
    assertThat(stops).isBetween(12, 60);
  }

  /// A slider draws its ring itself, and a field that of its text.
  private static boolean hasRing(Node node) {
    if (node.getAccessibleRole() == AccessibleRole.SLIDER) return true;
    for (Node each = node; each != null; each = each.getParent())
      if (each instanceof Region region
          && region.getBorder() != null
          && region.getBorder().getStrokes().stream()
              .anyMatch(stroke -> stroke.getWidths().getTop() >= 3)) return true;
    return false;
  }
}
