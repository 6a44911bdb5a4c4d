package pragmatic.gradients.calculus.formula;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Primitive;

/// A formula as a function of one input that is asked at thousands of places: to the last bit what
/// [Values] say, but names are looked up once, and what rests is computed once. Not for two threads
/// at a time.
final class ValueCurve {
  private final String input;
  private final Map<String, Double> others;

  private ValueCurve(String input, Map<String, Double> others) {
    this.input = input;
    this.others = others;
  }

  /// @param others values of the other inputs
  static DoubleUnaryOperator of(Formula e, String input, Map<String, Double> others) {
    return new ValueCurve(input, others).of(e);
  }

  private DoubleUnaryOperator of(Formula e) {
    if (!LinearTerm.mentions(e, input)) {
      double resting = Values.of(e, others);
      return _ -> resting;
    }
    return switch (e) {
      case Num _ -> throw new AssertionError("a number rests");
      case Symbol _ -> x -> x;
      case Sum sum -> sum(of(sum.terms()));
      case Product product -> product(product.factors(), of(product.factors()));
      case Power power -> power(of(power.base()), of(power.exponent()));
      case FormulaCall call -> call(Values.primitive(call), of(call.arguments()));
    };
  }

  private DoubleUnaryOperator[] of(List<Formula> parts) {
    return parts.stream().map(this::of).toArray(DoubleUnaryOperator[]::new);
  }

  private static DoubleUnaryOperator sum(DoubleUnaryOperator... terms) {
    return x -> {
      DoubleSummaryStatistics sum = new DoubleSummaryStatistics();
      for (DoubleUnaryOperator term : terms) sum.accept(term.applyAsDouble(x));
      return sum.getSum();
    };
  }

  private static DoubleUnaryOperator product(
      List<Formula> factors, DoubleUnaryOperator... functions) {
    boolean[] switches = new boolean[functions.length];
    for (int i = 0; i < switches.length; i++) switches[i] = Values.switchesOff(factors.get(i));
    return x -> {
      double value = 1;
      boolean off = false;
      for (int i = 0; i < functions.length; i++) {
        double next = functions[i].applyAsDouble(x);
        off |= switches[i] && next == 0;
        value *= next;
      }
      return off ? 0 : value;
    };
  }

  private static DoubleUnaryOperator power(DoubleUnaryOperator base, DoubleUnaryOperator exponent) {
    return x -> Values.power(base.applyAsDouble(x), exponent.applyAsDouble(x));
  }

  private static DoubleUnaryOperator call(Primitive primitive, DoubleUnaryOperator... arguments) {
    double[] fallbacks = Values.fallbacks(primitive, arguments.length);
    return x -> {
      double[] v = fallbacks.clone();
      for (int i = 0; i < arguments.length; i++) v[i] = arguments[i].applyAsDouble(x);
      return primitive.value(v);
    };
  }
}
