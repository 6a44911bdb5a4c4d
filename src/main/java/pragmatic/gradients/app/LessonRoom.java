package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepAnswers;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.page.PollRoom;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;

/// The room for a step in a hall: its title as long as no number is known, then its text with the
/// numbers of the engines, and beside the board its question. It may be asked on any thread.
record LessonRoom(Catalogue catalogue) implements StepRoom {
  @Override
  public int excess(LessonStep step, int index, int of) {
    // a measure belongs to one thread
    CaptionRoom room = CaptionRoom.smallest(LessonWording.place(index, of), new FxTextMeasure());
    int title = room.excess(LessonWording.text(step.title(), List.of()));
    int text = room.excess(LessonWording.text(step.title(), filled(step, step.text())));
    return Math.max(Math.max(title, text), question(step));
  }

  private int question(LessonStep step) {
    LessonStep.Prediction asked = step.prediction();
    if (asked == null) return 0;
    List<RichText> lines = new ArrayList<>();
    for (String text : filled(step, asked.texts()))
      lines.add(LessonWording.text("", List.of(text)));
    return new PollRoom(new FxTextMeasure()).excess(lines.removeFirst(), lines);
  }

  private List<String> filled(LessonStep step, List<String> texts) {
    StepAnswers answers = new StepAnswers(step.board(), catalogue);
    try {
      return texts.stream().map(answers::fill).toList();
    } catch (RuntimeException fault) {
      // it is told where the step is shown; the other lessons can be taught
      return texts;
    }
  }
}
