package pragmatic.gradients.calculus.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits.SignFunction;

/// Whether formulas may keep a value on a whole stretch: an analytic one does so nowhere or
/// everywhere, relu(x) for all x < 0.
final class Flatness {
  private static final double[] SAMPLES = {0.7390851, -1.3247179, 2.6854520, -0.5671433};
  private static final double EQUAL = 1e-9;

  /// How far the values of two inputs are apart.
  private static final double APART = 0.1234567;

  /// So many places between −4 and 4 are tried.
  private static final int TRIED = 64;

  private Flatness() {}

  /// Whether a formula may vanish on a whole stretch without being 0 everywhere.
  static boolean mayVanish(Formula e) {
    return switch (e) {
      case Num num -> false;
      case Symbol symbol -> false;
      case Sum sum -> !isAnalytic(sum);
      case Product product -> Formula.any(product.factors(), Flatness::mayVanish);
      case Power(Formula base, Num(Ratio p), int size) -> p.sign() > 0 && mayVanish(base);
      case Power power -> !isAnalytic(power);
      case FormulaCall call ->
          Steps.of(call) == SignFunction.ABS ? mayVanish(call.first()) : !isAnalytic(call);
    };
  }

  /// Whether a formula has no corners, jumps or branches.
  static boolean isAnalytic(Formula e) {
    return switch (e) {
      case Num num -> true;
      case Symbol symbol -> true;
      case Sum sum -> Formula.all(sum.terms(), Flatness::isAnalytic);
      case Product product -> Formula.all(product.factors(), Flatness::isAnalytic);
      case Power power -> isAnalytic(power.base()) && isAnalytic(power.exponent());
      case FormulaCall call ->
          (CallSimplifier.rule(call) instanceof Rule.Smooth
                  || CallSimplifier.rule(call) instanceof Rule.Multivariate joint
                      && !joint.hasBoundary())
              && Formula.all(call.arguments(), Flatness::isAnalytic);
    };
  }

  /// Whether an analytic formula seems to be 0 everywhere, as sin(x)² + cos(x)² − 1.
  static boolean seemsZero(Formula e) {
    Set<String> names = new HashSet<>();
    names(e, names);
    int defined = 0;
    for (double sample : SAMPLES) {
      double size = Math.abs(Values.of(e, apart(names, sample + APART)));
      if (size > EQUAL) return false;
      if (!Double.isNaN(size)) defined++;
    }
    return defined > 0;
  }

  /// Whether a formula seems to be 0 on a whole stretch without being analytic.
  static boolean seemsToVanish(Formula e) {
    if (!mayVanish(e)) return false;
    Set<String> names = new HashSet<>();
    names(e, names);
    DoubleUnaryOperator curve =
        names.size() == 1
            ? ValueCurve.of(e, names.iterator().next(), Map.of())
            : first -> Values.of(e, apart(names, first));
    int zeros = 0;
    for (int i = 0; i < TRIED; i++) {
      double value = (i - TRIED / 2 + 0.382) * 8 / TRIED;
      if (Math.abs(curve.applyAsDouble(value + APART)) <= EQUAL && ++zeros > 1) return true;
    }
    return false;
  }

  /// Values of inputs, one after the other.
  private static Map<String, Double> apart(Set<String> names, double first) {
    Map<String, Double> inputs = new HashMap<>();
    double value = first;
    for (String name : names) {
      inputs.put(name, value);
      value += APART;
    }
    return inputs;
  }

  private static void names(Formula e, Set<String> names) {
    switch (e) {
      case Num num -> {}
      case Symbol(String name) -> {
        if (!List.of("pi", "e", "inf").contains(name)) names.add(name);
      }
      case Sum sum -> sum.terms().forEach(t -> names(t, names));
      case Product product -> product.factors().forEach(f -> names(f, names));
      case Power power -> {
        names(power.base(), names);
        names(power.exponent(), names);
      }
      case FormulaCall call -> call.arguments().forEach(a -> names(a, names));
    }
  }
}
