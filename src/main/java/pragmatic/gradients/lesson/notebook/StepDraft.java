package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
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
/// @param tails what is said behind it, in fewer and fewer words; none where the head says all
/// @param source where it stands in the notebook
record StepDraft(
    String title,
    Optional<Board> board,
    IntFunction<String> head,
    List<CellProse> tails,
    CellPlace source) {
  /// Letters of a value that a hall is shown, and fewer where even that is too much.
  private static final List<Integer> VALUES = List.of(48, 32, 20, 12, 6, 1);

  /// Letters of a value that the speaker is shown.
  private static final int ALL = 500;

  static StepDraft prose(String title, CellProse prose, int cell) {
    return new StepDraft(title, Optional.empty(), _ -> "", List.of(prose), new CellPlace(cell, 0));
  }

  /// Whether it is a text cell, which tells of what follows.
  boolean isProse() {
    return head.apply(1).isEmpty();
  }

  /// The same, which says in its text whose board it stands beside.
  StepDraft beside(int cell) {
    IntFunction<String> both =
        letters -> Words.say("notebook.step.beside", head.apply(letters), cell);
    return new StepDraft(title, board, both, tails, source);
  }

  /// The step as it fits. What was left out stands in the notes of the speaker.
  ///
  /// @param on its board, or that of another step
  LessonStep step(Board on, StepRoom room, int index, int of) {
    return isProse() ? proseStep(on, room, index, of) : saidStep(on, room, index, of);
  }

  /// Words of others, of which the beginning is shown.
  private LessonStep proseStep(Board on, StepRoom room, int index, int of) {
    CellProse prose = tails.getFirst();
    LessonStep fitted = step(on, List.of(prose.markdown(Math.max(1, prose.letters()))), List.of());
    int letters = prose.letters();
    for (int over = room.excess(fitted, index, of); over > 0 && letters > 1; ) {
      letters = Math.max(1, letters - over);
      fitted = step(on, List.of(prose.markdown(letters)), prose.markdown());
      over = room.excess(fitted, index, of);
    }
    return fitted;
  }

  /// Sentences of ours, which are said whole or not at all.
  private LessonStep saidStep(Board on, StepRoom room, int index, int of) {
    List<List<String>> more = new ArrayList<>();
    for (CellProse tail : tails)
      if (!tail.isEmpty()) more.add(List.of(tail.markdown(Math.max(1, tail.letters()))));
    more.add(List.of());
    LessonStep whole = step(on, text(ALL, more.getFirst()), List.of());
    if (room.excess(whole, index, of) == 0) return whole;
    List<String> notes = List.of(String.join(" ", whole.text()));
    LessonStep fitted = whole;
    for (int values : VALUES)
      for (List<String> tail : more) {
        fitted = step(on, text(values, tail), notes);
        if (room.excess(fitted, index, of) == 0) return fitted;
      }
    return fitted;
  }

  private List<String> text(int values, List<String> tail) {
    List<String> text = new ArrayList<>(List.of(head.apply(values)));
    text.addAll(tail);
    return text;
  }

  private LessonStep step(Board on, List<String> text, List<String> notes) {
    return new LessonStep(title, 0, on, text, null, notes, source);
  }
}
