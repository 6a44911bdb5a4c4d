package pragmatic.gradients.frameworks.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// A program without its spelling: two texts with the same shape are the same program to a
/// framework, whatever their inputs and intermediate results are called.
///
/// @param text equal for programs of equal shape
/// @param inputs the program's inputs in the order in which the shape meets them
public record CanonicalForm(String text, List<String> inputs) {
  public static CanonicalForm of(Program program) {
    int[] number = new int[program.nodes().size()];
    Arrays.fill(number, -1);
    Map<String, Integer> known = new HashMap<>();
    List<String> lines = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    // a stack of its own: a long sum would overflow the stack of a recursion
    Deque<Integer> waiting = new ArrayDeque<>(List.of(program.output()));
    while (!waiting.isEmpty()) {
      int id = waiting.peek();
      Node node = program.node(id);
      if (number[id] < 0 && node instanceof Node.Call call && pushMissing(call, number, waiting)) {
        continue;
      }
      waiting.pop();
      if (number[id] < 0) {
        number[id] =
            known.computeIfAbsent(
                line(program, node, number, inputs),
                line -> {
                  lines.add(line);
                  return lines.size() - 1;
                });
      }
    }
    return new CanonicalForm(String.join("\n", lines), List.copyOf(inputs));
  }

  /// To some frameworks x^0.0 is another call than x^0.
  private static String name(Program program, Node.Call call) {
    return call.primitive().name() + (isFloatPower(program, call) ? "." : "");
  }

  /// Whether a call is a power whose exponent is a 0 with a decimal point.
  public static boolean isFloatPower(Program program, Node.Call call) {
    return call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
        && operator == Rule.Operator.POWER
        && program.node(call.arguments().getLast()) instanceof Node.Constant exponent
        && exponent.value() == 0
        && exponent.text().contains(".");
  }

  private static boolean pushMissing(Node.Call call, int[] number, Deque<Integer> waiting) {
    boolean missing = false;
    for (int argument : call.arguments().reversed()) {
      if (number[argument] < 0) {
        waiting.push(argument);
        missing = true;
      }
    }
    return missing;
  }

  private static String line(Program program, Node node, int[] number, List<String> inputs) {
    return switch (node) {
      case Node.Input input -> {
        if (!inputs.contains(input.name())) {
          inputs.add(input.name());
        }
        yield "input " + inputs.indexOf(input.name());
      }
      case Node.Constant constant -> "number " + constant.value();
      case Node.Call call ->
          call.arguments().stream()
              .map(argument -> " " + number[argument])
              .collect(Collectors.joining("", name(program, call), ""));
    };
  }
}
