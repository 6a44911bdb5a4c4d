package pragmatic.gradients.autodiff;

import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// One pass of automatic differentiation by one input.
///
/// @param trace the forward pass along the input: values, tangents and ties of every node
/// @param input which input is asked for
/// @param convention how ties are broken
/// @param mode forward or reverse
public record Pass(Trace trace, int input, Convention convention, Mode mode) {
  public Program program() {
    return trace.program();
  }

  /// The point, one value per input.
  public double[] point() {
    double[] at = new double[program().inputs().size()];
    for (Node node : program().nodes())
      if (node instanceof Node.Input(int id, String name))
        at[program().inputs().indexOf(name)] = trace.steps().get(id).dual().value();
    return at;
  }

  /// The values of all nodes, in double arithmetic.
  public double[] values() {
    return trace.steps().stream().mapToDouble(step -> step.dual().value()).toArray();
  }
}
