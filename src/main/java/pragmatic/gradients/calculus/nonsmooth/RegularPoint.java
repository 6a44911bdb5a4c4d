package pragmatic.gradients.calculus.nonsmooth;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Definitions;
import pragmatic.gradients.autodiff.Dual;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Recognises points where forward mode alone is right: everything is finite, nothing is tied by a
/// margin that no rounding error reaches, and nothing cancels, saturates or underflows. Most points
/// that a slider passes are such.
public final class RegularPoint {
  /// Relative to the largest number met.
  private static final double MARGIN = 0x1p-36;

  /// What is left of a sum may be this much smaller than its terms, all sums together.
  private static final double CANCELLED = 0x1p-14;

  /// A slope at which an error of the arguments within the margin would show.
  private static final double STEEP = 1e-3 / MARGIN;

  /// Smaller numbers may have underflowed on the way.
  private static final double TINY = 1e-290;

  private RegularPoint() {}

  /// The value and the derivative, or nothing if the point needs a closer look.
  public static Optional<Dual> at(Program written, double[] at, int input) {
    // where a parameter moves, ties hide in the definition
    Program program = Definitions.unfolded(written);
    Trace trace = ForwardMode.at(program, at, input, Conventions.MIDDLE);
    boolean[] dependent = program.dependent();
    double scale = Double.MIN_NORMAL;
    double kept = 1;
    for (Node node : program.nodes()) {
      Trace.TraceStep step = trace.steps().get(node.id());
      Dual dual = step.dual();
      if (!Double.isFinite(dual.value()) || !Double.isFinite(dual.tangent())) {
        if (!(node instanceof Node.Constant) || Double.isNaN(dual.value())) return Optional.empty();
        continue; // a bound such as ∞ in clamp(x, 0)
      }
      scale = Math.max(scale, Math.abs(dual.value()));
      if (step.tie() != null || step.jump()) return Optional.empty();
      if (!(node instanceof Node.Call call)) continue;
      double[] v = arguments(call, trace);
      // before a function of typed numbers nothing was rounded
      boolean typed = isTyped(program, call);
      if (isRoundedPower(program, call, v)) return Optional.empty();
      if (turns(program, call, trace, dependent) || !typed && isNear(call, v, dual, scale * MARGIN))
        return Optional.empty();
      if (!typed || isDifference(call.primitive().rule())) kept *= kept(call, v, trace, dual);
      if (!(kept > CANCELLED)) return Optional.empty();
    }
    return Optional.of(trace.result());
  }

