package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.words.Words;

/// Boards in the order in which a teacher showed them, as the steps of a lesson that is still to be
/// written: a title and a sentence stand where words are to come.
public final class VisitedBoards {
  private static final int LONGEST = 600;

  private final List<VisitedStep> steps = new ArrayList<>();

  /// Another board, unless it is the one that was visited last.
  ///
  /// @return whether it is a step now
  public boolean add(Board board) {
    if (!steps.isEmpty() && steps.getLast().board().equals(board)) return false;
    steps.add(new VisitedStep(board));
    return true;
  }

  public int count() {
    return steps.size();
  }

  /// The lesson, of at least one board, as it fits a room. A class looks at a step for about a
  /// minute.
  public Function<StepRoom, Lesson> lesson(String title) {
    List<VisitedStep> visited = List.copyOf(steps);
    String language = Words.own().language().getLanguage();
    return room ->
        new Lesson(
            title,
            "",
            language,
            Math.min(LONGEST, visited.size()),
            visited.stream().map(step -> step.fitted(room)).toList());
  }
}
