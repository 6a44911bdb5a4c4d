package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.words.Settings;

/// The list of functions under a wheel, and where a function of it is chosen.
class ListScrollTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  ListScrollTest() {
    super(window);
  }

  @AfterEach
  void asBefore(FxRobot robot) {
    robot.interact(() -> {
      desk.window().present(false);
      desk.window().home();
    });
  }

  private ScrollPane scroll() {
    return (ScrollPane) desk.window().functions().list().lookup(".scroll-pane");
  }

  private double top() {
    ScrollPane scroll = scroll();
    double hidden =
        ((Region) scroll.getContent()).getHeight() - scroll.getViewportBounds().getHeight();
    return scroll.getVvalue() * hidden;
  }

  @Test
  void aNotchOfTheWheelTurnsSomeRowsOn(FxRobot robot) throws Exception {
    for (boolean hall : new boolean[] {false, true}) {
      robot.interact(() -> desk.window().present(hall));
      robot.interact(() -> desk.window().search());
      laidOut(() -> scroll().setVvalue(0));
      robot.interact(() -> {
        Node row = scroll().getContent().lookup(".pg-row");
        double before = top();
        Event.fireEvent(row, HandEvents.wheel(row, -40));
        double rows = (top() - before) / ((Region) row).getHeight();
        assertThat(rows).as("hall %s", hall).isBetween(hall ? 1.0 : 2.0, 3.01);
        Event.fireEvent(row, HandEvents.wheel(row, 40));
        assertThat(top()).isCloseTo(before, within(0.5));
        // a finger moves it as far as itself
        Event.fireEvent(row, HandEvents.wheel(row, -6));
        assertThat(top()).isBetween(before + 1, before + 12);
      });
    }
  }

  /// At its end too, where a longer note is followed by a shorter one.
  @Test
  void theRowsStayWhereTheyAreWhereOneIsChosen(FxRobot robot) throws Exception {
    List<CatalogueEntry> last = new ArrayList<>(Catalogue.shipped().entries());
    last = new ArrayList<>(last.subList(last.size() - 6, last.size()));
    last.sort(Comparator.comparingInt(entry -> -entry.note().length()));
    robot.interact(() -> desk.window().search());
    double top = Double.NaN;
    List<Double> heights = new ArrayList<>();
    for (CatalogueEntry entry : last) {
      robot.interact(() -> desk.window().functions().choose(entry.id()));
      await(this::isSettled);
      boolean first = Double.isNaN(top);
      laidOut(() -> {
        if (first) scroll().setVvalue(1);
      });
      laidOut(() -> {});
      heights.add(desk.scene().lookup("#note").getLayoutBounds().getHeight());
      if (first) top = top();
      assertThat(top()).as(entry.id()).isCloseTo(top, within(0.5));
    }
    assertThat(heights.getLast()).isLessThan(heights.getFirst());
  }

  private boolean isSettled() {
    return settled(desk);
  }
}
