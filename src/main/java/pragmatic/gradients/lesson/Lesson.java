package pragmatic.gradients.lesson;

import java.util.List;

/// A lesson: boards in their order, with what is said of each.
///
/// @param author empty if nobody is named
/// @param language of its text, as `en`
/// @param minutes that it takes, at least 1
/// @param steps at least one
/// @param cells of the notebook that it was made from; none if it was written as a lesson
public record Lesson(
    String title,
    String author,
    String language,
    int minutes,
    List<LessonStep> steps,
    List<TaughtCell> cells) {
  public Lesson {
    steps = List.copyOf(steps);
    cells = List.copyOf(cells);
  }

  /// A lesson that was written as one.
  public Lesson(String title, String author, String language, int minutes, List<LessonStep> steps) {
    this(title, author, language, minutes, steps, List.of());
  }
}
