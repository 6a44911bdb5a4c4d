package pragmatic.gradients.calculus.nonsmooth;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Evaluates what a call of a program is made of over and over, without making anything anew: a
/// bisection asks some hundred times, and a thousand jumps make a thousand bisections.
///
/// Nothing but the nodes that the call depends on is evaluated: else each of a thousand terms of a
/// sum would cost as much as the whole sum.
final class Probe {
  private final List<Node> nodes;
  private final double[] values;
  private final double[][] arguments;

  /// Of each node that is an input, which one.
  private final int[] inputs;

  /// The call that was asked for last, and the nodes that its arguments depend on, ascending.
  private Node.@Nullable Call asked;

  private int[] needed = {};

  /// Of each node the turn at which a call last needed it; turns count the calls asked for.
  private final int[] neededAt;

  private int turn;

  Probe(Program program) {
    nodes = program.nodes();
    values = new double[nodes.size()];
    arguments = new double[nodes.size()][];
    inputs = new int[nodes.size()];
    neededAt = new int[nodes.size()];
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
    if (call != asked) {
      needed = needed(call);
      asked = call;
    }
    // nodes stand before those that use them
    for (int id : needed)
      values[id] =
          switch (nodes.get(id)) {
            case Node.Input _ -> at[inputs[id]];
            case Node.Constant constant -> constant.value();
            case Node.Call inner -> inner.primitive().value(gathered(inner));
          };
    return gathered(call);
  }

  private int[] needed(Node.Call call) {
    int[] found = new int[16];
    int count = 0;
    turn++;
    Deque<Node.Call> open = new ArrayDeque<>(List.of(call));
    while (!open.isEmpty())
      for (int id : open.pop().arguments()) {
        if (neededAt[id] == turn) continue;
        neededAt[id] = turn;
        if (count == found.length) found = Arrays.copyOf(found, 2 * count);
        found[count++] = id;
        if (nodes.get(id) instanceof Node.Call inner) open.push(inner);
      }
    int[] ascending = Arrays.copyOf(found, count);
    Arrays.sort(ascending);
    return ascending;
  }

  private double[] gathered(Node.Call call) {
    double[] v = arguments[call.id()];
    for (int i = 0; i < v.length; i++) v[i] = values[call.arguments().get(i)];
    return v;
  }
}
