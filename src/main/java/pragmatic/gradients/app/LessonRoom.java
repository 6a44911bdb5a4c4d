package pragmatic.gradients.app;

import java.util.List;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.speech.LessonWording;

/// The room for a step in a hall: its title as long as no number is known, then its text with the
/// numbers of the engines. It may be asked on any thread.
record LessonRoom(Catalogue catalogue) implements StepRoom {
  @Override
  public int excess(LessonStep step, int index, int of) {
    // a measure belongs to one thread
    CaptionRoom room = CaptionRoom.smallest(LessonWording.place(index, of), new FxTextMeasure());
    int title = room.excess(LessonWording.text(step.title(), List.of()));
    return Math.max(title, room.excess(LessonWording.text(step.title(), filled(step))));
  }

  private List<String> filled(LessonStep step) {
    StepAnswers answers = new StepAnswers(step.board(), catalogue);
    try {
      return step.text().stream().map(answers::fill).toList();
    } catch (RuntimeException fault) {
      // it is told where the step is shown; the other lessons can be taught
      return step.text();
    }
  }
}
