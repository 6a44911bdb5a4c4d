package pragmatic.gradients.frameworks.tables;

import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Why a primitive has no slope of its own at a place.
public enum RuleKind {
  /// A kink, equal arguments, or the tip of a norm.
  TIE,
  /// A jump: the slopes beside it are all that automatic differentiation sees.
  JUMP,
  /// An infinite slope or pole, or a slope that is 0/0.
  INFINITE,
  /// Nothing of the kind: it has a slope.
  NONE;

  /// Of a place that is no tie.
  static RuleKind beyondTies(Program program, Node.Call call, double[] at) {
    double[] values = ForwardMode.values(program, at);
    double[] v = call.gathered(values);
    if (call.primitive().rule() instanceof Rule.Jumping jumping) {
      return at.length == 1 && jumping.jump().at(v) ? JUMP : NONE;
    }
    boolean known =
        DoubleStream.of(at).allMatch(Double::isFinite) && !Double.isNaN(values[program.output()]);
    boolean infinite =
        switch (call.primitive().rule()) {
          case Rule.Arithmetic(Rule.Operator operator) ->
              operator == Rule.Operator.DIVIDE && v[1] == 0
                  // also x^0, which some take for 0·x^(−1)
                  || operator == Rule.Operator.POWER && at.length == 1 && v[0] == 0 && v[1] < 1;
          case Rule.Multivariate joint when joint.seminorm() -> false;
          case Rule.Smooth _, Rule.Multivariate _ ->
              !DoubleStream.of(slopes(program, at)).allMatch(Double::isFinite);
          default -> false;
        };
    return infinite && known ? INFINITE : NONE;
  }

  /// The slopes that the formulas give, by every input.
  static double[] slopes(Program program, double[] at) {
    return Replay.gradient(program, at, Mode.FORWARD, Conventions.MIDDLE);
  }
}
