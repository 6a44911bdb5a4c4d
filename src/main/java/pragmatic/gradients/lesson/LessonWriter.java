package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pragmatic.gradients.board.text.BoardText;

/// Writes a lesson as [LessonReader] reads it: the same steps come back, on lines of their own.
public final class LessonWriter {
  private final BoardText boards;
  private final List<String> lines = new ArrayList<>();

  private LessonWriter(BoardText boards) {
    this.boards = boards;
  }

  /// The lines of its file.
  ///
  /// @throws IllegalArgumentException for a board whose rules have no name
  public static List<String> lines(Lesson lesson, BoardText boards) {
    LessonWriter writer = new LessonWriter(boards);
    writer.front(lesson);
    lesson.steps().forEach(writer::step);
    return writer.lines;
  }

  private void front(Lesson lesson) {
    lines.add("---");
    lines.add("title: " + lesson.title());
    if (!lesson.author().isEmpty()) lines.add("author: " + lesson.author());
    lines.add("language: " + lesson.language());
    lines.add("minutes: " + lesson.minutes());
    lines.add("---");
  }

  private void step(LessonStep step) {
    block("## " + step.title());
    block("```board\n" + boards.write(step.board()) + "\n```");
    step.text().forEach(this::block);
    LessonStep.Prediction asked = step.prediction();
    if (asked != null) {
      block("predict: " + asked.question());
      if (!asked.choices().isEmpty())
        block(asked.choices().stream().map(each -> "- " + each).collect(Collectors.joining("\n")));
    }
    for (String notes : step.notes())
      block(("Notes: " + notes).lines().map(each -> "> " + each).collect(Collectors.joining("\n")));
  }

  private void block(String text) {
    lines.add("");
    text.lines().forEach(lines::add);
  }
}
