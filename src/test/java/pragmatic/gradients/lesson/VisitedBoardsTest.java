package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.picture.LowerPlots;

/// A lesson that was shown before it was written.
class VisitedBoardsTest {
  private static final BoardText TEXT = new BoardText(LowerPlots.plots());

  /// Every function of the catalogue, so that every kind of title and answer is met.
  @Test
  void theLessonIsReadBackWithTheSameBoards() {
    VisitedBoards visited = new VisitedBoards();
    List<Board> boards =
        Catalogue.shipped().entries().stream().map(VisitedBoardsTest::board).toList();
    for (Board board : boards) assertThat(visited.add(board)).isTrue();
    List<String> lines =
        LessonWriter.lines(visited.lesson("My lesson").apply(StepRoom.ENDLESS), TEXT);
    LessonReader.LessonFile read =
        new LessonReader(TEXT, StepRoom.ENDLESS).read("visited.md", String.join("\n", lines));
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.lesson().orElseThrow().steps().stream().map(LessonStep::board).toList())
        .isEqualTo(boards);
  }

  private static Board board(CatalogueEntry entry) {
    return BoardFactory.of(entry, Frameworks.all().getFirst().convention(Mode.REVERSE));
  }

  @Test
  void theSameBoardTwiceIsOneStep() {
    VisitedBoards visited = new VisitedBoards();
    Board board = board(Catalogue.shipped().entries().getFirst());
    assertThat(visited.add(board)).isTrue();
    assertThat(visited.add(board)).isFalse();
    assertThat(visited.count()).isEqualTo(1);
  }

  /// What fits is asked once for each step, however often the lesson is written.
  @Test
  void aStepIsFittedOnce() {
    VisitedBoards visited = new VisitedBoards();
    AtomicInteger asked = new AtomicInteger();
    StepRoom room = (_, _, _) -> asked.incrementAndGet() * 0;
    List<CatalogueEntry> entries = Catalogue.shipped().entries().subList(0, 20);
    for (CatalogueEntry entry : entries) {
      visited.add(board(entry));
      visited.lesson("My lesson").apply(room);
    }
    assertThat(asked.get()).isEqualTo(entries.size());
  }
}
