package pragmatic.gradients.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.program.Interpretation;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Writes a program anew, with the definition in place of each kinked or jumping call whose
/// parameters depend on an input, also within definitions.
final class Unfolding implements Interpretation<Integer, RuntimeException> {
  private final Program program;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Boolean> dependent = new ArrayList<>();
  private final Map<Integer, Integer> inputs = new HashMap<>();
  private int calls;

  private Unfolding(Program program) {
    this.program = program;
  }

  static Program unfolded(Program program) {
    if (!isSteered(program)) return program;
    Unfolding unfolding = new Unfolding(program);
    int output = unfolding.of(program);
    return new Program(program.text(), program.inputs(), unfolding.nodes, output);
  }

  private static boolean isSteered(Program program) {
    boolean[] dependent = null;
    for (Node node : program.nodes()) {
      if (!(node instanceof Node.Call call)
          || call.arguments().size() == 1
          || !canBeSteered(call.primitive())) continue;
      if (dependent == null) dependent = program.dependent();
      if (isSteered(call.primitive(), call.gathered(dependent))) return true;
    }
    return false;
  }

  private static boolean canBeSteered(Primitive primitive) {
    return !primitive.definition().isEmpty()
        && (primitive.rule() instanceof Rule.Piecewise || primitive.rule() instanceof Rule.Jumping);
  }

  private static boolean isSteered(Primitive primitive, boolean[] moves) {
    if (!canBeSteered(primitive)) return false;
    for (int i = 1; i < moves.length; i++) if (moves[i]) return true;
    return false;
  }

  private int add(Node node, boolean moves) {
    nodes.add(node);
    dependent.add(moves);
    return node.id();
  }

  @Override
  public Integer input(int index) {
    return inputs.computeIfAbsent(
        index, i -> add(new Node.Input(nodes.size(), program.inputs().get(i)), true));
  }

  @Override
  public Integer constant(Node.Constant constant) {
    return add(new Node.Constant(nodes.size(), constant.value(), constant.text()), false);
  }

  @Override
  public Integer call(Node.Call call, List<Integer> arguments) {
    Primitive primitive = call.primitive();
    boolean[] moves = new boolean[arguments.size()];
    boolean any = false;
    for (int i = 0; i < moves.length; i++) {
      moves[i] = dependent.get(arguments.get(i));
      any |= moves[i];
    }
    return isSteered(primitive, moves)
        ? new Inside(Definitions.of(primitive), primitive, arguments).result()
        : add(new Node.Call(nodes.size(), ++calls, primitive, arguments, null, call.column()), any);
  }

  /// The nodes of a definition, in place of a call.
  private final class Inside implements Interpretation<Integer, RuntimeException> {
    private final Program definition;
    private final Primitive primitive;
    private final List<Integer> arguments;

    Inside(Program definition, Primitive primitive, List<Integer> arguments) {
      this.definition = definition;
      this.primitive = primitive;
      this.arguments = arguments;
    }

    int result() {
      return of(definition);
    }

    @Override
    public Integer input(int index) {
      return arguments.get(primitive.argument(definition.inputs().get(index)));
    }

    @Override
    public Integer constant(Node.Constant constant) {
      return Unfolding.this.constant(constant);
    }

    @Override
    public Integer call(Node.Call call, List<Integer> inner) {
      return Unfolding.this.call(call, inner);
    }
  }
}
