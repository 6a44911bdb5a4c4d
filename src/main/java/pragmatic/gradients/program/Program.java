package pragmatic.gradients.program;

import java.util.List;

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

  /// All calls in evaluation order.
  public List<Node.Call> calls() {
    return nodes.stream().filter(Node.Call.class::isInstance).map(Node.Call.class::cast).toList();
  }

  /// For every node whether its value depends on an input; frameworks treat the others as
  /// constants.
  public boolean[] dependent() {
    boolean[] depends = new boolean[nodes.size()];
    for (Node node : nodes) {
      depends[node.id()] =
          switch (node) {
            case Node.Input input -> true;
            case Node.Constant constant -> false;
            case Node.Call call -> call.arguments().stream().anyMatch(i -> depends[i]);
          };
    }
    return depends;
  }
}
