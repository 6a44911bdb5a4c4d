package pragmatic.gradients.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.lesson.LessonPlace;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.lesson.StepPoint;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;

/// A step of a lesson that is being taught.
///
/// @param text paragraphs with their numbers; empty until these are known
/// @param prediction with its numbers; null until these are known, and where nothing is asked
/// @param notes for the speaker, with their numbers; empty until these are known
/// @param before the text, while its numbers are of another board than the one on show
/// @param noted the same before the notes
/// @param left whether another function is on show
record PlayedStep(
    LessonPlace place,
    List<String> text,
    LessonStep.@Nullable Prediction prediction,
    List<String> notes,
    RichText before,
    RichText noted,
    boolean left) {

  /// Until its numbers are known.
  static PlayedStep of(LessonPlace place) {
    return new PlayedStep(place, List.of(), null, List.of(), RichText.EMPTY, RichText.EMPTY, false);
  }

  /// The step beside a board: of the same function it says of which point its numbers are, and of
  /// another one nothing.
  PlayedStep beside(Board seen) {
    if (!isOf(seen.program())) return leave();
    return new PlayedStep(
        place,
        text,
        prediction,
        notes,
        point(step().text()).words(seen),
        point(step().notes()).words(seen),
        false);
  }

  private LessonStep step() {
    return place.step();
  }

  private StepPoint point(List<String> texts) {
    return new StepPoint(step().board(), texts);
  }

  private PlayedStep leave() {
    return new PlayedStep(place, List.of(), null, List.of(), RichText.EMPTY, RichText.EMPTY, true);
  }

  /// What a desk and a hall say; over another function that it is not the step's.
  RichText said() {
    return left ? LessonWording.left() : said(before);
  }

  /// What a hall says, in fewer and fewer words where there is no room for them.
  List<RichText> shorter() {
    return before.isEmpty() ? List.of(said()) : List.of(said(), said(LessonWording.ofStep()));
  }

  /// The longest that it says of the same function, for which there is room from the first.
  RichText longest() {
    return left ? said() : said(point(step().text()).longest());
  }

  private RichText said(RichText first) {
    RichText words = LessonWording.text(step().title(), text);
    return text.isEmpty() ? words : first.plus(words);
  }

  /// What the speaker alone reads.
  RichText toSpeaker() {
    return notes.isEmpty() ? RichText.EMPTY : noted.plus(LessonWording.text("", notes));
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
        RichText.EMPTY,
        RichText.EMPTY,
        false);
  }
}
