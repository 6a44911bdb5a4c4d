package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;

/// What the nodes of a program are on values of some kind: series, formulas, lines of another
/// language. Runs a program node by node, each call on the values of its arguments.
///
/// Engines that run on doubles for every frame do not use it: their own loops allocate nothing.
///
/// @param <V> kind of value
/// @param <E> what a node may throw
public interface Interpretation<V, E extends Exception> {
  /// The value of an input.
  ///
  /// @param index its position among the inputs of the program
  V input(int index) throws E;

  V constant(Node.Constant constant) throws E;

  /// @param arguments one value per argument
  V call(Node.Call call, List<V> arguments) throws E;

  /// The value of the result.
  default V of(Program program) throws E {
    return all(program).get(program.output());
  }

  /// The values of all nodes.
  default List<V> all(Program program) throws E {
    List<V> values = new ArrayList<>(program.nodes().size());
    List<String> inputs = program.inputs();
    int next = 0;
    for (Node node : program.nodes()) {
      values.add(
          switch (node) {
            case Node.Input input -> {
              // nearly always in order; a search each time would be the square of many inputs
              int index = next < inputs.size() && inputs.get(next).equals(input.name()) ? next : -1;
              if (index < 0) index = inputs.indexOf(input.name());
              next = index + 1;
              yield input(index);
            }
            case Node.Constant constant -> constant(constant);
            case Node.Call call -> {
              List<Integer> ids = call.arguments();
              List<V> arguments = new ArrayList<>(ids.size());
              for (int i = 0; i < ids.size(); i++) arguments.add(values.get(ids.get(i)));
              yield call(call, arguments);
            }
          });
    }
    return values;
  }
}
