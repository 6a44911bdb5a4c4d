package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Which programs are continuous by what they are made of, wherever they are asked at numbers.
final class Continuity {
  private Continuity() {}

  /// Whether nothing in a program can jump: sums and products, quotients by numbers, largest and
  /// smallest arguments, and functions of straight pieces. Others may be continuous as well.
  static boolean isPlain(Program program) {
    for (Node node : program.nodes()) {
      boolean plain =
          switch (node) {
            case Node.Input input -> true;
            case Node.Constant constant -> Double.isFinite(constant.value());
            case Node.Call call -> isPlain(program, call);
          };
      if (!plain) return false;
    }
    return true;
  }

  private static boolean isPlain(Program program, Node.Call call) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, NEGATE -> true;
            case DIVIDE ->
                program.node(call.arguments().get(1)) instanceof Node.Constant divisor
                    && divisor.value() != 0;
            case POWER -> false;
          };
      case Rule.Piecewise _ -> isPlain(call.primitive());
      case Rule.Selection _ -> true;
      default -> false;
    };
  }

  private static boolean isPlain(Primitive pieces) {
    return pieces.definition().isEmpty() || isPlain(Definitions.of(pieces));
  }
}
