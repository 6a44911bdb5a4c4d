package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.ThemeSheet;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

/// The list of functions while the board of a chosen one is being computed.
class SlowListTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  SlowListTest() {
    super(window);
  }

  @AfterEach
  void release() {
    released.countDown();
  }

  /// A row that was pressed answers at once, and the bar of the function on show stays with it.
  @Test
  void theListTellsWhatIsChosenFromWhatIsOnShow(FxRobot robot) throws Exception {
    robot.interact(() -> desk.window().search());
    Board slow =
        Board.of(
            new SlowFunction(begun, released, false).program("slow"),
            List.of(1.0),
            0,
            Conventions.LEFT,
            Viewport.of(-2, 2));
    robot.interact(() -> desk.model().choose(slow));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    robot.interact(() -> desk.window().functions().choose("abs"));
    assertThat(marks("abs(x)")).isEqualTo("selected, bar in INK3");
    assertThat(marks("relu(x)")).isEqualTo("bar in INK");
    released.countDown();
    settled();
    assertThat(marks("abs(x)")).isEqualTo("selected, bar in INK");
    assertThat(marks("relu(x)")).isEmpty();
    robot.interact(() -> desk.window().close());
  }

  private String marks(String name) throws Exception {
    return Fx.call(() -> {
      List<String> marks = new ArrayList<>();
      Node row =
          desk.window().lookupAll(".pg-row").stream()
              .filter(node -> name.equals(node.getAccessibleText()))
              .findFirst()
              .orElseThrow();
      if (row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
        marks.add("selected");
      for (Node part : ((Parent) row).getChildrenUnmodifiable())
        if (part instanceof Rectangle && part.isVisible())
          for (Role role : List.of(Role.INK, Role.INK3))
            if (part.getStyleClass().contains(ThemeSheet.fill(role))) marks.add("bar in " + role);
      return String.join(", ", marks);
    });
  }
}
