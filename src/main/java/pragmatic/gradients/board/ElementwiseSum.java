package pragmatic.gradients.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Spelling;

/// A sum of one function over the elements of a vector, as `sign(x0) + sign(x1)`: one curve with a
/// point for each element.
///
/// @param each the function of one element, of an input `x`
public record ElementwiseSum(Program each) {
  private static final String ELEMENT = "x";

  public static boolean fits(Program program) {
    return of(program).isPresent();
  }

  /// The function that is summed, if the program is such a sum over all its inputs.
  public static Optional<ElementwiseSum> of(Program program) {
    if (program.inputs().size() < 2) return Optional.empty();
    List<Integer> terms = new ArrayList<>();
    collect(program, program.output(), terms);
    if (terms.size() != program.inputs().size()) return Optional.empty();
    Set<String> inputs = new HashSet<>();
    Set<String> functions = new HashSet<>();
    Program each = null;
    for (int term : terms) {
      String input = onlyInput(program, term);
      if (input == null || !inputs.add(input)) return Optional.empty();
      each = term(program, term);
      functions.add(Spelling.PLAIN.program(each));
    }
    boolean same = functions.size() == 1 && each != null && !each.calls().isEmpty();
    return same ? Optional.of(new ElementwiseSum(each)) : Optional.empty();
  }

  private static void collect(Program program, int id, List<Integer> terms) {
    boolean sum =
        program.node(id) instanceof Node.Call call
            && call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator == Rule.Operator.ADD;
    if (!sum || !(program.node(id) instanceof Node.Call call)) {
      terms.add(id);
      return;
    }
    for (int argument : call.arguments()) collect(program, argument, terms);
  }

  /// The name of the only input that a node depends on, or null.
  private static @Nullable String onlyInput(Program program, int id) {
    Set<String> found = new HashSet<>();
    List<Integer> waiting = new ArrayList<>(List.of(id));
    while (!waiting.isEmpty()) {
      switch (program.node(waiting.removeLast())) {
        case Node.Input input -> found.add(input.name());
        case Node.Constant _ -> {}
        case Node.Call call -> waiting.addAll(call.arguments());
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /// A part of a program by itself, with its input renamed.
  private static Program term(Program program, int id) {
    List<Node> nodes = new ArrayList<>();
    copy(program, id, nodes, new HashMap<>());
    Program unnamed = new Program("", List.of(ELEMENT), nodes, nodes.size() - 1);
    return new Program(Spelling.PLAIN.program(unnamed), List.of(ELEMENT), nodes, nodes.size() - 1);
  }

  private static int copy(Program program, int id, List<Node> nodes, Map<Integer, Integer> known) {
    Integer there = known.get(id);
    if (there != null) return there;
    switch (program.node(id)) {
      case Node.Input _ -> nodes.add(new Node.Input(nodes.size(), ELEMENT));
      case Node.Constant constant ->
          nodes.add(new Node.Constant(nodes.size(), constant.value(), constant.text()));
      case Node.Call call -> {
        List<Integer> arguments =
            call.arguments().stream().map(a -> copy(program, a, nodes, known)).toList();
        int number = (int) nodes.stream().filter(Node.Call.class::isInstance).count() + 1;
        nodes.add(
            new Node.Call(
                nodes.size(), number, call.primitive(), arguments, call.name(), call.column()));
      }
    }
    known.put(id, nodes.size() - 1);
    return nodes.size() - 1;
  }
}
