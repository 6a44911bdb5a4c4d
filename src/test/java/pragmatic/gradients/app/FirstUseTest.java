package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
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

  /// Twice four lines of a table, since a slow frame has two turns; all lines are three thousand.
  private static final int LINES = 320;

  /// What measures the calls of all lines; all nodes take three times as many.
  private static final long BYTES = 14_000_000;

  @TempDir private static Path folder;

  @RegisterExtension private static final OneWindow window = OneWindow.anew(FirstUseTest::settings);

  private static Settings settings() {
    return new Settings(folder.resolve("settings.properties"));
  }

  /// The second letter opens the list. Both come in one turn: a letter that rests is a function,
  /// whose board is new as well.
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
          HandEvents.type(desk.scene().getFocusOwner(), name.substring(1));
        });
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

  /// Does something with the tables, and counts frame by frame until the last line in sight is
  /// there.
  private static List<TurnWork.Counted> frames(Runnable work) throws Exception {
    Desk desk = window.desk();
    TurnWork counter = new TurnWork(desk.scene());
    List<TurnWork.Counted> frames = new ArrayList<>();
    CountDownLatch whole = new CountDownLatch(1);
    Runnable frame =
        () -> {
          frames.add(counter.end());
          if (missing().isEmpty()) whole.countDown();
          counter.begin();
        };
    Fx.call(() -> {
      counter.begin();
      desk.scene().addPostLayoutPulseListener(frame);
      work.run();
      return null;
    });
    assertThat(whole.await(20, TimeUnit.SECONDS)).isTrue();
    Fx.call(() -> {
      desk.scene().removePostLayoutPulseListener(frame);
      return null;
    });
    return frames;
  }

  private static ScrollPane table() {
    return (ScrollPane) window.desk().window().lookup("#rules .scroll-pane");
  }

  private static List<Bounds> lines() {
    return table().getContent().lookupAll(".pg-table-row").stream()
        .map(Node::getBoundsInParent)
        .toList();
  }

  /// Heights in sight of the table at which no line is.
  private static List<Double> missing() {
    double seen = table() == null ? 0 : table().getViewportBounds().getHeight();
    if (seen == 0 || lines().isEmpty()) return List.of(0.0);
    double each = lines().getFirst().getHeight();
    double all = table().getContent().getLayoutBounds().getHeight();
    double top = table().getVvalue() * (all - seen);
    return DoubleStream.iterate(top + each / 2, y -> y < top + seen, y -> y + each)
        .filter(y -> lines().stream().noneMatch(line -> line.getMinY() <= y && y < line.getMaxY()))
        .boxed()
        .toList();
  }

  private static void small(List<TurnWork.Counted> frames) {
    assertThat(frames)
        .allSatisfy(frame -> {
          assertThat(frame.nodes()).isLessThan(LINES);
          assertThat(frame.bytes()).isLessThan(BYTES);
        });
  }

  /// The tables of frameworks have more lines than are in sight, and more of those than one frame
  /// has time for.
  @Test
  void ofTheTables() throws Exception {
    small(frames(() -> window.desk().window().cover().toggle()));
    double each = lines().getFirst().getHeight();
    double seen = table().getViewportBounds().getHeight();
    assertThat(lines().size() * each).isLessThan(seen + 2 * each);
    small(frames(() -> table().setVvalue(1)));
    small(frames(() -> table().setVvalue(.5)));
  }
}
