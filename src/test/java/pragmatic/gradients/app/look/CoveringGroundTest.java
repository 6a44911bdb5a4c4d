package pragmatic.gradients.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CoveringGroundTest {
  private final Region words = new Region();
  private final Group entry = new Group(words);
  private final AtomicInteger pulses = new AtomicInteger();

  @Start
  void start(Stage stage) {
    entry.setVisible(false);
    CoveringGround.under(words, entry, Insets.EMPTY, 0);
    Scene scene = new Scene(new Group(new Text("below"), entry), 200, 100);
    scene.addPostLayoutPulseListener(pulses::incrementAndGet);
    stage.setScene(scene);
    stage.show();
  }

  /// To ask for all texts of a page at every pulse cost more than half of what a frame allocates.
  @Test
  void asksThePageOnlyWhereItsWordsAreSeen(FxRobot robot) throws Exception {
    pulse();
    assertThat(words.getStyle()).as("visible in something hidden").isEmpty();
    robot.interact(() -> entry.setVisible(true));
    pulse();
    assertThat(words.getStyle()).as("on show").contains("insets");
  }

  /// A title below is covered wholly: words at its end would stand behind an empty box.
  @Test
  void wordsStandAtTheBeginningOfTheirGround(FxRobot robot) throws Exception {
    Region said = new Region();
    Text title = new Text(40, 30, "a title of a plot that is long, and longer than what is said");
    robot.interact(() -> {
      said.setMinSize(150, 40);
      said.setManaged(false);
      said.resizeRelocate(200, 5, 150, 40);
      CoveringGround.beside(said, 2, () -> true);
      Scene scene = new Scene(new Group(title, said), title.getLayoutBounds().getMaxX() + 20, 100);
      scene.addPostLayoutPulseListener(pulses::incrementAndGet);
      ((Stage) words.getScene().getWindow()).setScene(scene);
    });
    pulse();
    pulse();
    assertThat(said.getTranslateX() + 200).isBetween(20.0, 41.0);
  }

  private void pulse() throws Exception {
    int before = pulses.get();
    Platform.runLater(Platform::requestNextPulse);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> pulses.get() > before);
  }
}
