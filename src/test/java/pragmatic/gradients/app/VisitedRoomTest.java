package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.RandomBoards;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonMistake;
import pragmatic.gradients.lesson.LessonReader;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.LessonWriter;
import pragmatic.gradients.lesson.VisitedBoards;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Words;

/// What a lesson that was made by showing it says for the back row of a hall.
@ExtendWith(ApplicationExtension.class)
class VisitedRoomTest {
  private static final BoardText TEXT = new BoardText(LowerPlots.plots());
  private static final LessonRoom ROOM = new LessonRoom(Catalogue.shipped());

  static List<Locale> languages() throws java.io.IOException {
    return LessonRoomTest.languages();
  }

  /// Many inputs have long sets, and random programs long titles.
  @ParameterizedTest
  @MethodSource("languages")
  void everyBoardIsAStepThatIsReadBack(Locale language) {
    List<Board> boards = new ArrayList<>();
    Catalogue.shipped()
        .entries()
        .forEach(entry ->
            boards.add(
                BoardFactory.of(entry, Frameworks.all().getFirst().convention(Mode.REVERSE))));
    Board any = boards.getFirst();
    for (int inputs = 4; inputs <= 12; inputs += 2) boards.add(many(inputs, any));
    RandomBoards random = new RandomBoards(4711);
    int all = boards.size() + Exhaustive.count(500, 5000);
    while (boards.size() < all) boards.add(random.next());
    Words.in(
        language,
        () -> {
          VisitedBoards visited = new VisitedBoards();
          boards.forEach(visited::add);
          Lesson lesson = visited.lesson("Shown").apply(ROOM);
          LessonReader.LessonFile read =
              new LessonReader(TEXT, ROOM)
                  .read("visited.md", String.join("\n", LessonWriter.lines(lesson, TEXT)));
          assertThat(read.mistakes()).extracting(LessonMistake::text).isEmpty();
          assertThat(read.lesson().orElseThrow().steps())
              .extracting(LessonStep::board)
              .isEqualTo(lesson.steps().stream().map(LessonStep::board).toList());
          // some have no room for their numbers, and the speaker has them
          assertThat(lesson.steps().stream().filter(step -> !step.notes().isEmpty()).count())
              .isPositive();
          return lesson;
        });
  }

  /// As many inputs as stand, each at its kink.
  private static Board many(int inputs, Board like) {
    String program =
        IntStream.range(0, inputs)
            .mapToObj(i -> "%d.%d7*relu(x%d)".formatted(i, i + 1, i))
            .collect(Collectors.joining(" + "));
    try {
      return BoardFactory.atKink(BoardFactory.typed(Parser.parse(program), like));
    } catch (ProgramException e) {
      throw new IllegalStateException(e);
    }
  }
}
