package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.CatalogueEntry;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.speech.TruthWording;

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

  /// The signs of a power and of a product are no markup in the text of a program.
  @ParameterizedTest
  @ValueSource(
      strings = {"sqrt(x^2) - x", "sqrt(a^2 + b^2)", "x*x*x", "a * b * relu(a)", "step_1 = x^2; x"})
  void aTitleIsTheProgramAsItIsTyped(String program) throws Exception {
    VisitedBoards visited = new VisitedBoards();
    visited.add(TEXT.read("board 1: " + program));
    LessonStep step = visited.lesson("L").apply(StepRoom.ENDLESS).steps().getFirst();
    assertThat(LessonWording.text(step.title(), List.of()).plain()).isEqualTo(program);
  }

  /// The numbers of a step stay where its point is moved: they are said of the point that has them.
  @Test
  void theNumbersAreSaidOfThePointThatHasThem() throws Exception {
    VisitedBoards visited = new VisitedBoards();
    Board board = TEXT.read("board 1: abs(x) at: x=0 convention: jax-0.10.2");
    visited.add(board);
    LessonStep step = visited.lesson("L").apply(StepRoom.ENDLESS).steps().getFirst();
    StepAnswers answers = new StepAnswers(board, Catalogue.shipped());
    assertThat(answers.fill(step.text().getFirst()))
        .isEqualTo("At x = 0 calculus says [−1, 1], AD answers 1 (JAX 0.10.2).");
  }

  /// Where there is no set the text says what the page does.
  @Test
  void calculusSaysWhatItSaysOnThePage() throws Exception {
    List<Board> boards =
        new ArrayList<>(
            Catalogue.shipped().entries().stream().map(VisitedBoardsTest::board).toList());
    for (String text : List.of("hardshrink(x) at: x=0.5", "sqrt(x) at: x=0", "step(a) + b at: a=0"))
      boards.add(TEXT.read("board 1: " + text));
    int told = 0;
    for (Board board : boards) {
      VisitedBoards visited = new VisitedBoards();
      visited.add(board);
      String text =
          visited.lesson("L").apply(StepRoom.ENDLESS).steps().getFirst().text().getFirst();
      String said = new StepAnswers(board, Catalogue.shipped()).fill(text);
      BoardView view = BoardView.of(board, Catalogue.shipped());
      if (view.whole().truth().exists()) continue;
      told++;
      String page = TruthWording.of(view).headline().plain();
      assertThat(said).as(board.program().text()).contains("calculus says " + page + ", AD");
    }
    assertThat(told).isGreaterThan(10);
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
