package pragmatic.gradients.frameworks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.frameworks.records.CanonicalForm;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;
import pragmatic.gradients.program.Vocabulary;

/// Puts definitions in place of calls that a framework composes of other primitives.
final class Composition {
  /// Which calls are composed.
  @FunctionalInterface
  interface Composed {
    /// @param steered whether parameters of a piecewise primitive depend on an input
    boolean test(Primitive primitive, boolean steered);
  }

  /// Frameworks have these of two arguments alone; of more they are nested.
  private static final Set<String> BINARY = Set.of("fmax", "fmin");

  private final Composed composed;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Boolean> dependent = new ArrayList<>();
  private boolean any;

  private final boolean floating;

  private Composition(Composed composed, boolean floating) {
    this.composed = composed;
    this.floating = floating;
  }

  /// The program itself if no call is composed; else one with the same inputs in the same order.
  ///
  /// @param floating whether the slope of x^0.0 is 0·x^−1
  static Program of(Program program, boolean floating, Composed composed) {
    Composition composition = new Composition(composed, floating);
    int[] ids = new int[program.nodes().size()];
    for (Node node : program.nodes()) {
      ids[node.id()] =
          switch (node) {
            case Node.Input input ->
                composition.add(new Node.Input(composition.nodes.size(), input.name()), true);
            case Node.Constant constant -> composition.constant(constant);
            case Node.Call call when floating && CanonicalForm.isFloatPower(program, call) ->
                composition.floated(call, ids[call.arguments().getFirst()]);
            case Node.Call call -> composition.call(call, call, ids);
          };
    }
    return composition.any
        ? new Program(program.text(), program.inputs(), composition.nodes, ids[program.output()])
        : program;
  }

  private int add(Node node, boolean depends) {
    nodes.add(node);
    dependent.add(depends);
    return nodes.size() - 1;
  }

  private int constant(Node.Constant constant) {
    return add(new Node.Constant(nodes.size(), constant.value(), constant.text()), false);
  }

  /// @param shown the call of the program that was typed
  private int call(Node.Call call, Node.Call shown, int[] ids) {
    List<Integer> arguments = call.arguments().stream().map(argument -> ids[argument]).toList();
    Primitive primitive = call.primitive();
    if (BINARY.contains(primitive.name()) && arguments.size() > 2) {
      any = true;
      return folded(primitive, arguments, shown);
    }
    boolean defined =
        !primitive.definition().isEmpty()
            // a constant needs no derivative
            && arguments.stream().anyMatch(dependent::get);
    if (!defined || !composed.test(primitive, isSteered(primitive, arguments))) {
      return plain(primitive, arguments, shown);
    }
    any = true;
    int index =
        primitive.indexed() && nodes.get(arguments.getFirst()) instanceof Node.Constant constant
            ? (int) constant.value()
            : 0;
    Program definition = Definitions.of(primitive, arguments.size(), index);
    int[] inner = new int[definition.nodes().size()];
    for (Node node : definition.nodes()) {
      inner[node.id()] =
          switch (node) {
            case Node.Input input -> arguments.get(primitive.argument(input.name()));
            case Node.Constant constant -> constant(constant);
            case Node.Call part -> call(part, shown, inner);
          };
    }
    return inner[definition.output()];
  }

  /// `1 + 0·log(|x|)`: the value of x^0, and a slope of 0·(1/x).
  private int floated(Node.Call call, int base) {
    if (!dependent.get(base)) {
      return plain(call.primitive(), List.of(base, number(0)), call);
    }
    any = true;
    int size = plain(primitive("abs"), List.of(base), call);
    int logarithm = plain(primitive("log"), List.of(size), call);
    int nothing = plain(primitive("*"), List.of(number(0), logarithm), call);
    return plain(primitive("+"), List.of(number(1), nothing), call);
  }

  private static Primitive primitive(String name) {
    return Vocabulary.named(name).orElseThrow();
  }

  private int number(double value) {
    return add(new Node.Constant(nodes.size(), value, Spelling.number(value)), false);
  }

  private int plain(Primitive primitive, List<Integer> arguments, Node.Call shown) {
    return add(
        new Node.Call(
            nodes.size(), shown.number(), primitive, arguments, shown.name(), shown.column()),
        arguments.stream().anyMatch(dependent::get));
  }

  private int folded(Primitive primitive, List<Integer> arguments, Node.Call shown) {
    int first = arguments.getFirst();
    for (int next : arguments.subList(1, arguments.size())) {
      first = plain(primitive, List.of(first, next), shown);
    }
    return first;
  }

  /// A call with parameters that move is another call than one with numbers, and mostly one that a
  /// framework does not have.
  private boolean isSteered(Primitive primitive, List<Integer> arguments) {
    boolean parameters =
        primitive.rule() instanceof Rule.Piecewise || primitive.rule() instanceof Rule.Jumping;
    return parameters && arguments.stream().skip(1).anyMatch(dependent::get);
  }
}
