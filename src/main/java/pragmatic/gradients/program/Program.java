package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

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
    List<Node.Call> calls = new ArrayList<>(nodes.size());
    for (Node node : nodes) if (node instanceof Node.Call call) calls.add(call);
    return List.copyOf(calls);
  }

  /// The same function without the calls that withhold slopes, which calculus does not know.
  public Program attached() {
    if (!withholds()) return this;
    List<Node> kept = new ArrayList<>();
    int[] ids = new int[nodes.size()];
    for (Node node : nodes) {
      ids[node.id()] = kept.size();
      switch (node) {
        case Node.Input input -> kept.add(new Node.Input(kept.size(), input.name()));
        case Node.Constant constant ->
            kept.add(new Node.Constant(kept.size(), constant.value(), constant.text()));
        case Node.Call call when call.primitive().rule() instanceof Rule.Withheld ->
            ids[call.id()] = ids[call.arguments().getFirst()];
        case Node.Call call -> {
          List<Integer> arguments = call.arguments().stream().map(id -> ids[id]).toList();
          kept.add(
              new Node.Call(
                  kept.size(),
                  call.number(),
                  call.primitive(),
                  arguments,
                  call.name(),
                  call.column()));
        }
      }
    }
    return new Program(text, inputs, kept, ids[output]);
  }

  private boolean withholds() {
    for (Node node : nodes)
      if (node instanceof Node.Call call && call.primitive().rule() instanceof Rule.Withheld)
        return true;
    return false;
  }

  /// For every node whether its derivative depends on an input; frameworks treat the others as
  /// constants, also those whose slope is withheld.
  public boolean[] dependent() {
    return reached(_ -> true, call -> !(call.primitive().rule() instanceof Rule.Withheld));
  }

  /// For every node whether its value depends on one of some inputs.
  ///
  /// @param from whether an input is one of them, by its position
  public boolean[] reachedFrom(IntPredicate from) {
    return reached(from, _ -> true);
  }

  private boolean[] reached(IntPredicate from, Predicate<Node.Call> through) {
    boolean[] reached = new boolean[nodes.size()];
    for (Node node : nodes)
      reached[node.id()] =
          switch (node) {
            case Node.Input input -> from.test(inputs.indexOf(input.name()));
            case Node.Constant _ -> false;
            case Node.Call call -> {
              List<Integer> arguments = call.arguments();
              boolean any = false;
              for (int i = 0; i < arguments.size() && !any; i++) any = reached[arguments.get(i)];
              yield any && through.test(call);
            }
          };
    return reached;
  }
}
