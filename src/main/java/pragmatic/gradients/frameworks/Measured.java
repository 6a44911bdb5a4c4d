package pragmatic.gradients.frameworks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

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
    Program run = framework.rewritten(program);
    if (mode == Mode.REVERSE) {
      ReverseMode.Adjoints adjoints = ReverseMode.at(run, at, rules);
      boolean known = known(rules, adjoints.ties()) && tips(rules, run, adjoints.values());
      return new FrameworkAnswer(framework, mode, adjoints.gradient(input), null, known);
    }
    Trace trace = ForwardMode.at(run, at, input, rules);
    boolean known = known(rules, trace.ties()) && tips(rules, run, ForwardMode.values(run, at));
    return new FrameworkAnswer(framework, mode, trace.result().tangent(), null, known);
  }

  private static boolean known(FrameworkConvention rules, List<Tie> ties) {
    return ties.stream().allMatch(tie -> rules.measured(tie.site()));
  }

  /// Whether the rule was measured of every norm that is met where it is 0.
  private static boolean tips(FrameworkConvention rules, Program program, double[] values) {
    return tips(program, values).allMatch(call -> rules.tipEvidence(call).isPresent());
  }

  /// The norms that are met where they are 0.
  static Stream<Node.Call> tips(Program program, double[] values) {
    return program.calls().stream()
        .filter(call -> call.primitive().rule() instanceof Rule.Joint joint && joint.seminorm())
        .filter(call -> values[call.id()] == 0);
  }
}
