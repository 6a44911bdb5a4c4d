package pragmatic.gradients.notebook.question;

import java.util.List;
import pragmatic.gradients.program.Program;

/// A program of our language that answers a question, or a part of one.
///
/// @param at one value per input
/// @param wanted for each input, which of the wanted numbers it is
public record QuestionPart(Program program, double[] at, List<Integer> wanted) {
  public QuestionPart {
    wanted = List.copyOf(wanted);
  }
}
