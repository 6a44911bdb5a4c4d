package pragmatic.gradients.lesson.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.lesson.TaughtCell.CellPlace;
import pragmatic.gradients.words.Words;

/// A step whose text is not yet fitted into the room of a hall.
///
/// @param title in Markdown
/// @param board its own, if it has one
/// @param head what is always said, in Markdown, for the letters that a value in it may have; empty
///   where a text cell says all
/// @param tail what is said as far as there is room; may be empty
/// @param source where it stands in the notebook
record StepDraft(
    String title,
    Optional<Board> board,
    IntFunction<String> head,
    CellProse tail,
    CellPlace source) {
  /// Letters of a value that a hall is shown, and fewer where even that is too much.
  private static final List<Integer> VALUES = List.of(48, 32, 20, 12, 6, 1);

  /// A shorter rest of a sentence says nothing.
  private static final int SHORTEST = 12;

  /// Letters of a value that the speaker is shown.
  private static final int ALL = 500;

  static StepDraft prose(String title, CellProse prose, int cell) {
    return new StepDraft(title, Optional.empty(), _ -> "", prose, new CellPlace(cell, 0));
  }

  /// Whether it is a text cell, which tells of what follows.
  boolean isProse() {
    return head.apply(1).isEmpty();
  }

  /// The same, which says in its text whose board it stands beside.
  StepDraft beside(int cell) {
    IntFunction<String> both =
        letters -> Words.say("notebook.step.beside", head.apply(letters), cell);
    return new StepDraft(title, board, both, tail, source);
  }

  /// The step as it fits. What was left out stands in the notes of the speaker.
  ///
  /// @param on its board, or that of another step
  LessonStep step(Board on, StepRoom room, int index, int of) {
    LessonStep whole = step(on, text(ALL, isProse() ? tail.letters() : ALL * 2), List.of());
    if (room.excess(whole, index, of) == 0) return whole;
    List<String> notes = isProse() ? tail.markdown() : List.of(String.join(" ", whole.text()));
    LessonStep fitted = whole;
    for (int values : VALUES)
      for (int letters = tail.letters(), over = 1; over > 0 && letters >= 0; ) {
        fitted = step(on, text(values, letters), notes);
        over = room.excess(fitted, index, of);
        if (over == 0) return fitted;
        // none at all is the last that is tried
        letters = letters == 0 ? -1 : Math.max(0, letters - over);
      }
    return fitted;
  }

  private List<String> text(int values, int letters) {
    String first = head.apply(values);
    String rest = tail.isEmpty() ? "" : tail.markdown(Math.max(1, letters));
    if (first.isEmpty()) return List.of(rest);
    boolean some = !tail.isEmpty() && (letters >= tail.letters() || letters >= SHORTEST);
    return some ? List.of(first, rest) : List.of(first);
  }

  private LessonStep step(Board on, List<String> text, List<String> notes) {
    return new LessonStep(title, 0, on, text, null, notes, source);
  }
}
