package pragmatic.gradients.autodiff;

import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Rule;

/// A call in forward mode: which of its arguments carry tangents, and how they are joined.
///
/// @param by whether an argument takes part
/// @param any whether the result has a tangent at all, be it 0
/// @param number value of the first argument if it depends on no input; else NaN
record Moved(
    Node.Call call,
    Derivatives local,
    Convention convention,
    boolean[] by,
    boolean any,
    double number) {
  /// @param v values of the arguments
  /// @param moves of every node before, whether it has a tangent
  /// @param dependent of every node, whether it depends on an input
  static Moved of(
      Node.Call call,
      double[] v,
      boolean[] moves,
      boolean[] dependent,
      Derivatives local,
      Convention convention) {
    List<Integer> arguments = call.arguments();
    boolean[] by = new boolean[arguments.size()];
    boolean any = false;
    for (int i = 0; i < by.length; i++) {
      by[i] = moves[arguments.get(i)];
      any |= by[i] && call.primitive().rule().isDifferentiableBy(i);
    }
    boolean cut = convention.masking(call) == Masking.CUT;
    if (cut && !local.flows(by)) any = false;
    if (any && convention.held() == Held.ZERO_BESIDE) {
      boolean product = isProduct(call.primitive().rule());
      for (int i = 0; i < by.length; i++) by[i] |= product || dependent[arguments.get(i)];
    }
    double number = dependent[arguments.getFirst()] ? Double.NaN : v[0];
    return new Moved(call, local, convention, by, any, number);
  }

  private static boolean isProduct(Rule rule) {
    return rule instanceof Rule.Arithmetic(Rule.Operator operator)
        && (operator == Rule.Operator.MULTIPLY || operator == Rule.Operator.DIVIDE);
  }

  double tangent(double[] t) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator)
          when operator == Rule.Operator.DIVIDE && convention.quotient() == Quotient.NUMERATOR ->
          quotient(t);
      case Rule.Selection _ when t.length == 2 && isBlended() -> local.blended(t, by);
      default -> local.tangent(t, by);
    };
  }

  private boolean isBlended() {
    return convention.masking(call) == Masking.BLEND;
  }

  /// `−y/b` and `1/b` are the partials.
  private double quotient(double[] t) {
    double r = local.partials()[0];
    if (!Double.isNaN(number)) return number * -(t[1] * (r * r));
    double numerator = by[0] ? t[0] : 0;
    if (by[1]) numerator -= t[1] * local.value();
    return numerator * r;
  }
}
