package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.words.Settings;

/// Texts that once killed a window, or could: each one is typed, on the desk and in presenter mode,
/// and the window lives.
class TypedCorpusTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  TypedCorpusTest() {
    super(window);
  }

  @Test
  void everyTextLeavesAWindowThatWorks() throws Exception {
    List<String> found = new ArrayList<>();
    for (boolean hall : List.of(false, true)) {
      Fx.call(() -> {
        desk.window().present(hall);
        return null;
      });
      for (String text : MonkeyBag.typed()) {
        laidOut(() -> desk.window().expression().submit(text));
        settled();
        assertThat(laidOut(() -> {})).as(text).isTrue();
        Fx.call(() -> {
          WindowWatch watch = new WindowWatch(desk);
          watch.look().forEach(each -> found.add(text + ": " + each));
          watch.close();
          return null;
        });
      }
    }
    assertThat(found).isEmpty();
  }
}
