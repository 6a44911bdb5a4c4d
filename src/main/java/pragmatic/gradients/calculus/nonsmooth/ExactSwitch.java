package pragmatic.gradients.calculus.nonsmooth;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.germ.OneSidedLimit;
import pragmatic.gradients.calculus.germ.OneSidedLimits;
import pragmatic.gradients.program.Deadline;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// The switching variable of a call that is tied in doubles, free of rounding: in `relu(x + 10^16 −
/// 10^16)` doubles have no other number than 0 from -1 to 1, and x is 0 at one place.
///
/// @param difference a program whose value is 0 where the call switches; null if it has none
record ExactSwitch(@Nullable Program difference) {
  private static final ExactSwitch UNKNOWN = new ExactSwitch(null);

  private static final Primitive SUBTRACT = Vocabulary.function("subtract").orElseThrow();

  /// Halvings of a stretch until nothing but its shortest decimal is new.
  private static final int HALVINGS = 64;

  /// @param v the arguments of the call where it is tied
  static ExactSwitch of(Program program, Node.Call call, double[] v) {
    return switch (call.primitive().rule()) {
      case Rule.Piecewise _, Rule.Smooth _ -> to(program, call, 0, v[0]);
      case Rule.Arithmetic(Rule.Operator operator) ->
          to(program, call, operator == Rule.Operator.DIVIDE ? 1 : 0, 0);
      case Rule.Comparison _ -> between(program, call, 0, 1);
      case Rule.Selection _ -> {
        int[] tied = IntStream.range(0, v.length).filter(i -> v[i] == best(call, v)).toArray();
        yield tied.length == 2 ? between(program, call, tied[0], tied[1]) : UNKNOWN;
      }
      default -> UNKNOWN;
    };
  }

  private static double best(Node.Call call, double[] v) {
    return call.primitive().value(v);
  }

  private static ExactSwitch to(Program program, Node.Call call, int argument, double number) {
    int id = call.arguments().get(argument);
    List<Node> nodes = new ArrayList<>(program.nodes().subList(0, call.id()));
    nodes.add(new Node.Constant(call.id(), number, Double.toString(number)));
    return difference(program, call, nodes, id, call.id());
  }

  /// Of two arguments of a call.
  static ExactSwitch between(Program program, Node.Call call, int argument, int other) {
    List<Node> nodes = new ArrayList<>(program.nodes().subList(0, call.id()));
    return difference(
        program, call, nodes, call.arguments().get(argument), call.arguments().get(other));
  }

  private static ExactSwitch difference(
      Program program, Node.Call call, List<Node> nodes, int one, int other) {
    int output = nodes.size();
    nodes.add(
        new Node.Call(output, call.number(), SUBTRACT, List.of(one, other), null, call.column()));
    return new ExactSwitch(new Program(program.text(), program.inputs(), nodes, output));
  }

  /// Where calculus has the tie: at a place that doubles have it at, or else where it is in a
  /// stretch; nowhere if it has none there.
  OptionalDouble place(double[] held, int input, double x, double low, double high) {
    double[] at = held.clone();
    double here = sign(at, input, x);
    if (here == 0 || Double.isNaN(here)) return OptionalDouble.of(x);
    double from = sign(at, input, low) == -here ? low : high;
    if (sign(at, input, from) != -here) return touch(at, input, low, high);
    double to = x;
    for (int i = 0; i < HALVINGS; i++) {
      double round = Decimals.shortest(Math.min(from, to), Math.max(from, to));
      if (i % 8 == 0 && sign(at, input, round) == 0) return OptionalDouble.of(round);
      double middle = from + (to - from) / 2;
      if (middle == from || middle == to) break;
      double sign = sign(at, input, middle);
      if (sign == 0) return OptionalDouble.of(middle);
      if (sign == here) to = middle;
      else from = middle;
    }
    double nearer = Math.abs(value(at, input, from)) < Math.abs(value(at, input, to)) ? from : to;
    return OptionalDouble.of(nearer);
  }

  /// Where it reaches 0 without a change of sign, by thirds.
  private OptionalDouble touch(double[] at, int input, double from, double to) {
    for (int i = 0; i < HALVINGS; i++) {
      double round = Decimals.shortest(from, to);
      if (i % 8 == 0 && value(at, input, round) == 0) return OptionalDouble.of(round);
      double a = from + (to - from) / 3;
      double b = to - (to - from) / 3;
      if (Math.abs(value(at, input, a)) < Math.abs(value(at, input, b))) to = b;
      else from = a;
    }
    return OptionalDouble.empty();
  }

  private double sign(double[] at, int input, double x) {
    return Math.signum(value(at, input, x));
  }

  /// The switching variable; NaN where it is not known.
  private double value(double[] at, int input, double x) {
    if (difference == null) return Double.NaN;
    at[input] = x;
    OneSidedLimit value = OneSidedLimits.closeValue(difference, at, Deadline.NEVER);
    return value.isOk() ? value.limit() : Double.NaN;
  }
}
