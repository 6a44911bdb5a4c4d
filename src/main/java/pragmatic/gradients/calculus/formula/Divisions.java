package pragmatic.gradients.calculus.formula;

import java.util.Set;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// Divisions by what is 0 not at a point but on a stretch, as in `relu(1/heaviside(x))`, and
/// products with its logarithm, as xlogy. The infinite values there become finite again in other
/// functions, and jump at the end of the stretch, where no part of the formula tells it.
final class Divisions {
  private static final Set<String> DIVIDING = Set.of("/", "^", "reciprocal", "rsqrt");

  /// Of arguments up to this size no function is too large for a double: an infinite value is that
  /// at a pole.
  private static final double SMALL = 40;

  /// No round numbers: what is 0 there is so around them.
  private static final double[] POINTS = {
    0.3721, -0.3713, 0.7319, -0.7307, 1.1347, -1.1361, 1.7717, -1.7729, 2.6143, -2.6161, 7.2347,
    -7.2331, 31.4717, -31.4713
  };

  private Divisions() {}

  /// Whether one is by 0 on a stretch.
  static boolean last(Program program) {
    for (int k = 0; k < POINTS.length; k++) if (isInfinite(program, k)) return true;
    return false;
  }

  private static boolean isInfinite(Program program, int point) {
    double[] at = new double[program.inputs().size()];
    for (int i = 0; i < at.length; i++) at[i] = POINTS[(point + 3 * i) % POINTS.length];
    double[] values = ForwardMode.values(program, at);
    for (Node node : program.nodes())
      if (node instanceof Node.Call call
          && Double.isInfinite(values[call.id()])
          && isDivision(call, call.gathered(values))) return true;
    return false;
  }

  private static boolean isDivision(Node.Call call, double[] arguments) {
    boolean dividing = DIVIDING.contains(call.primitive().name());
    double largest = dividing ? Double.MAX_VALUE : arguments.length > 1 ? SMALL : -1;
    for (double argument : arguments) if (!(Math.abs(argument) <= largest)) return false;
    return true;
  }
}
