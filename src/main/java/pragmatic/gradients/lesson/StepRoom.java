package pragmatic.gradients.lesson;

/// The room for what a step says, where a class reads it.
@FunctionalInterface
public interface StepRoom {
  /// Room for any text.
  StepRoom ENDLESS = (_, _, _) -> 0;

  /// How many letters of a step are too many; 0 where all of them have room.
  ///
  /// @param index of the step, from 0
  /// @param of how many steps the lesson has
  int excess(LessonStep step, int index, int of);
}
