package pragmatic.gradients.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Pass;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Where double arithmetic leaves its range or loses all digits, and where there is no value at
/// all.
final class LimitsOfDoubles {
  private final Program program;
  private final double[] values;

  private LimitsOfDoubles(Program program, double[] values) {
    this.program = program;
    this.values = values;
  }

  /// At the point of a pass, or beside it.
  ///
  /// @param step to the side, as part of the size of the input, of 1 at least; 0 for the point
  static LimitsOfDoubles of(Pass pass, double step) {
    if (step == 0) return new LimitsOfDoubles(pass.program(), pass.values());
    double[] at = pass.point();
    at[pass.input()] += step * Math.max(1, Math.abs(at[pass.input()]));
    return new LimitsOfDoubles(pass.program(), ForwardMode.values(pass.program(), at));
  }

  /// The first call that has no real value.
  Optional<Node.Call> undefined() {
    return program.calls().stream().filter(call -> Double.isNaN(values[call.id()])).findFirst();
  }

  /// The first call whose value is larger than any double or smaller than any; an infinite value at
  /// a pole is neither.
  Optional<Reason> range() {
    for (Node.Call call : program.calls()) {
      double[] v = call.gathered(values);
      if (!allFinite(v)) continue;
      double value = values[call.id()];
      if (Double.isInfinite(value) && !isPole(call, v))
        return Optional.of(new Reason.Overflow(call));
      if (value == 0 && underflows(call, v)) return Optional.of(new Reason.Underflow(call));
    }
    return Optional.empty();
  }

  /// The first sum or difference that is 0 in doubles although its terms are rounded.
  Optional<Reason> roundedAway() {
    for (Node.Call call : program.calls())
      if (values[call.id()] == 0 && isRoundedAway(call))
        return Optional.of(new Reason.RoundedAway(call));
    return Optional.empty();
  }

  /// The first call without a finite value although its arguments have one; an overflow is none.
  Optional<Reason> missing() {
    for (Node.Call call : program.calls()) {
      double[] v = call.gathered(values);
      double value = values[call.id()];
      if (Double.isFinite(value) || !allFinite(v)) continue;
      if (Double.isInfinite(value) && !isPole(call, v)) continue;
      List<Double> arguments = new ArrayList<>();
      for (double x : v) arguments.add(x);
      return Optional.of(new Reason.NoValue(call, arguments));
    }
    return Optional.empty();
  }

  private static boolean allFinite(double[] v) {
    return Arrays.stream(v).allMatch(Double::isFinite);
  }

  /// Poles sit at 0 and ±1; what is infinite elsewhere is too large.
  private static boolean isPole(Node.Call call, double[] v) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case DIVIDE -> v[1] == 0;
            case POWER -> v[0] == 0;
            default -> false;
          };
      default -> Arrays.stream(v).anyMatch(x -> x == 0 || Math.abs(x) == 1);
    };
  }

  private boolean isRoundedAway(Node.Call call) {
    return call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
        && (operator == Rule.Operator.ADD || operator == Rule.Operator.SUBTRACT)
        && values[call.arguments().getFirst()] != 0
        && call.arguments().stream().distinct().count() > 1
        && call.arguments().stream().anyMatch(id -> program.node(id) instanceof Node.Call);
  }

  private static boolean underflows(Node.Call call, double[] v) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case MULTIPLY -> v[0] != 0 && v[1] != 0;
            case DIVIDE, POWER -> v[0] != 0;
            default -> false;
          };
      // the zeros of smooth primitives sit at 0 and ±1, or between doubles
      case Rule.Smooth _ -> Math.abs(v[0]) > 1;
      default -> false;
    };
  }
}
