package pragmatic.gradients.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.words.Words;

/// A board that was shown, as a step in fewer and fewer words. How few are enough is asked once,
/// since the numbers in them take the engines.
final class VisitedStep {
  /// Letters of a program that a title has room for.
  private static final int TITLE = 40;

  /// The last of so many steps that no other place in a lesson is longer.
  private static final int MANY = 8888;

  private final List<LessonStep> drafts;
  private @Nullable LessonStep fitted;

  VisitedStep(Board board) {
    String program = board.program().text();
    boolean fits = program.length() <= TITLE && program.matches("[^\\\\$`{}]+");
    String general = Words.say("lesson.visited.title");
    String own = fits ? "`" + program + "`" : general;
    // these are the step's numbers still when another point is on show
    String text = Words.say("lesson.visited.text", "{at}", "{truth}", "{ad}");
    String question = Words.say("lesson.visited.question");
    // what is left out stands in the notes of the speaker
    drafts =
        List.of(
            step(own, board, text, List.of()),
            step(general, board, text, List.of()),
            step(own, board, question, List.of(text)),
            step(general, board, question, List.of(text)));
  }

  private static LessonStep step(String title, Board board, String text, List<String> notes) {
    return new LessonStep(title, 0, board, List.of(text), null, notes);
  }

  Board board() {
    return drafts.getFirst().board();
  }

  /// The first that fits; the last one does in every room.
  synchronized LessonStep fitted(StepRoom room) {
    LessonStep known = fitted;
    if (known == null) {
      known =
          drafts.stream()
              .filter(each -> room.excess(each, MANY - 1, MANY) == 0)
              .findFirst()
              .orElse(drafts.getLast());
      fitted = known;
    }
    return known;
  }
}
