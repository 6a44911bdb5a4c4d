package pragmatic.gradients.calculus.formula;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;

/// Where formulas have a value.
final class Domain {
  /// Of the functions of the language: it is asked of each part of each formula.
  private static final Map<DoubleUnaryOperator, Boolean> DEFINED = new ConcurrentHashMap<>();

  private Domain() {}

  /// Whether it is obvious that a formula has a value but for single points.
  static boolean isEverywhere(Formula e) {
    return switch (e) {
      case Num num -> true;
      case Symbol symbol -> true;
      case Sum sum -> Formula.all(sum.terms(), Domain::isEverywhere);
      case Product product -> Formula.all(product.factors(), Domain::isEverywhere);
      case Power(Formula base, Num(Ratio p), int size) ->
          isEverywhere(base)
              && (p.isWhole() || Zeros.isNonNegative(base))
              && (p.sign() > 0 || !vanishes(base));
      case Power(Formula base, Formula exponent, int size) ->
          isEverywhere(base) && isEverywhere(exponent) && Zeros.isPositive(base);
      case FormulaCall call -> isEverywhere(call);
    };
  }

  private static boolean isEverywhere(FormulaCall call) {
    Rule rule = CallSimplifier.rule(call);
    if (rule instanceof Rule.Selection selection && selection.ignoresNaN())
      return Formula.any(call.arguments(), Domain::isEverywhere);
    boolean own =
        switch (rule) {
          case Rule.Smooth smooth -> isDefined(smooth);
          case Rule.Multivariate joint -> !joint.hasBoundary() || joint.seminorm();
          case Rule.Jumping jumping when dividesBySecond(jumping, call.arguments().size()) ->
              !vanishes(call.arguments().get(1));
          case null, default -> true;
        };
    return own && Formula.all(call.arguments(), Domain::isEverywhere);
  }

  /// Whether it is obvious that a call has no value on a whole stretch: a remainder by 0.
  static boolean isNowhere(Primitive primitive, List<Formula> arguments) {
    return primitive.rule() instanceof Rule.Jumping jumping
        && dividesBySecond(jumping, arguments.size())
        && vanishes(arguments.get(1));
  }

  /// Whether a call asks where something has a value: x != x is false there, and true elsewhere.
  static boolean isAsked(Primitive primitive, List<Formula> arguments) {
    return primitive.rule() instanceof Rule.Comparison(Rule.Relation relation)
        && relation.isEquality()
        && arguments.getFirst().equals(arguments.get(1))
        && !isEverywhere(arguments.getFirst());
  }

  /// Whether it is obvious, or seems so, that a formula is 0 on a whole stretch.
  static boolean vanishes(Formula e) {
    return Build.isZero(e) || Flatness.seemsToVanish(e);
  }

  /// As remainders do.
  private static boolean dividesBySecond(Rule.Jumping jumping, int arguments) {
    return arguments == 2 && Double.isNaN(jumping.value().at(new double[] {1, 0}));
  }

  /// Whether there may be values at single points between stretches without any, as (−x)ˣ has at
  /// whole numbers.
  static boolean hasValuesAlone(Formula e) {
    return switch (e) {
      case Num num -> false;
      case Symbol symbol -> false;
      case Sum sum -> Formula.any(sum.terms(), Domain::hasValuesAlone);
      case Product product -> Formula.any(product.factors(), Domain::hasValuesAlone);
      case Power(Formula base, Num exponent, int size) -> hasValuesAlone(base);
      case Power(Formula base, Formula exponent, int size) ->
          !Zeros.isPositive(base) || hasValuesAlone(base) || hasValuesAlone(exponent);
      case FormulaCall call -> Formula.any(call.arguments(), Domain::hasValuesAlone);
    };
  }

  /// Whether a function of one argument is defined on the whole line.
  static boolean isDefined(Rule.Smooth smooth) {
    return DEFINED.computeIfAbsent(smooth.value(), _ -> hasValues(smooth));
  }

  private static boolean hasValues(Rule.Smooth smooth) {
    for (double x = -4; x <= 4; x += 0.5)
      if (Double.isNaN(smooth.value().applyAsDouble(x))) return false;
    return true;
  }
}
