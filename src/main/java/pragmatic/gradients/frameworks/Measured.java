package pragmatic.gradients.frameworks;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.program.Program;

/// What frameworks answer: the measured value where this program was measured at this point, else
/// what their measured rules predict.
public final class Measured {
  private Measured() {}

  /// One answer per framework.
  ///
  /// @param at one value per input of the program
  /// @param input index of the input to differentiate by
  public static List<FrameworkAnswer> answers(
      List<Framework> frameworks, Program program, double[] at, int input, Mode mode) {
    return frameworks.stream()
        .map(framework -> answer(framework, program, at, input, mode))
        .toList();
  }

  /// The same for all frameworks that ship with the app.
  public static List<FrameworkAnswer> answers(Program program, double[] at, int input, Mode mode) {
    return answers(Frameworks.all(), program, at, input, mode);
  }

  public static FrameworkAnswer answer(
      Framework framework, Program program, double[] at, int input, Mode wanted) {
    Mode mode = framework.nearest(wanted);
    Optional<Measurement> row = framework.find(program, at, mode);
    if (row.isPresent()) {
      double value = framework.partial(row.get(), program, input);
      return new FrameworkAnswer(framework, mode, value, row.get(), true);
    }
    FrameworkConvention rules = framework.convention(mode);
    if (mode == Mode.REVERSE) {
      ReverseMode.Adjoints adjoints = ReverseMode.at(program, at, rules);
      return predicted(framework, mode, adjoints.gradient(input), adjoints.ties());
    }
    Trace trace = ForwardMode.at(program, at, input, rules);
    return predicted(framework, mode, trace.result().tangent(), trace.ties());
  }

  private static FrameworkAnswer predicted(
      Framework framework, Mode mode, double value, List<Tie> ties) {
    FrameworkConvention rules = framework.convention(mode);
    boolean known = ties.stream().allMatch(tie -> rules.measured(tie.site()));
    return new FrameworkAnswer(framework, mode, value, null, known);
  }
}
