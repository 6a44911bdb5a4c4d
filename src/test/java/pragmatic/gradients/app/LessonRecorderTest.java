package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.page.Faults.Fault;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Settings;

/// A lesson made by showing it.
class LessonRecorderTest {
  private static final BoardText TEXT = new BoardText(LowerPlots.plots());

  @TempDir private Path folder;

  private static Board board(String line) {
    try {
      return TEXT.read(line);
    } catch (BoardTextException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void whatIsVisitedBecomesALessonThatIsOpened() throws Exception {
    Path file = folder.resolve("lessons").resolve("new.md");
    List<Path> edited = new ArrayList<>();
    Board one = board("abs(x) at: x=0.5 convention: jax-0.10.2");
    Board two = board("max(a, b) active: b lambda: 0.25");
    Desk desk =
        Fx.call(() -> {
          Stage stage = new Stage();
          Settings settings = new Settings(folder.resolve("settings.properties"));
          Desk opened =
              PragmaticGradients.open(stage, settings, WindowOptions.NONE, Optional.empty());
          opened.recorder().onWritten(edited::add);
          opened.model().choose(one);
          opened.recorder().begin(file);
          Fault begun = Objects.requireNonNull(opened.model().faults().latest());
          assertThat(begun.isHint()).isTrue();
          assertThat(begun.sentence()).contains(file.toString());
          assertThat(Fx.call(() -> opened.window().lookup(".pg-notice"))).isNotNull();
          opened.model().choose(two);
          assertThat(opened.model().faults().latest()).as("over what is shown").isNull();
          opened.model().faults().hint("Of another.");
          opened.model().choose(one);
          Fault other = Objects.requireNonNull(opened.model().faults().latest());
          assertThat(other.sentence()).isEqualTo("Of another.");
          opened.model().faults().close();
          opened.model().undo();
          opened.recorder().end();
          assertThat(opened.recorder().isOn()).isFalse();
          return opened;
        });
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Fx.call(desk.lessons()::isOn));
      LessonPlace place = Fx.call(() -> desk.lessons().stepProperty().get().orElseThrow().place());
      assertThat(place.lesson().steps().stream().map(LessonStep::board))
          .containsExactly(one, two, one, two);
      assertThat(edited).containsExactly(file);
      // the step is shown with its board, and once more with its numbers
      WaitForAsyncUtils.waitFor(
          20,
          TimeUnit.SECONDS,
          () ->
              Fx.call(() ->
                  desk.lessons()
                          .shownProperty()
                          .get()
                          .filter(step -> !step.text().isEmpty())
                          .isPresent()
                      && desk.model().faults().latest() != null));
      Fault ended = Fx.call(() -> Objects.requireNonNull(desk.model().faults().latest()));
      assertThat(ended.sentence()).startsWith("The new lesson is " + file);
      assertThat(Files.readString(file)).contains("{ad}");
    } finally {
      Fx.call(() -> {
        desk.lessons().end();
        desk.scene().getWindow().hide();
        return null;
      });
    }
  }
}
