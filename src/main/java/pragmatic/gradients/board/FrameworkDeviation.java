package pragmatic.gradients.board;

import java.util.Optional;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;

/// Where a framework itself does not answer what its rules make of the program line by line:
/// because it reads another program, or because a row shows it.
///
/// @param answer of the framework
/// @param input by which it answers otherwise
/// @param read the program that it differentiates
public record FrameworkDeviation(FrameworkAnswer answer, int input, Program program, Program read) {
  /// @return nothing where they agree, where nobody knows, or under rules of no framework
  static Optional<FrameworkDeviation> of(Explanation explanation) {
    Passes passes = explanation.passes();
    Convention rules = passes.convention();
    if (!(rules instanceof FrameworkConvention)) {
      return Optional.empty();
    }
    Program program = explanation.program();
    int input = explanation.input();
    return Frameworks.find(rules.name())
        .map(framework ->
            new FrameworkDeviation(
                FrameworkAnswers.answer(framework, program, passes.point(), passes.mode()),
                input,
                program,
                framework.rewritten(program)))
        .filter(found ->
            found.answer.known()
                && !Numbers.of(found.answer.value(input)).equals(Numbers.of(explanation.answer())));
  }

  /// Whether the framework reads another program; else a row shows what it answers.
  public boolean readsAnother() {
    return !read.equals(program);
  }
}
