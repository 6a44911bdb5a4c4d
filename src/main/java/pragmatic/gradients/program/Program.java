package pragmatic.gradients.program;

import java.util.List;
import java.util.function.IntPredicate;

/// A parsed program: nodes in topological order, the last one being the result.
///
/// Identical text is not merged: `relu(x) - relu(x)` has two relu nodes and `r = relu(x); r - r`
/// has one, because sharing changes what automatic differentiation may answer.
///
/// @param text the text as typed
/// @param inputs names of the inputs in order of first appearance, at least one (a constant program
///   has input `x`)
/// @param nodes the Wengert list: inputs first appear where they are first used
/// @param output id of the result node
public record Program(String text, List<String> inputs, List<Node> nodes, int output) {
  public Program {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
  }

  public Node node(int id) {
    return nodes.get(id);
  }

  /// How many steps one pass takes: nodes and the arguments of their calls.
  public int size() {
    int size = nodes.size();
    for (Node node : nodes) if (node instanceof Node.Call call) size += call.arguments().size();
    return size;
  }

  /// All calls in evaluation order.
  public List<Node.Call> calls() {
    return nodes.stream().filter(Node.Call.class::isInstance).map(Node.Call.class::cast).toList();
  }

  /// For every node whether its value depends on an input; frameworks treat the others as
  /// constants.
  public boolean[] dependent() {
    return reachedFrom(input -> true);
  }

  /// For every node whether its value depends on one of some inputs.
  ///
  /// @param from whether an input is one of them, by its position
  public boolean[] reachedFrom(IntPredicate from) {
    boolean[] reached = new boolean[nodes.size()];
    for (Node node : nodes)
      reached[node.id()] =
          switch (node) {
            case Node.Input input -> from.test(inputs.indexOf(input.name()));
            case Node.Constant _ -> false;
            case Node.Call call -> {
              boolean any = false;
              for (int argument : call.arguments()) any |= reached[argument];
              yield any;
            }
          };
    return reached;
  }
}
