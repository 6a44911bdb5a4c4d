package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.words.Words;

/// Collects nodes while a text is read.
final class Graph {
  /// Past this size an answer within a frame could not be promised.
  static final int MAXIMUM_NODES = 20_000;

  /// What a window has room for. The definition of a primitive has one input per argument, and no
  /// window.
  static final int MAXIMUM_INPUTS = 12;

  private final int mostInputs;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> assigned = new HashMap<>();
  private int calls;

  Graph(int mostInputs) {
    this.mostInputs = mostInputs;
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

  void assign(String name, int id) {
    assigned.put(name, id);
    if (nodes.get(id) instanceof Node.Call call && call.name() == null)
      nodes.set(id, call.named(name));
  }

  private void room(int column) throws ProgramException {
    if (nodes.size() >= MAXIMUM_NODES)
      throw new ProgramException(Words.say("program.size", MAXIMUM_NODES), column);
  }
}
