package pragmatic.gradients.notebook;

import java.util.List;
import pragmatic.gradients.notebook.file.NotebookCell;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.value.PythonValue;

/// A cell as it was read.
///
/// @param number from 1, over all cells
/// @param checks printed values beside ours, in order
/// @param questions that it asks
/// @param notes comments that announce something else
/// @param unread what of it is not read
public record CellReading(
    int number,
    NotebookCell cell,
    List<OutputCheck> checks,
    List<QuestionResult> questions,
    List<CommentNote> notes,
    List<PythonValue.Unknown> unread) {
  public CellReading {
    checks = List.copyOf(checks);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }

  /// What its printed values say together.
  public Agreement agreement() {
    Agreement all = Agreement.NOTHING;
    for (OutputCheck check : checks) all = all.and(check.agreement());
    return all;
  }
}
