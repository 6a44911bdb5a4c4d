package pragmatic.gradients.notebook;

import java.util.List;
import pragmatic.gradients.notebook.output.Agreement;
import pragmatic.gradients.notebook.output.OutputCheck;
import pragmatic.gradients.notebook.question.Question;

/// A question, and what was printed of its answer.
///
/// @param checks the printed values that show it, in any cell
/// @param others which versions or rules would give what was printed, where it differs
public record QuestionResult(Question question, List<OutputCheck> checks, List<String> others) {
  public QuestionResult {
    checks = List.copyOf(checks);
    others = List.copyOf(others);
  }

  public Agreement agreement() {
    Agreement all = Agreement.NOTHING;
    for (OutputCheck check : checks) all = all.and(check.agreement());
    return all;
  }
}
