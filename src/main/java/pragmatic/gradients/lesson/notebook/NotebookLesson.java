package pragmatic.gradients.lesson.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.lesson.Lesson;
import pragmatic.gradients.lesson.LessonStep;
import pragmatic.gradients.lesson.StepRoom;
import pragmatic.gradients.lesson.TaughtCell;
import pragmatic.gradients.notebook.CellReading;
import pragmatic.gradients.notebook.NotebookReading;

/// A notebook as a lesson: each question that was read is a step with its program on the board;
/// what was not read is a step that says so, beside the board before it; what text cells say is a
/// step beside the board behind it.
public final class NotebookLesson {
  private static final int LONGEST = 600;

  /// That a board is of.
  private static final int NO_CELL = 0;

  private NotebookLesson() {}

  /// The lesson, if there is anything to tell. Without a program it stands beside the first
  /// function.
  ///
  /// @param name of the notebook
  /// @param catalogue that knows in which range a program is shown best
  /// @param room that texts are cut for, by an ellipsis
  public static Optional<Lesson> of(
      String name, NotebookReading reading, Catalogue catalogue, StepRoom room) {
    List<StepDraft> drafts = drafts(reading, catalogue);
    if (drafts.stream().allMatch(StepDraft::isProse)) return Optional.empty();
    List<LessonStep> steps = new ArrayList<>();
    Board on =
        shown(drafts, 0)
            .flatMap(StepDraft::board)
            .orElseGet(() ->
                BoardFactory.of(
                    catalogue.entries().getFirst(),
                    Frameworks.all().getFirst().convention(Mode.REVERSE)));
    int cell = shown(drafts, 0).map(draft -> draft.source().number()).orElse(NO_CELL);
    for (int i = 0; i < drafts.size(); i++) {
      StepDraft draft = drafts.get(i);
      // what follows a text, or the step's own
      Optional<StepDraft> next = draft.isProse() ? shown(drafts, i) : Optional.of(draft);
      on = next.flatMap(StepDraft::board).orElse(on);
      if (next.flatMap(StepDraft::board).isPresent()) cell = next.get().source().number();
      boolean other = cell != NO_CELL && cell != draft.source().number();
      StepDraft said = other && !draft.isProse() ? draft.beside(cell) : draft;
      steps.add(said.step(on, room, i, drafts.size()));
    }
    // a class looks at a step for about a minute
    int minutes = Math.min(LONGEST, steps.size());
    return Optional.of(new Lesson(title(name), "", "en", minutes, steps, cells(reading)));
  }

  /// The cells as they stand in the notebook, texts as far as they can be shown.
  private static List<TaughtCell> cells(NotebookReading reading) {
    return reading.cells().stream()
        .map(each -> {
          boolean code = each.cell().code();
          boolean asked = !each.questions().isEmpty() || !each.checks().isEmpty();
          return new TaughtCell(
              each.number(),
              code ? List.of() : ProseReader.read(each.cell().source()).prose().markdown(),
              code ? each.cell().source() : "",
              each.cell().output(),
              asked ? each.agreement().sign() : "");
        })
        .toList();
  }

  /// Text cells that follow one another are one step.
  private static List<StepDraft> drafts(NotebookReading reading, Catalogue catalogue) {
    List<StepDraft> drafts = new ArrayList<>();
    List<CellReading> texts = new ArrayList<>();
    for (CellReading cell : reading.cells()) {
      if (!cell.cell().code()) {
        texts.add(cell);
        continue;
      }
      CellSteps.ofText(texts).ifPresent(drafts::add);
      texts.clear();
      drafts.addAll(CellSteps.of(cell, catalogue));
    }
    CellSteps.ofText(texts).ifPresent(drafts::add);
    return drafts;
  }

  /// The first one with a board, from a step on.
  private static Optional<StepDraft> shown(List<StepDraft> drafts, int index) {
    return drafts.stream().skip(index).filter(draft -> draft.board().isPresent()).findFirst();
  }

  private static String title(String name) {
    String title = Verbatim.cut(name, 100);
    return title.isEmpty() ? "…" : title;
  }
}
