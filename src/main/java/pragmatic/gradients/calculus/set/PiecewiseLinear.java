package pragmatic.gradients.calculus.set;

import java.util.Arrays;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Recognises programs all of whose cells are bounded by straight lines.
final class PiecewiseLinear {
  private PiecewiseLinear() {}

  static boolean is(Program program) {
    boolean[] dependent = program.dependent();
    for (Node.Call call : program.calls())
      if (dependent[call.id()] && !isLinear(call, dependent)) return false;
    return true;
  }

  private static boolean isLinear(Node.Call call, boolean[] dependent) {
    int moving = 0;
    for (int id : call.arguments()) if (dependent[id]) moving++;
    boolean first = dependent[call.arguments().getFirst()];
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case ADD, SUBTRACT, NEGATE -> true;
            case MULTIPLY -> moving < 2;
            case DIVIDE -> moving < 2 && first;
            case POWER -> false;
          };
      case Rule.Selection selection -> true;
      case Rule.Order order -> true;
      case Rule.Piecewise piecewise -> moving < 2 && isStraight(call);
      default -> false;
    };
  }

  private static boolean isStraight(Node.Call call) {
    double[] v = new double[call.arguments().size()];
    Arrays.fill(v, 0.5);
    return ((Rule.Piecewise) call.primitive().rule())
        .of(v).pieces().stream().allMatch(piece -> piece instanceof Piece.Affine);
  }
}
