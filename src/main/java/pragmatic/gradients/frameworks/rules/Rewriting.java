package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// A composition that a framework takes for one primitive or for a number before it differentiates:
/// CasADi and SymPy read `sqrt(x^2)` as `abs(x)`, and CasADi reads `0*x` as 0.
///
/// @param pattern a program of one input
/// @param result a call of one primitive, of one input, or a number
public record Rewriting(Program pattern, Program result) {
  /// The program with this rewriting applied wherever it fits; the same inputs in the same order.
  Program applied(Program program) {
    int[] bound = new int[program.nodes().size()];
    boolean any = false;
    for (Node node : program.nodes()) {
      int[] binding = {-1};
      boolean fits = fits(pattern.output(), program, node.id(), binding) && binding[0] >= 0;
      bound[node.id()] = fits ? binding[0] : -1;
      any |= fits;
    }
    return any ? rebuilt(program, bound) : program;
  }

  /// Whether a node is the pattern's, with some node in place of the pattern's input.
  private boolean fits(int part, Program program, int id, int[] binding) {
    return switch (pattern.node(part)) {
      case Node.Input _ -> {
        boolean fits = binding[0] < 0 || isSame(program, binding[0], id);
        binding[0] = id;
        yield fits;
      }
      case Node.Constant wanted ->
          program.node(id) instanceof Node.Constant constant && constant.value() == wanted.value();
      case Node.Call wanted -> {
        boolean fits =
            program.node(id) instanceof Node.Call call
                && call.primitive() == wanted.primitive()
                && call.arguments().size() == wanted.arguments().size();
        for (int i = 0; fits && i < wanted.arguments().size(); i++) {
          int argument = ((Node.Call) program.node(id)).arguments().get(i);
          fits = fits(wanted.arguments().get(i), program, argument, binding);
        }
        yield fits;
      }
    };
  }

  /// Whether two nodes are one, or the same call of the same nodes and numbers: further down nobody
  /// looks.
  private static boolean isSame(Program program, int a, int b) {
    return isOne(program, a, b)
        || (program.node(a) instanceof Node.Call first
            && program.node(b) instanceof Node.Call second
            && first.primitive() == second.primitive()
            && first.arguments().size() == second.arguments().size()
            && IntStream.range(0, first.arguments().size())
                .allMatch(
                    i -> isOne(program, first.arguments().get(i), second.arguments().get(i))));
  }

  private static boolean isOne(Program program, int a, int b) {
    return a == b
        || (program.node(a) instanceof Node.Constant first
            && program.node(b) instanceof Node.Constant second
            && first.value() == second.value());
  }

  /// @param bound where the pattern fits, the node in place of its input; elsewhere −1
  private Program rebuilt(Program program, int[] bound) {
    boolean[] needed = needed(program, bound);
    int[] ids = new int[bound.length];
    List<Node> nodes = new ArrayList<>();
    for (Node node : program.nodes()) {
      if (!needed[node.id()]) {
        continue;
      }
      int id = nodes.size();
      switch (node) {
        case Node.Input input -> nodes.add(new Node.Input(id, input.name()));
        case Node.Constant constant ->
            nodes.add(new Node.Constant(id, constant.value(), constant.text()));
        case Node.Call call when bound[call.id()] < 0 ->
            nodes.add(with(call, id, call.arguments().stream().map(a -> ids[a]).toList()));
        case Node.Call call -> place(nodes, call, ids[bound[call.id()]]);
      }
      ids[node.id()] = nodes.size() - 1;
    }
    return new Program(program.text(), program.inputs(), nodes, ids[program.output()]);
  }

  /// The result's nodes, its call standing for the one that was found.
  private void place(List<Node> nodes, Node.Call found, int input) {
    int[] ids = new int[result.nodes().size()];
    for (Node node : result.nodes()) {
      int id = nodes.size();
      ids[node.id()] = id;
      switch (node) {
        case Node.Input _ -> ids[node.id()] = input;
        case Node.Constant constant ->
            nodes.add(new Node.Constant(id, constant.value(), constant.text()));
        case Node.Call call ->
            nodes.add(
                new Node.Call(
                    id,
                    found.number(),
                    call.primitive(),
                    call.arguments().stream().map(a -> ids[a]).toList(),
                    found.name(),
                    found.column()));
      }
    }
  }

  private static Node.Call with(Node.Call call, int id, List<Integer> arguments) {
    return new Node.Call(
        id, call.number(), call.primitive(), arguments, call.name(), call.column());
  }

  /// What the result still depends on.
  private boolean[] needed(Program program, int[] bound) {
    boolean[] needed = new boolean[bound.length];
    needed[program.output()] = true;
    for (int id = bound.length - 1; id >= 0; id--) {
      if (!needed[id] || !(program.node(id) instanceof Node.Call call)) {
        continue;
      }
      if (bound[id] >= 0) {
        needed[bound[id]] |= !(result.node(result.output()) instanceof Node.Constant);
      } else {
        call.arguments().forEach(argument -> needed[argument] = true);
      }
    }
    return needed;
  }
}
