package pragmatic.gradients.calculus.formula;

import java.util.Map;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// Evaluates formulas in double arithmetic.
final class Values {
  private Values() {}

  static double of(Formula e, Map<String, Double> inputs) {
    return switch (e) {
      case Num(Ratio value) -> value.value();
      case Symbol(String name) ->
          switch (name) {
            case "pi" -> Math.PI;
            case "e" -> Math.E;
            case "inf" -> Double.POSITIVE_INFINITY;
            default -> inputs.getOrDefault(name, Double.NaN);
          };
      case Sum sum -> sum.terms().stream().mapToDouble(t -> of(t, inputs)).sum();
      case Product product -> product(product, inputs);
      case Power power -> power(power, inputs);
      case FormulaCall call -> call(call, inputs);
    };
  }

  private static double product(Product product, Map<String, Double> inputs) {
    double value = 1;
    boolean off = false;
    for (Formula factor : product.factors()) {
      double next = of(factor, inputs);
      // a step that is 0 switches off what stands beside it, defined or not
      off |=
          next == 0
              && (Steps.isHeaviside(factor)
                  || factor instanceof FormulaCall call
                      && CallSimplifier.rule(call) instanceof Rule.Branch);
      value *= next;
    }
    if (off) return 0;
    return value;
  }

  private static double power(Power power, Map<String, Double> inputs) {
    double base = of(power.base(), inputs);
    double exponent = of(power.exponent(), inputs);
    return exponent == 0.5
        ? Math.sqrt(base)
        : exponent == -0.5 ? 1 / Math.sqrt(base) : Math.pow(base, exponent);
  }

  private static double call(FormulaCall call, Map<String, Double> inputs) {
    Primitive primitive = Vocabulary.named(call.function()).orElseThrow();
    double[] v =
        new double
            [Math.max(
                call.arguments().size(), primitive.variadic() ? 0 : primitive.parameters().size())];
    for (int i = 0; i < v.length; i++)
      v[i] =
          i < call.arguments().size()
              ? of(call.arguments().get(i), inputs)
              : primitive.parameters().get(i).fallback();
    return primitive.value(v);
  }
}
