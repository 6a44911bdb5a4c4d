package pragmatic.gradients.board;

import java.util.Optional;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// Where a framework itself does not answer what its rules make of the program line by line:
/// because it reads another program, or because a row shows it.
///
/// @param answer of the framework
/// @param input by which it answers otherwise
/// @param read the program that it differentiates
public record FrameworkDeviation(
    FrameworkAnswer answer, int input, Program program, Program read) {
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

  /// 'CasADi 3.7 itself answers 0: it reads the program as abs(x).'
  public String sentence() {
    String name = answer.framework().label();
    String value = Numbers.of(answer.value(input));
    return read.equals(program)
        ? Words.say("departure.measured", name, value)
        : Words.say("departure.reads", name, value, Spelling.PLAIN.result(read));
  }
}
