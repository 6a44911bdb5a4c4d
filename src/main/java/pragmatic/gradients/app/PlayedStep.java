package pragmatic.gradients.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;

/// A step of a lesson that is being taught.
///
/// @param text paragraphs with their numbers; empty until these are known
/// @param prediction with its numbers; null until these are known, and where nothing is asked
/// @param notes for the speaker, with their numbers; empty until these are known
/// @param left whether another function is on show
record PlayedStep(
    LessonPlace place,
    List<String> text,
    LessonStep.@Nullable Prediction prediction,
    List<String> notes,
    boolean left) {

  /// Until its numbers are known.
  static PlayedStep of(LessonPlace place) {
    return new PlayedStep(place, List.of(), null, List.of(), false);
  }

  /// Its place alone, while another function is on show.
  PlayedStep leave() {
    return new PlayedStep(place, List.of(), null, List.of(), true);
  }

  /// What a desk and a hall say; over another function that it is not the step's.
  RichText said() {
    return left ? LessonWording.left() : LessonWording.text(place.step().title(), text);
  }

  /// Where the class is in the lesson.
  RichText counted() {
    return LessonWording.place(place.index(), place.lesson().steps().size());
  }

  /// Whether it speaks of a function. In another language the same lesson is read anew.
  boolean isOf(Program program) {
    return place.step().board().program().text().equals(program.text());
  }

  /// With its numbers, which takes a while.
  static PlayedStep filled(LessonPlace place, Catalogue catalogue) {
    LessonStep step = place.step();
    StepAnswers answers = new StepAnswers(step.board(), catalogue);
    LessonStep.Prediction asked = step.prediction();
    return new PlayedStep(
        place,
        step.text().stream().map(answers::fill).toList(),
        asked == null
            ? null
            : LessonStep.Prediction.of(asked.texts().stream().map(answers::fill).toList()),
        step.notes().stream().map(answers::fill).toList(),
        false);
  }
}
