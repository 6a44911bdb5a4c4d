package pragmatic.gradients.calculus;

import java.math.BigDecimal;
import java.math.MathContext;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Slopes from difference quotients in 80 digits, for programs without transcendental functions: a
/// truth that shares no code with the engines.
final class ExactQuotient {
  private static final MathContext DIGITS = new MathContext(80);
  private static final BigDecimal H = new BigDecimal("1e-20");

  private ExactQuotient() {}

  /// (f(x + s·h) − f(x + s·h/2)) / (s·h/2): within 1e-19 or so of the one-sided slope.
  static double slope(Program program, double x, int side) {
    BigDecimal at = new BigDecimal(x);
    BigDecimal step = H.multiply(BigDecimal.valueOf(side));
    BigDecimal half = step.divide(BigDecimal.TWO);
    return value(program, at.add(step))
        .subtract(value(program, at.add(half)))
        .divide(half, DIGITS)
        .doubleValue();
  }

  static BigDecimal value(Program program, BigDecimal x) {
    BigDecimal[] values = new BigDecimal[program.nodes().size()];
    for (Node node : program.nodes()) {
      values[node.id()] =
          switch (node) {
            case Node.Input input -> x;
            case Node.Constant constant -> new BigDecimal(constant.value());
            case Node.Call call ->
                apply(
                    call, call.arguments().stream().map(i -> values[i]).toArray(BigDecimal[]::new));
          };
    }
    return values[program.output()];
  }

  private static BigDecimal apply(Node.Call call, BigDecimal[] v) {
    if (call.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)) {
      return switch (operator) {
        case ADD -> v[0].add(v[1], DIGITS);
        case SUBTRACT -> v[0].subtract(v[1], DIGITS);
        case MULTIPLY -> v[0].multiply(v[1], DIGITS);
        case NEGATE -> v[0].negate();
        case POWER -> v[0].pow(v[1].intValueExact(), DIGITS);
        case DIVIDE -> throw new AssertionError("not in this family");
      };
    }
    return switch (call.primitive().name()) {
      case "abs" -> v[0].abs();
      case "relu" -> v[0].max(BigDecimal.ZERO);
      case "leaky_relu" -> v[0].signum() > 0 ? v[0] : v[0].multiply(v[1], DIGITS);
      case "clamp" -> v[0].max(v[1]).min(v[2]);
      case "max" -> v[0].max(v[1]);
      case "min" -> v[0].min(v[1]);
      default -> throw new AssertionError(call.primitive());
    };
  }
}
