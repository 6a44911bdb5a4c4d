package pragmatic.gradients.notebook.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Program;

/// A program of our language that answers a question, or a part of one.
///
/// @param at one value per input
/// @param wanted for each input, which of the wanted numbers it is; none of a constant branch
/// @param branched whether Python took a branch, so that the program is that of this branch alone
/// @param whole the program of all branches, null where Python took none or where it is not known
public record QuestionPart(
    Program program,
    double[] at,
    List<Integer> wanted,
    boolean branched,
    @Nullable QuestionPart whole) {
  public QuestionPart {
    wanted = List.copyOf(wanted);
  }

  /// What calculus is asked about: the program of all branches, if it is known.
  public QuestionPart shown() {
    return whole == null ? this : whole;
  }
}
