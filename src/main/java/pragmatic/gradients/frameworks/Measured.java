package pragmatic.gradients.frameworks;

import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.ForwardMode;
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
    // the rules of reverse mode on dual numbers: they differ where 0 meets an infinite slope
    Trace trace = ForwardMode.at(program, at, input, rules);
    boolean known = trace.ties().stream().allMatch(tie -> rules.measured(tie.site()));
    return new FrameworkAnswer(framework, mode, trace.result().tangent(), null, known);
  }
}
