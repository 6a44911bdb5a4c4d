package pragmatic.gradients.lesson;

import java.util.List;

/// A lesson: boards in their order, with what is said of each.
///
/// @param author empty if nobody is named
/// @param language of its text, as `en`
/// @param minutes that it takes, at least 1
/// @param steps at least one
public record Lesson(
    String title, String author, String language, int minutes, List<LessonStep> steps) {
  public Lesson {
    steps = List.copyOf(steps);
  }
}
