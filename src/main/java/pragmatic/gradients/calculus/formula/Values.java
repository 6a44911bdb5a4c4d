package pragmatic.gradients.calculus.formula;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Parameter;
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
      case Sum sum -> sum(sum, inputs);
      case Product product -> product(product, inputs);
      case Power power -> power(of(power.base(), inputs), of(power.exponent(), inputs));
      case FormulaCall call -> call(call, inputs);
    };
  }

  private static double sum(Sum sum, Map<String, Double> inputs) {
    DoubleSummaryStatistics total = new DoubleSummaryStatistics();
    for (Formula term : sum.terms()) total.accept(of(term, inputs));
    return total.getSum();
  }

  private static double product(Product product, Map<String, Double> inputs) {
    double value = 1;
    boolean off = false;
    for (Formula factor : product.factors()) {
      double next = of(factor, inputs);
      off |= next == 0 && switchesOff(factor);
      value *= next;
    }
    if (off) return 0;
    return value;
  }

  /// Whether a factor that is 0 switches off what stands beside it, defined or not, as a step does.
  static boolean switchesOff(Formula factor) {
    return Steps.isHeaviside(factor)
        || factor instanceof FormulaCall call && CallSimplifier.rule(call) instanceof Rule.Branch;
  }

  static double power(double base, double exponent) {
    return exponent == 0.5
        ? Math.sqrt(base)
        : exponent == -0.5 ? 1 / Math.sqrt(base) : Math.pow(base, exponent);
  }

  private static double call(FormulaCall call, Map<String, Double> inputs) {
    Primitive primitive = primitive(call);
    List<Formula> arguments = call.arguments();
    double[] v = fallbacks(primitive, arguments.size());
    for (int i = 0; i < arguments.size(); i++) v[i] = of(arguments.get(i), inputs);
    return primitive.value(v);
  }

  static Primitive primitive(FormulaCall call) {
    return Vocabulary.named(call.function()).orElseThrow();
  }

  /// Room for all arguments of a call, with the values of those that are not given.
  static double[] fallbacks(Primitive primitive, int given) {
    List<Parameter> parameters = primitive.parameters();
    double[] v = new double[Math.max(given, primitive.variadic() ? 0 : parameters.size())];
    for (int i = given; i < v.length; i++) v[i] = parameters.get(i).fallback();
    return v;
  }
}
