package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.words.Words;

/// Collects nodes while a text is read.
final class Graph {
  /// What every pass over a program takes well under a second for.
  static final int MAXIMUM_NODES = 50_000;

  /// Nodes times inputs: each node has a derivative by each input.
  static final int MAXIMUM_PARTIALS = 150_000;

  /// Arguments of calls that have more than [#FEW].
  static final int MAXIMUM_ARGUMENTS = 50_000;

  /// Arguments that a step has without being a long call.
  private static final int FEW = 3;

  /// What a window has room for. The definition of a primitive has one input per argument, and no
  /// window.
  static final int MAXIMUM_INPUTS = 12;

  private final int mostInputs;
  private final boolean limited;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> assigned = new HashMap<>();
  private int calls;
  private int longArguments;

  private Graph(int mostInputs, boolean limited) {
    this.mostInputs = mostInputs;
    this.limited = limited;
  }

  /// Of a text that somebody typed.
  static Graph typed() {
    return new Graph(MAXIMUM_INPUTS, true);
  }

  /// Of a text of a primitive's declaration, as large as the call that it is written out for.
  static Graph declared() {
    return new Graph(Integer.MAX_VALUE, false);
  }

  /// Refuses one more argument of a call than a program may have.
  ///
  /// @param count of the call's arguments so far, this one included
  void argument(int count, int column) throws ProgramException {
    if (limited && count > FEW && longArguments + count > MAXIMUM_ARGUMENTS)
      throw new ProgramException(Words.say("program.arguments", MAXIMUM_ARGUMENTS), column);
  }

  Node node(int id) {
    return nodes.get(id);
  }

  int size() {
    return nodes.size();
  }

  List<String> inputs() {
    return List.copyOf(inputs.keySet());
  }

  boolean isInput(String name) {
    return inputs.containsKey(name);
  }

  boolean isAssigned(String name) {
    return assigned.containsKey(name);
  }

  /// Whether a name stands for something already.
  boolean isUsed(String name) {
    return isInput(name) || isAssigned(name);
  }

  List<Node> nodes() {
    return nodes;
  }

  int constant(double value, String text, int column) throws ProgramException {
    room(column);
    nodes.add(new Node.Constant(nodes.size(), value, text));
    return nodes.size() - 1;
  }

  /// The node of an assigned name or an input, which is created on first use.
  int named(String name, int column) throws ProgramException {
    Integer known = assigned.containsKey(name) ? assigned.get(name) : inputs.get(name);
    if (known != null) return known;
    room(column);
    if (inputs.size() == mostInputs)
      throw new ProgramException(Words.say("program.inputs", mostInputs), column);
    inputs.put(name, nodes.size());
    nodes.add(new Node.Input(nodes.size(), name));
    return nodes.size() - 1;
  }

  int call(Primitive primitive, List<Integer> arguments, int column) throws ProgramException {
    room(column);
    int count = arguments.size() - (primitive.indexed() ? primitive.leading() : 0);
    argument(count, column);
    if (count > FEW) longArguments += count;
    nodes.add(new Node.Call(nodes.size(), ++calls, primitive, arguments, null, column));
    return nodes.size() - 1;
  }

  /// Puts the nodes of a program in place of a call.
  ///
  /// @param arguments one node per input of that program
  /// @return the node of its result
  int inline(Program program, List<Integer> arguments, int column) throws ProgramException {
    return new Interpretation<Integer, ProgramException>() {
      @Override
      public Integer input(int index) {
        return arguments.get(index);
      }

      @Override
      public Integer constant(Node.Constant constant) throws ProgramException {
        return Graph.this.constant(constant.value(), constant.text(), column);
      }

      @Override
      public Integer call(Node.Call call, List<Integer> ids) throws ProgramException {
        return Graph.this.call(call.primitive(), ids, column);
      }
    }.of(program);
  }

  /// Takes back the last nodes, which nothing uses and among which are no inputs.
  void forget(int size) {
    while (nodes.size() > size) if (nodes.removeLast() instanceof Node.Call) calls--;
  }

  void assign(String name, int id) {
    assigned.put(name, id);
    if (nodes.get(id) instanceof Node.Call call && call.name() == null)
      nodes.set(id, call.named(name));
  }

  private void room(int column) throws ProgramException {
    if (!limited) return;
    int most = Math.min(MAXIMUM_NODES, MAXIMUM_PARTIALS / Math.max(1, inputs.size()));
    if (nodes.size() < most) return;
    throw new ProgramException(
        most == MAXIMUM_NODES
            ? Words.say("program.size", most)
            : Words.say("program.size.inputs", inputs.size(), most),
        column);
  }
}
