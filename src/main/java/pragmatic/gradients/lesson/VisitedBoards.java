package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.words.Words;

/// Boards in the order in which a teacher showed them, as the steps of a lesson that is still to be
/// written: a title and a sentence stand where words are to come.
public final class VisitedBoards {
  /// Letters of a program that a title has room for.
  private static final int TITLE = 40;

  private static final int LONGEST = 600;

  private final List<Board> boards = new ArrayList<>();

  /// Another board, unless it is the one that was visited last.
  ///
  /// @return whether it is a step now
  public boolean add(Board board) {
    if (!boards.isEmpty() && boards.getLast().equals(board)) return false;
    boards.add(board);
    return true;
  }

  public int count() {
    return boards.size();
  }

  /// The lesson, of at least one board, as it fits a room. A class looks at a step for about a
  /// minute.
  public Function<StepRoom, Lesson> lesson(String title) {
    List<List<LessonStep>> drafts = boards.stream().map(VisitedBoards::drafts).toList();
    String language = Words.own().language().getLanguage();
    return room -> {
      List<LessonStep> steps = new ArrayList<>();
      for (List<LessonStep> draft : drafts)
        steps.add(fitted(draft, room, steps.size(), drafts.size()));
      return new Lesson(title, "", language, Math.min(LONGEST, steps.size()), steps);
    };
  }

  /// The first that fits; the last one does in every room.
  private static LessonStep fitted(List<LessonStep> drafts, StepRoom room, int index, int of) {
    return drafts.stream()
        .filter(each -> room.excess(each, index, of) == 0)
        .findFirst()
        .orElse(drafts.getLast());
  }

  /// A step in fewer and fewer words. What was left out stands in the notes of the speaker.
  private static List<LessonStep> drafts(Board board) {
    String program = board.program().text();
    boolean fits = program.length() <= TITLE && program.matches("[^\\\\$*`{}^]+");
    String general = Words.say("lesson.visited.title");
    String own = fits ? "`" + program + "`" : general;
    String text = Words.say("lesson.visited.text", "{set}", "{ad}");
    String question = Words.say("lesson.visited.question");
    return List.of(
        step(own, board, text, List.of()),
        step(general, board, text, List.of()),
        step(own, board, question, List.of(text)),
        step(general, board, question, List.of(text)));
  }

  private static LessonStep step(String title, Board board, String text, List<String> notes) {
    return new LessonStep(title, 0, board, List.of(text), null, notes);
  }
}
