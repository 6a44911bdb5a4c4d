package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pragmatic.gradients.app.plot.Fx;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;
import pragmatic.gradients.board.text.SavedBoards;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Settings;

/// The board of the last window in the next one.
class LastBoardTest {
  private static final BoardText TEXT = new BoardText(LowerPlots.plots());

  @TempDir private Path folder;

  private static Board board(String line) {
    try {
      return TEXT.read(line);
    } catch (BoardTextException e) {
      throw new AssertionError(line, e);
    }
  }

  private Path file() {
    return folder.resolve("boards.txt");
  }

  private interface Visit {
    void to(Desk desk) throws Exception;
  }

  /// Opens a window, does something in it, and closes it.
  private void open(WindowOptions options, Visit visit) throws Exception {
    Fx.call(() -> {
      Stage stage = new Stage();
      Settings settings = new Settings(folder.resolve("settings.properties"));
      Desk desk =
          PragmaticGradients.open(
              stage, settings, options, Optional.of(new SavedBoards(file(), TEXT)));
      try {
        visit.to(desk);
      } finally {
        stage.hide();
      }
      return null;
    });
  }

  private @Nullable Board kept() {
    return new SavedBoards(file(), TEXT).steps().map(steps -> steps.present().get()).orElse(null);
  }

  /// Until the window is closed nothing else writes the file.
  @Test
  void aStepIsKeptWhileTheWindowIsOpen() throws Exception {
    Board one = board("abs(x) at: x=0.5 convention: jax-0.10.2");
    open(
        WindowOptions.NONE,
        desk -> {
          desk.model().choose(one);
          WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> one.equals(kept()));
        });
  }

  @Test
  void theNextWindowGoesOnWhereTheLastOneEnded() throws Exception {
    Board one = board("abs(x) at: x=0.5 convention: jax-0.10.2");
    Board two = board("max(a, b) active: b lambda: 0.25 show: slices view: -1 to 3");
    Board[] first = new Board[1];
    open(
        WindowOptions.NONE,
        desk -> {
          first[0] = desk.model().board();
          assertThat(first[0].program().text()).isEqualTo("relu(x)");
          desk.model().choose(one);
          desk.model().choose(two);
          // a board that no step was made of yet, as in the middle of a drag
          desk.model().set(two.withX(1));
        });
    open(
        WindowOptions.NONE,
        desk -> {
          assertThat(desk.model().board()).isEqualTo(two.withX(1));
          assertThat(desk.model().view().board()).isEqualTo(two.withX(1));
          desk.model().undo();
          assertThat(desk.model().board()).isEqualTo(two);
          desk.model().undo();
          assertThat(desk.model().board()).isEqualTo(one);
        });
    open(
        WindowOptions.NONE,
        desk -> {
          assertThat(desk.model().board()).isEqualTo(one);
          desk.model().redo();
          desk.model().redo();
          assertThat(desk.model().board()).isEqualTo(two.withX(1));
          for (int i = 0; i < 3; i++) desk.model().undo();
          assertThat(desk.model().board()).isEqualTo(first[0]);
          assertThat(desk.model().faults().latest()).isNull();
        });
  }

  @Test
  void aLineAtTheStartGoesFirst() throws Exception {
    Board last = board("abs(x) lambda: 1");
    open(WindowOptions.NONE, desk -> desk.model().choose(last));
    open(
        WindowOptions.of(List.of("--board", "x^3 at: x=1")),
        desk -> {
          assertThat(desk.model().board()).isEqualTo(board("x^3 at: x=1"));
          desk.model().undo();
          assertThat(desk.model().board()).isEqualTo(last);
        });
  }

  @Test
  void aDamagedFileIsNamedInTheWindow() throws Exception {
    Files.writeString(file(), "show relu(x\n");
    open(
        WindowOptions.NONE,
        desk -> {
          assertThat(desk.model().board().program().text()).isEqualTo("relu(x)");
          assertThat(desk.model().faults().latest()).isNotNull();
          assertThat(desk.model().faults().latest().sentence())
              .contains(file().toString(), "boards.txt.bad", "Line 1, column 10");
        });
    assertThat(folder.resolve("boards.txt.bad")).hasContent("show relu(x\n");
    assertThat(file()).content().contains("show board 1: relu(x)");
  }

  /// Lines that read, of boards that nobody could draw.
  @Test
  void noBoardKeepsTheWindowFromOpening() throws Exception {
    for (String line :
        List.of(
            "a*b at: a=-inf, b=nan show: map",
            "exp(x) view: -1e308 to 7e307",
            "abs(x) at: x=1e300 lower: steps step: 1")) {
      Files.writeString(file(), "show " + line + "\n");
      open(
          WindowOptions.NONE,
          desk -> {
            OffscreenWindow.lay(desk, 1280, 720);
            desk.model().choose(board("abs(x)"));
            desk.model().refresh();
            assertThat(desk.model().view().board()).as(line).isEqualTo(board("abs(x)"));
          });
    }
  }
}
