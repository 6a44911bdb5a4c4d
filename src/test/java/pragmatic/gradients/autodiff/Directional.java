package pragmatic.gradients.autodiff;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Directional derivatives f′(x; d) of the first order: dual numbers that know in which direction
/// they move.
///
/// At a tie the tangents decide: abs yields |ẋ|, max the larger tangent of the tied arguments. For
/// compositions of locally Lipschitz, directionally differentiable primitives this is exact
/// (Shapiro 1990): where value and tangent both tie, all branches have the same tangent. Jumps that
/// are met with tangent 0 and slopes that are infinite are beyond the first order; one-sided germs
/// decide those.
public final class Directional {
  private Directional() {}

  /// The derivative along a direction, positively homogeneous in it; empty where the first order
  /// does not decide.
  ///
  /// @param at one value per input
  /// @param direction one number per input
  public static OptionalDouble at(Program program, double[] at, double... direction) {
    int size = program.nodes().size();
    double[] values = ForwardMode.values(program, at);
    double[] tangents = new double[size];
    boolean[] dependent = program.dependent();
    for (Node node : program.nodes()) {
      int id = node.id();
      if (node instanceof Node.Input input)
        tangents[id] = direction[program.inputs().indexOf(input.name())];
      if (!(node instanceof Node.Call call) || !dependent[id]) continue;
      double tangent = tangent(call, values, tangents, dependent);
      // NaN stands for 'not decided'; a branch that is not selected drops it
      tangents[id] = Double.isFinite(tangent) && Double.isFinite(values[id]) ? tangent : Double.NaN;
    }
    double result = tangents[program.output()];
    return Double.isNaN(result) ? OptionalDouble.empty() : OptionalDouble.of(result);
  }

  private static double tangent(
      Node.Call call, double[] values, double[] tangents, boolean[] dependent) {
    int arity = call.arguments().size();
    double[] v = new double[arity];
    double[] t = new double[arity];
    boolean[] needed = new boolean[arity];
    for (int i = 0; i < arity; i++) {
      int argument = call.arguments().get(i);
      v[i] = values[argument];
      t[i] = tangents[argument];
      needed[i] = dependent[argument];
    }
    return switch (call.primitive().rule()) {
      case Rule.Piecewise piecewise when !anyParameterMoves(needed) ->
          piecewise(piecewise.of(v), v[0], t[0]);
      case Rule.Selection selection -> selection(selection, v, t, values[call.id()]);
      case Rule.Order order -> ordered(order.of(v), v, t);
      case Rule.Multivariate joint when joint.seminorm() && values[call.id()] == 0 ->
          joint.value().at(t);
      // what jumps or is compared at a tie is no longer Lipschitz
      case Rule.Jumping jumping when jumping.jump().at(v) -> Double.NaN;
      case Rule.Comparison comparison when v[0] == v[1] -> Double.NaN;
      case Rule.Piecewise piecewise -> Double.NaN;
      default -> Derivatives.of(call, v, needed, Conventions.MIDDLE).tangent(t, needed);
    };
  }

  private static boolean anyParameterMoves(boolean[] needed) {
    for (int i = 1; i < needed.length; i++) if (needed[i]) return true;
    return false;
  }

  private static double piecewise(Pieces pieces, double x, double t) {
    int at = pieces.breakAt(x);
    if (at < 0) return t == 0 ? 0 : pieces.pieces().get(pieces.indexOf(x)).slope(x) * t;
    return t == 0 ? 0 : (t > 0 ? pieces.rightSlope(at) : pieces.leftSlope(at)) * t;
  }

  /// Of the arguments that tie, the tangents are sorted in turn.
  private static double ordered(Rule.Rank turn, double[] v, double[] t) {
    double value = turn.value(v);
    double[] tangents = IntStream.of(turn.tied(v, value)).mapToDouble(i -> t[i]).sorted().toArray();
    int below = 0;
    for (int i = turn.from(); i < turn.to(); i++) if (v[i] < value) below++;
    return tangents.length == 0 || Double.isNaN(tangents[tangents.length - 1])
        ? Double.NaN
        : tangents[turn.rank() - below];
  }

  private static double selection(Rule.Selection rule, double[] v, double[] t, double value) {
    double worst = rule.largest() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    double best = worst;
    for (int i = 0; i < v.length; i++)
      if (v[i] == value) best = rule.largest() ? Math.max(best, t[i]) : Math.min(best, t[i]);
    return best == worst ? Double.NaN : best;
  }
}
