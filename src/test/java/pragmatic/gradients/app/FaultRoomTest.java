package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.words.Words;

class FaultRoomTest {
  private static final OffscreenWindow window = OffscreenWindow.shared();

  /// A line that tells of a fault leaves titles whole, or covers them.
  @ParameterizedTest
  @CsvSource({"1280,720,false", "1920,1080,false", "1280,720,true", "1920,1080,true"})
  void aFaultCutsNoTitle(int width, int height, boolean hall) throws Exception {
    if (hall) window.inHall(width, height);
    else window.in(Theme.LIGHT, width, height);
    var faults = window.desk().model().faults();
    for (String function : List.of("relu", "maxab", "softmax")) {
      window.show(function).does(() -> faults.tell("A picture could not be drawn."));
      window.show(function);
      List<String> cut =
          Fx.call(() -> {
            MainWindow shown = window.desk().window();
            Node line = shown.lookup("#fault");
            Bounds told = line.localToScene(line.getLayoutBounds());
            return PageText.of(shown).stream()
                .filter(text -> text.id().startsWith("picture") || text.id().equals("caption"))
                .filter(text -> text.box().intersects(told) && !told.contains(text.box()))
                .map(PageText::toString)
                .toList();
          });
      window.does(faults::close);
      assertThat(cut).isEmpty();
    }
  }

  /// One that has room for a row of one input says how many there are.
  @Test
  void aTableThatLeavesInputsOutSaysSo() throws Exception {
    window.in(Theme.LIGHT, 1280, 720).show("min(max(a, b), c)");
    String said = Words.say("measured.shown", 1, 3);
    assertThat(Fx.call(() -> PageText.of(window.desk().window())))
        .extracting(PageText::text)
        .contains(said);
    window.in(Theme.LIGHT, 1920, 1080).show("maxab");
    assertThat(Fx.call(() -> PageText.of(window.desk().window())))
        .extracting(PageText::text)
        .noneMatch(text -> text.matches(Words.say("measured.shown", "\\d", "\\d")));
  }
}
