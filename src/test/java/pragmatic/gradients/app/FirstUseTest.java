package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.words.Settings;

/// What is used for the first time is there already, or small: the window's thread does hardly more
/// for it than at any later time.
class FirstUseTest {
  /// A row is a box of two labels, a text in each, and the space between.
  private static final int ROW = 6;

  private static final int ROWS = 8;

  /// The box of all rows, and the root of its window.
  private static final int LIST = 2;

  /// What stands beside the board of a hall and below it, and the plots in another size.
  private static final int HALL = 200;

  /// Classes are loaded as well.
  private static final int TIMES = 2;

  @TempDir private static Path folder;

  @RegisterExtension private static final OneWindow window = OneWindow.anew(FirstUseTest::settings);

  private static Settings settings() {
    return new Settings(folder.resolve("settings.properties"));
  }

  /// The second letter opens the list.
  private static TurnWork.Counted completed(String name) throws Exception {
    Desk desk = window.desk();
    TurnWork work = new TurnWork(desk.scene());
    WindowRobot.laidOut(
        window::desk,
        () -> {
          desk.window().typeExpression();
          ((TextField) desk.scene().getFocusOwner()).clear();
          HandEvents.type(desk.scene().getFocusOwner(), name.substring(0, 1));
          work.begin();
        });
    WindowRobot.laidOut(
        window::desk, () -> HandEvents.type(desk.scene().getFocusOwner(), name.substring(1)));
    return Fx.call(work::end);
  }

  @Test
  void ofTheListOfCompletions() throws Exception {
    TurnWork.Counted first = completed("re");
    TurnWork.Counted later = completed("si");
    assertThat(first.nodes()).isEqualTo(later.nodes()).isEqualTo(ROWS * ROW + LIST);
    assertThat(first.bytes()).isLessThan(TIMES * later.bytes());
  }

  private static TurnWork.Counted presents(Desk desk, TurnWork work) {
    work.begin();
    desk.window().present(true);
    OffscreenWindow.lay(desk, 1280, 720);
    TurnWork.Counted counted = work.end();
    desk.window().present(false);
    OffscreenWindow.lay(desk, 1280, 720);
    return counted;
  }

  @Test
  void ofPresenterMode() throws Exception {
    Fx.call(() -> {
      Desk desk =
          PragmaticGradients.desk(new Stage(), settings(), WindowOptions.NONE, Optional.empty());
      OffscreenWindow.lay(desk, 1280, 720);
      TurnWork work = new TurnWork(desk.scene());
      TurnWork.Counted first = presents(desk, work);
      TurnWork.Counted later = presents(desk, work);
      assertThat(first.nodes()).isBetween(1, HALL);
      assertThat(first.bytes()).isLessThan(TIMES * later.bytes());
      return null;
    });
  }
}