  private static boolean isTyped(Program program, Node.Call call) {
    List<Integer> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++)
      if (!(program.node(arguments.get(i)) instanceof Node.Constant number) || number.isNamed())
        return false;
    return true;
  }

  /// Whether terms may cancel inside, also of numbers that were not rounded: as in cross_entropy.
  private static boolean isDifference(Rule rule) {
    return rule instanceof Rule.Arithmetic || rule instanceof Rule.Multivariate;
  }

  /// Whether a branch depends on a number that is 0 here and moves: it takes the other side nearby.
  /// A comparison is judged by itself.
  private static boolean turns(Program program, Node.Call call, Trace trace, boolean[] dependent) {
    int condition = call.arguments().getFirst();
    boolean compared =
        program.node(condition) instanceof Node.Call inner
            && inner.primitive().rule() instanceof Rule.Comparison;
    return call.primitive().rule() instanceof Rule.Branch
        && !compared
        && dependent[condition]
        && trace.steps().get(condition).dual().value() == 0;
  }

  /// Whether an exponent that was computed may be whole by rounding alone, as erf(9) is 1, where
  /// that matters.
  private static boolean isRoundedPower(Program program, Node.Call call, double[] v) {
    return call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
        && operator == Rule.Operator.POWER
        && v[0] <= 0
        && !(program.node(call.arguments().get(1)) instanceof Node.Constant);
  }

  private static double[] arguments(Node.Call call, Trace trace) {
    double[] v = new double[call.arguments().size()];
    for (int i = 0; i < v.length; i++)
      v[i] = trace.steps().get(call.arguments().get(i)).dual().value();
    return v;
  }

  /// How much is left of the larger terms that a value and a tangent are sums of, 0 where it may be
  /// lost altogether.
  private static double kept(Node.Call call, double[] v, Trace trace, Dual result) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> {
        double a = tangent(call, trace, 0);
        double b = v.length < 2 ? 0 : tangent(call, trace, 1);
        yield switch (operator) {
          case ADD, SUBTRACT -> left(result.value(), v[0], v[1]) * left(result.tangent(), a, b);
          case NEGATE -> 1;
          case MULTIPLY ->
              left(result.value(), v[0] == 0 || v[1] == 0 ? 0 : TINY, 0)
                  * left(result.tangent(), a * v[1], b * v[0]);
          case DIVIDE ->
              left(result.value(), v[0] == 0 ? 0 : TINY, 0)
                  * left(result.tangent(), a / v[1], b * result.value() / v[1]);
          case POWER -> b != 0 || v[0] != 0 && Math.abs(result.value()) < TINY ? 0 : 1;
        };
      }
      case Rule.Smooth smooth -> settled(smooth, v[0], result) ? 1 : 0;
      case Rule.Multivariate joint -> hasSmall(v) ? 0 : left(result.value(), v[0], v[v.length - 1]);
      default -> 1;
    };
  }

  /// Whether the square of an argument underflows.
  private static boolean hasSmall(double[] v) {
    for (double x : v) if (x != 0 && x * x < TINY) return true;
    return false;
  }

  private static double tangent(Node.Call call, Trace trace, int argument) {
    return trace.steps().get(call.arguments().get(argument)).dual().tangent();
  }

  private static double left(double sum, double a, double b) {
    double size = Math.max(Math.abs(a), Math.abs(b));
    return size == 0 ? 1 : size < TINY ? 0 : Math.min(1, Math.abs(sum) / size);
  }

  /// Whether neither value nor slope underflowed, nor is the value what rounding left of the
  /// argument, as that of sin(π), nor the slope of the value: tanh′ = 1 − tanh² is not known where
  /// tanh is nearly 1.
  private static boolean settled(Rule.Smooth rule, double x, Dual result) {
    double y = result.value();
    double slope = rule.slope().at(x, y);
    double shaken = rule.slope().at(x, y * (1 + 0x1p-48));
    return (x == 0 || Math.abs(y) > TINY)
        && Math.abs(slope) > TINY
        && Math.abs(y) >= CANCELLED * Math.abs(slope * x)
        && Math.abs(shaken - slope) <= 0x1p-34 * Math.abs(slope);
  }

  private static boolean isNear(Node.Call call, double[] v, Dual result, double margin) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case DIVIDE -> Math.abs(v[1]) <= margin;
            case POWER -> Math.abs(v[0]) <= margin && !(v[1] >= 0 && v[1] == Math.rint(v[1]));
            default -> false;
          };
      case Rule.Smooth smooth -> isSteep(smooth, v[0], result.value(), margin);
      case Rule.Multivariate joint -> isNearBoundary(joint, v, result.value(), margin);
      case Rule.Piecewise piecewise -> isNearBreak(piecewise.of(v), v[0], margin);
      case Rule.Jumping jumping -> isNearJump(jumping, v, margin);
      case Rule.Selection selection -> isContested(v, result.value(), margin);
      case Rule.Order order -> isContested(v, result.value(), margin);
      case Rule.Expanded _, Rule.Withheld _ -> false;
      case Rule.Branch branch -> Math.abs(v[0]) <= margin && v[0] != 0;
      case Rule.Comparison comparison -> Math.abs(v[0] - v[1]) <= margin;
    };
  }

  /// Whether an error of the argument would show: near a root's zero, a logarithm's, a pole.
  private static boolean isSteep(Rule.Smooth rule, double x, double y, double margin) {
    return !(Math.abs(rule.slope().at(x, y)) * margin
        <= 1e-3 * Math.max(Math.abs(y), Math.min(1, Math.abs(x))));
  }

  /// Whether a boundary or tip is near, or so steep a slope that one must be.
  private static boolean isNearBoundary(
      Rule.Multivariate rule, double[] v, double y, double margin) {
    if (!rule.hasBoundary()) return false;
    if (rule.distance(v) <= margin) return true;
    IntToDoubleFunction slopes = rule.partial().all(v, y);
    for (int i = 0; i < v.length; i++)
      if (!(Math.abs(slopes.applyAsDouble(i)) <= STEEP)) return true;
    return false;
  }

  private static boolean isNearBreak(Pieces pieces, double x, double margin) {
    for (double at : pieces.breaks()) if (Math.abs(x - at) <= margin) return true;
    return false;
  }

  private static boolean isNearJump(Rule.Jumping rule, double[] v, double margin) {
    double[] shifted = v.clone();
    shifted[0] = v[0] - margin;
    double below = rule.cell().at(shifted);
    shifted[0] = v[0] + margin;
    return below != rule.cell().at(shifted);
  }

  private static boolean isContested(double[] v, double best, double margin) {
    int contenders = 0;
    for (double x : v) if (Math.abs(x - best) <= margin) contenders++;
    return contenders > 1;
  }
}
