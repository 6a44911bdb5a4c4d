package pragmatic.gradients.calculus.nonsmooth;

import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Evaluates a program over and over, without making anything anew: a bisection asks some hundred
/// times, and a thousand jumps make a thousand bisections.
final class Probe {
  private final List<Node> nodes;
  private final double[] values;
  private final double[][] arguments;

  /// Of each node that is an input, which one.
  private final int[] inputs;

  Probe(Program program) {
    nodes = program.nodes();
    values = new double[nodes.size()];
    arguments = new double[nodes.size()][];
    inputs = new int[nodes.size()];
    for (Node node : nodes) {
      if (node instanceof Node.Call call)
        arguments[call.id()] = new double[call.arguments().size()];
      if (node instanceof Node.Input named)
        inputs[named.id()] = program.inputs().indexOf(named.name());
    }
  }

  /// The arguments of a call at a point; the array is used again by the next question.
  ///
  /// @param at one value per input
  double[] arguments(Node.Call call, double[] at) {
    // nodes stand before those that use them
    for (Node node : nodes) {
      int id = node.id();
      if (id == call.id()) break;
      values[id] =
          switch (node) {
            case Node.Input _ -> at[inputs[id]];
            case Node.Constant constant -> constant.value();
            case Node.Call inner -> inner.primitive().value(gathered(inner));
          };
    }
    return gathered(call);
  }

  private double[] gathered(Node.Call call) {
    double[] v = arguments[call.id()];
    for (int i = 0; i < v.length; i++) v[i] = values[call.arguments().get(i)];
    return v;
  }
}
