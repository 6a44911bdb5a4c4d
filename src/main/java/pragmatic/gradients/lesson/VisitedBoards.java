package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
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

  /// The lesson, of at least one board. A class looks at a step for about a minute.
  public Lesson lesson(String title) {
    List<LessonStep> steps = boards.stream().map(VisitedBoards::step).toList();
    return new Lesson(
        title, "", Words.own().language().getLanguage(), Math.min(LONGEST, steps.size()), steps);
  }

  private static LessonStep step(Board board) {
    String program = board.program().text();
    boolean fits = program.length() <= TITLE && program.matches("[^\\\\$*`{}^]+");
    String title = fits ? "`" + program + "`" : Words.say("lesson.visited.title");
    return new LessonStep(
        title,
        0,
        board,
        List.of(Words.say("lesson.visited.text", "{set}", "{ad}")),
        null,
        List.of());
  }
}
