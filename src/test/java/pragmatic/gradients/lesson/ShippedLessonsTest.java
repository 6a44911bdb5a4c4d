package pragmatic.gradients.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.words.Words;

class ShippedLessonsTest {
  private static final Path FOLDER = Path.of("assets/lessons");
  private static final BoardText BOARDS = new BoardText(LowerPlots.plots());
  private static final LessonFolder READ =
      LessonFolder.read(FOLDER, new LessonReader(BOARDS, StepRoom.ENDLESS));

  @Test
  void everyLessonLoadsAndEveryPlaceholderResolves() {
    assertThat(READ.mistakes()).extracting(LessonMistake::text).isEmpty();
    assertThat(READ.lessons()).isNotEmpty();
    for (Lesson lesson : lessons())
      for (LessonStep step : lesson.steps())
        assertThat(filled(step))
            .as(step.title())
            .doesNotContain("{", "not predicted", Words.say("lesson.undecided"));
  }

  private static List<Lesson> lessons() {
    return READ.lessons().stream().map(LessonFolder.FiledLesson::lesson).toList();
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

  /// What the sentences of these lessons rest on.
  @Test
  void theAnswersAreThoseThatTheSentencesTellOf() {
    List<String> said = new ArrayList<>();
    for (Lesson lesson : lessons()) for (LessonStep step : lesson.steps()) said.add(filled(step));
    assertThat(String.join("\n", said))
        .contains(
            "slope is 0.\nRight of it the slope is 1.",
            "Clarke set is [0, 1].",
            "it answers 0 (PyTorch 2.14.1).",
            "The answer is 0.5 (PyTorch 2.14.1).",
            "bound: 1 (PyTorch 2.13.0), 0 (PyTorch 2.14.1).",
            "Here the answer is 0 (PyTorch 2.14.1).",
            "it is 1 (PyTorch 2.14.1) here.",
            "Its slope is 1.\nThe answer is 0 (PyTorch 2.14.1).",
            "At the lower one the slopes are 0 and 1.",
            "Once the answer was 1 (PyTorch 2.13.0).\nit is 0 (PyTorch 2.14.1).",
            "The upper wall changed as well.\n1 (PyTorch 2.13.0), 0 (PyTorch 2.14.1).",
            "to the middle.\n1 (PyTorch 2.13.0), 0.5 (PyTorch 2.14.1).",
            "So did fmin.\n1 (PyTorch 2.13.0), 0.5 (PyTorch 2.14.1).",
            "Its slopes are −1 and 1.\nit answers NaN (PyTorch 2.14.1).",
            "Their product: NaN (PyTorch 2.14.1).",
            "its slope still is.\nThe answer: NaN (PyTorch 2.14.1).",
            "a harmless argument.\nThe answer: 0 (PyTorch 2.14.1).\nit is the slope on the left, 0.",
            "That on the right is −∞, so no finite number is right.",
            "0 (PyTorch 2.14.1), NaN (JAX 0.10.2).",
            "Left of the corner the slope is −1, right of it 1.",
            "They are the Clarke set, [−1, 1].",
            "The slopes are now 1 and −1.\nit is [−1, 1] again.",
            "Both sides agree here: 0 and 0.",
            "exists, and the answer is 0 (PyTorch 2.14.1).",
            "Half way the answer is 0.5.",
            "of slope 1.\nWith left slopes the answer is 0.",
            "Half way the answer is 1, as it should be.",
            "Its slope is 0.\nthe answer is −0.25.",
            "The true slope is 1.\nWith left slopes the answer is 0.",
            "With right slopes the answer is 2.\nIt is still a line of slope 1.",
            "Its slopes fill [0, 1].\nthe answer is −0.125.",
            "The slope is 0 on the left and 0 on the right.\nThe answer is 0 (PyTorch 2.14.1).",
            "Its weight is the height, 2.",
            "and the answer is 0 (PyTorch 2.14.1).\nEach step has weight 1.",
            "whole number: weight −1.\nit answers 1 (PyTorch 2.14.1), the slope of the teeth.");
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
