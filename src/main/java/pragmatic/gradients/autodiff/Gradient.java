package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.program.Program;

/// What automatic differentiation answers at a point under a convention in a mode.
///
/// @param partials one derivative for each input that was asked for
/// @param ties that were met, in evaluation order
public record Gradient(double[] partials, List<Tie> ties) {
  public Gradient {
    ties = List.copyOf(ties);
  }

  /// The gradient by all inputs.
  ///
  /// @param at one value per input of the program
  public static Gradient of(Program program, double[] at, Convention convention, Mode mode) {
    return of(program, at, IntStream.range(0, at.length).boxed().toList(), convention, mode);
  }

  /// The partial derivatives by some inputs: in reverse mode one pass gives all of them, in every
  /// other mode each takes a pass of its own.
  public static Gradient of(
      Program program, double[] at, List<Integer> inputs, Convention convention, Mode mode) {
    if (mode == Mode.REVERSE) {
      ReverseMode.Adjoints adjoints = ReverseMode.at(program, at, convention);
      return new Gradient(
          inputs.stream().mapToDouble(adjoints::gradient).toArray(), adjoints.ties());
    }
    List<Trace> traces = new ArrayList<>();
    for (int input : inputs) traces.add(ForwardMode.at(program, at, input, convention));
    return of(traces);
  }

  /// What forward passes answer, one per input; the ties are those of each.
  public static Gradient of(List<Trace> traces) {
    return new Gradient(
        traces.stream().mapToDouble(trace -> trace.result().tangent()).toArray(),
        traces.isEmpty() ? List.of() : traces.getFirst().ties());
  }
}
