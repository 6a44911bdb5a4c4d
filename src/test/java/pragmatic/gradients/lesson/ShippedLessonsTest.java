package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.lesson.LessonFolder.FiledLesson;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.speech.PresenterWording;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.words.Words;

class ShippedLessonsTest {
  private static final Path FOLDER = Path.of("assets/lessons/en");
  private static final BoardText BOARDS = new BoardText(LowerPlots.plots());
  private static final LessonFolder READ =
      LessonFolder.read(FOLDER, new LessonReader(BOARDS, StepRoom.ENDLESS));

  /// The text of every step with its numbers, which take a while to work out.
  private static final List<String> SAID =
      READ.lessons().stream()
          .flatMap(filed -> filed.lesson().steps().stream())
          .map(ShippedLessonsTest::filled)
          .toList();

  @Test
  void everyLessonLoadsAndEveryPlaceholderResolves() {
    assertThat(READ.mistakes()).extracting(LessonMistake::text).isEmpty();
    assertThat(READ.lessons()).isNotEmpty();
    assertThat(SAID)
        .allSatisfy(said ->
            assertThat(said).doesNotContain("{", "not predicted", Words.say("lesson.undecided")));
  }

  @Test
  void everyBoardLineIsInItsShortestForm() throws Exception {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++)
          if (lines.get(i - 1).equals("```board"))
            assertThat(BOARDS.write(BOARDS.read(lines.get(i)))).isEqualTo(lines.get(i));
      }
    }
  }

  /// A speaker reads them as they stand, below the time and not behind the word.
  @Test
  void everyNoteBeginsLikeASentence() throws Exception {
    try (var files = Files.walk(FOLDER.resolveSibling(".")).filter(Files::isRegularFile)) {
      for (Path file : files.toList())
        assertThat(Files.readAllLines(file))
            .as("%s", file)
            .noneMatch(line -> line.matches("> Notes: +\\p{Ll}.*"));
    }
  }

  /// What a page with several inputs says of AD is its whole gradient: a number by one of them
  /// needs the words that name it.
  @Test
  void whatIsSaidByOneInputNamesIt() {
    Pattern byOne = Pattern.compile("\\{(?:ad|set) (?!\\S+-\\d)(\\w+)[^}]*}");
    for (Path folder : List.of(FOLDER, FOLDER.resolveSibling("de")))
      for (FiledLesson filed :
          LessonFolder.read(folder, new LessonReader(BOARDS, StepRoom.ENDLESS)).lessons())
        for (LessonStep step : filed.lesson().steps()) {
          List<String> texts = new ArrayList<>(step.text());
          texts.addAll(step.notes());
          for (String text : texts)
            if (byOne.matcher(text).find())
              assertThat(text).as(step.title()).containsPattern("(?i)\\b(by|nach|every|jedes) ");
        }
  }

  /// A board shows its whole answer, under every rule, so what is asked of a function is asked at
  /// its first one.
  @Test
  void whatIsAskedWasOnNoBoardBefore() {
    for (FiledLesson filed : READ.lessons()) {
      Set<List<Object>> shown = new HashSet<>();
      for (LessonStep step : filed.lesson().steps()) {
        Board board = step.board();
        boolean isNew = shown.add(List.of(Spelling.PLAIN.program(board.program()), board.inputs()));
        assertThat(isNew || step.prediction() == null)
            .as("%s, step '%s', asks what a board before it shows", filed.name(), step.title())
            .isTrue();
      }
    }
  }

  /// Neither the card nor a caption contradicts the other.
  @Test
  void nobodyPicksWhereNothingIsToBeChosen() {
    int nothing = 0;
    for (FiledLesson filed : READ.lessons())
      for (LessonStep step : filed.lesson().steps()) {
        BoardView view = BoardView.of(step.board(), Catalogue.shipped());
        boolean said = String.join(" ", step.text()).contains("no tie-break matters");
        String card = VerdictWording.of(view).sentence() + new PresenterWording(view).sentence();
        if (said) nothing++;
        if (said) assertThat(view.nothingToChoose()).as(step.title()).isTrue();
        if (view.nothingToChoose()) assertThat(card).as(step.title()).doesNotContain("picks");
      }
    assertThat(nothing).isPositive();
  }

  /// A kink takes no weights but goes by the middle then, whatever the page says of them.
  @Test
  void weightsAreThoseOfATieThatTakesThem() {
    for (FiledLesson filed : READ.lessons())
      for (LessonStep step : filed.lesson().steps())
        if (step.board().convention() instanceof Conventions.Weights)
          assertThat(BoardView.of(step.board(), Catalogue.shipped()).explanation().trace().ties())
              .as(step.title())
              .anyMatch(tie -> tie.site() instanceof TieSite.TiedSelection);
  }

  /// What the sentences of these lessons rest on.
  @Test
  void theAnswersAreThoseThatTheSentencesTellOf() {
    assertThat(String.join("\n", SAID))
        .contains(
            "slope is 0.\nRight of it the slope is 1.",
            "Clarke set is [−1, 1].",
            "It answers 0 (PyTorch 2.14.1). So it takes the middle here",
            "The answer is 0.5 (PyTorch 2.14.1).",
            "bound: 1 (PyTorch 2.13.0), 0 (PyTorch 2.14.1).",
            "Here the answer is 0 (PyTorch 2.14.1).",
            "It is 1 (PyTorch 2.14.1) here.",
            "Its slope is 1.\nThe answer is 0 (PyTorch 2.14.1).",
            "to the left has slope 0.\nOne to the right has slope 1, however",
            "stays a corner: 0 and 1.",
            "with a slope in [−1, 1] are nowhere above the curve.",
            "the corner has one slope, 0 (PyTorch 2.14.1).\nIt is the middle of both",
            "is the same once more.\nThe answer is 0.5 (PyTorch 2.14.1).",
            "of slope 1.\nThe answer is 10 (PyTorch 2.14.1). AD is wrong.",
            "With λ = 0.5 the answer is 0.25, which is λ².",
            "The answer is −0.25. It is λ² − λ,",
            "so the slope is 0.\nWith one λ for both corners the answer is 0.",
            "The slope is 0, the answer −0.5 (PyTorch 2.14.1).",
            "Its slope is 0.5. The answer is 0 (PyTorch 2.14.1).",
            "Left in one and right in the other: the answer is 1.",
            "in the set for λ = 0.25?",
            "Here it is [0, 1], and half way gives 0.",
            "The slopes are 1 and 2, the only answer 1 (PyTorch 2.14.1).",
            "its slope here is 20 (PyTorch 2.14.1).",
            "That is 1 (PyTorch 2.14.1) here in place of 0.",
            "1 (PyTorch 2.13.0) became 0 (PyTorch 2.14.1): they learned",
            "written with abs.\nThe answer: 0 (PyTorch 2.14.1).",
            "below a millionth.\nThe answer: 0 (PyTorch 2.14.1).",
            "slopes are 0 and 1.\nThe right one was the answer. Now it is the left one.",
            "the answer was once 1 (PyTorch 2.13.0).\nIt is 0 (PyTorch 2.14.1).",
            "The upper wall changed as well.\n1 (PyTorch 2.13.0), 0 (PyTorch 2.14.1).",
            "to the middle.\n1 (PyTorch 2.13.0), 0.5 (PyTorch 2.14.1).",
            "So did fmin.\n1 (PyTorch 2.13.0), 0.5 (PyTorch 2.14.1).",
            "Its slopes are −1 and 1.\nIt answers NaN (PyTorch 2.14.1).",
            "Their product: NaN (PyTorch 2.14.1).",
            "its slope still is.\nThe answer: NaN (PyTorch 2.14.1).",
            "a harmless argument.\nThe answer: 0 (PyTorch 2.14.1).\nIt is the slope on the left, 0.",
            "That on the right is −∞, so no finite number is right.",
            "(NaN, NaN) (PyTorch 2.14.1), (0.5, 0.5) (JAX 0.10.2).",
            "Left of the corner the slope is −1, right of it 1.",
            "They are the Clarke set, [−1, 1].",
            "The slopes are now 1 and −1.\nIt is [−1, 1] again.",
            "Both sides agree here: 0 and 0.",
            "exists, and the answer is 0 (PyTorch 2.14.1).",
            "Half way the answer is 0.5.",
            "of slope 1.\nWith left slopes the answer is 0.",
            "Half way the answer is 1, as it should be.",
            "Its slope is 0.\nThe answer is −0.25.",
            "The true slope is 1.\nWith left slopes the answer is 0.",
            "With right slopes the answer is 2.\nIt is still a line of slope 1.",
            "Its slopes fill [0, 1].\nThe answer is −0.125.",
            "The slope is 0 on the left and 0 on the right.\nThe answer is 0 (PyTorch 2.14.1).",
            "Its weight is the height, 2.",
            "and the answer is 0 (PyTorch 2.14.1).\nEach step has weight 1.",
            "whole number: weight −1.\nIt answers 1 (PyTorch 2.14.1), the slope of the teeth.",
            "so the slopes are 1 and −1.",
            "It is 1: to the left, 2x falls faster, so x is the larger one. On the right it is 2.",
            "No harm: the slopes are 0 and 0.",
            "its table instead and answers 1 (JAX 0.10.2).",
            "The value is 0 here and 1 on both sides of it.",
            "infinitely steep on the right: ∞.\nThe answer is ∞ (PyTorch 2.14.1).",
            "It answers NaN (PyTorch 2.14.1), and the true slopes are −1 and 1.",
            "its gradient at 0 is (0, 0).\nAD: (0, 0) (PyTorch 2.14.1), (NaN, NaN) (JAX 0.10.2).",
            "drops it.\nThe answer is 0 (PyTorch 2.14.1), as it should be.",
            "nobody took.\nThe answer is NaN (PyTorch 2.14.1).",
            "a harmless slope.\nThe answer is 0 (PyTorch 2.14.1).",
            "The slopes are −∞ and ∞.",
            "The answer is NaN. At a cusp",
            "the answer is 0 (PyTorch 2.14.1).\nThe price: the value is 0.001",
            "the segment (1, 0) to (0, 1).",
            "By a it answers 0.5 (PyTorch 2.14.1), and 0.5 (PyTorch 2.14.1) by b.",
            "all to the first: (1, 0) (TensorFlow 2.21.0).",
            "unevenly: (0.25, 0.25, 0.5) (PyTorch 2.14.1).",
            "PyTorch takes the middle: (0, 0) (PyTorch 2.14.1).",
            "a disc about (0, 0) of radius 1.\nAD: (NaN, NaN) (PyTorch 2.14.1), (0.5, 0.5) (JAX 0.10.2).",
            "By the true class it is −0.341 (PyTorch 2.14.1): more of it.",
            "cancels: −0.5 for every λ, and the derivative is −0.5.",
            "The program says ∞.\nThe answer by a is NaN (PyTorch 2.14.1).",
            "The loss is 0.\nThe answer by a is 0 (PyTorch 2.14.1).",
            "The slope is 1 on both sides: no tie.",
            "The answer is 0 (PyTorch 2.14.1), between 0 and 1.",
            "With the sign bit the answer here is −1.",
            "The value is 0, and it answers 0 (PyTorch 2.14.1).",
            "the middle of 0 and 1.\nPyTorch answers 0 (PyTorch 2.14.1).",
            "With left slopes the answer is 0: w never moves.",
            "0 is in the Clarke set [−2, 0], yet this is no minimum.",
            "With right slopes the answer is −2.",
            "its slope here is −2.\nAD answers 0, and the descent rests",
            "0 (PyTorch 2.14.1) rests in it, 1 (JAX 0.10.2) leaves it.",
            "Any two gradients of the set (1, 0) to (0, 1) trained alike.",
            "beside the tie, it answers 1 (PyTorch 2.14.1).",
            "a whole range ties.\nThe answer is 0 (PyTorch 2.14.1).",
            "whose choice it is: here 0 (PyTorch 2.14.1).");
  }

  private static String filled(LessonStep step) {
    StepAnswers answers = new StepAnswers(step.board(), Catalogue.shipped());
    List<String> texts = new ArrayList<>(step.text());
    texts.addAll(step.notes());
    LessonStep.Prediction asked = step.prediction();
    if (asked != null) {
      texts.add(asked.question());
      texts.addAll(asked.choices());
    }
    return answers.fill(String.join("\n", texts));
  }
}
