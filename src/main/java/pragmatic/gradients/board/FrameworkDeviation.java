package pragmatic.gradients.board;

import java.util.Optional;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;

/// Where the answer of a framework is not what its rules make of the program line by line: because
/// it reads another program, because it composes a function of others, or because a row shows it.
///
/// @param answer of the framework, which is the answer on show
/// @param lines what its rules make of the lines, by `input`
/// @param input by which it answers otherwise
/// @param program that was typed
/// @param read the program that it differentiates
/// @param composed the same with definitions in place of what it composes of other primitives
public record FrameworkDeviation(
    FrameworkAnswer answer,
    double lines,
    int input,
    Program program,
    Program read,
    Program composed) {
  /// @return nothing where they agree, where nobody knows, or under rules of no framework
  static Optional<FrameworkDeviation> of(Explanation explanation) {
    return explanation
        .passes()
        .answer()
        .filter(FrameworkAnswer::sound)
        .flatMap(answer -> of(explanation, answer));
  }

  private static Optional<FrameworkDeviation> of(Explanation explanation, FrameworkAnswer answer) {
    Passes passes = explanation.passes();
    Program program = passes.program();
    double[] lines =
        Gradient.of(program, passes.point(), passes.convention(), passes.mode()).partials();
    IntStream first = IntStream.of(explanation.input());
    IntStream others = explanation.inputs().stream().mapToInt(input -> input);
    return IntStream.concat(first, others)
        .filter(i -> !Numbers.of(lines[i]).equals(Numbers.of(answer.value(i))))
        .mapToObj(i ->
            new FrameworkDeviation(
                answer,
                lines[i],
                i,
                program,
                answer.framework().rewritten(program),
                answer.framework().read(program, answer.mode())))
        .findFirst();
  }

  /// Whether the framework reads another program.
  public boolean readsAnother() {
    return !read.equals(program);
  }

  /// Whether it composes a function of others.
  public boolean composes() {
    return !composed.equals(read);
  }
}
