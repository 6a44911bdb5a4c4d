package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.board.Readout;
import pragmatic.gradients.app.control.MeasuredTable;
import pragmatic.gradients.app.control.TraceList;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.speech.MeasuredWording;

/// What the readout leaves out has no room in it: for every function of the catalogue, a sample of
/// them in every build.
class ReadoutRoomTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  @ParameterizedTest
  @CsvSource({"1920,1080", "1366,768", "1280,720"})
  void whatIsLeftOutHasNoRoom(int width, int height) throws Exception {
    window.in(Theme.LIGHT, width, height);
    List<String> faults = new ArrayList<>();
    List<CatalogueEntry> entries = Catalogue.shipped().entries();
    int step = Exhaustive.count(5, 1);
    for (int i = 0; i < entries.size(); i++) {
      CatalogueEntry entry = entries.get(i);
      if (i % step > 0 && !entry.id().equals("median")) continue;
      window.show(entry.id());
      leftOut().ifPresent(what -> faults.add(entry.id() + ": " + what));
      window.does(window.desk().window()::why);
      leftOut().ifPresent(what -> faults.add(entry.id() + ", why: " + what));
      window.does(window.desk().window()::why);
    }
    assertThat(faults).isEmpty();
  }

  private static Optional<String> leftOut() throws Exception {
    return Fx.call(() -> {
      Readout readout = window.desk().window().readout();
      VBox texts = (VBox) ((ScrollPane) readout.getCenter()).getContent();
      TraceList trace = (TraceList) readout.lookup("#trace");
      MeasuredTable table = (MeasuredTable) readout.lookup("#measured");
      double free =
          ((ScrollPane) readout.getCenter()).getViewportBounds().getHeight()
              - texts.minHeight(texts.getWidth());
      if (!trace.isManaged()) {
        var margin = VBox.getMargin(trace);
        double needed = trace.minHeight(-1) + margin.getTop() + margin.getBottom();
        return needed <= free
            ? Optional.of("trace of " + needed + " in " + free)
            : Optional.empty();
      }
      if (table.isManaged() && table.count() == 0) {
        double now = table.prefHeight(table.getWidth());
        var words = new MeasuredWording(window.view());
        table.show(
            words.headings().getLast(),
            words.columns(body() < 17),
            words.rows(0, 0),
            table.getWidth());
        double needed = table.prefHeight(table.getWidth()) - now;
        if (needed <= free) return Optional.of("table of " + needed + " in " + free);
      }
      return Optional.empty();
    });
  }

  private static double body() {
    return window.desk().look().sizes().type().body();
  }
}
