package pragmatic.gradients.lesson;

import java.util.List;

/// Where a class is in a lesson.
///
/// @param index of the step on show, from 0
public record LessonPlace(Lesson lesson, int index) {
  public LessonPlace {
    index = Math.clamp(index, 0, lesson.steps().size() - 1);
  }

  public LessonStep step() {
    return lesson.steps().get(index);
  }

  /// So many steps further on, or back; the first and the last one are the ends.
  public LessonPlace by(int steps) {
    return new LessonPlace(lesson, index + steps);
  }

  /// The same step in another version of the file: the one of this title nearest to the place, else
  /// whatever stands there.
  public LessonPlace in(Lesson fresh) {
    List<LessonStep> steps = fresh.steps();
    for (int away = 0; away < Math.max(steps.size(), lesson.steps().size()); away++)
      for (int at : new int[] {index - away, index + away})
        if (at >= 0 && at < steps.size() && steps.get(at).title().equals(step().title()))
          return new LessonPlace(fresh, at);
    return new LessonPlace(fresh, index);
  }
}
