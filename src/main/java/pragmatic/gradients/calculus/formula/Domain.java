package pragmatic.gradients.calculus.formula;

import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Rule;

/// Where formulas have a value.
final class Domain {
  private Domain() {}

  /// Whether it is obvious that a formula has a value but for single points.
  static boolean isEverywhere(Formula e) {
    return switch (e) {
      case Num num -> true;
      case Symbol symbol -> true;
      case Sum sum -> sum.terms().stream().allMatch(Domain::isEverywhere);
      case Product product -> product.factors().stream().allMatch(Domain::isEverywhere);
      case Power(Formula base, Num(Ratio p), int size) ->
          isEverywhere(base) && (p.isWhole() || Zeros.isNonNegative(base));
      case Power(Formula base, Formula exponent, int size) ->
          isEverywhere(base) && isEverywhere(exponent) && Zeros.isPositive(base);
      case FormulaCall call -> isEverywhere(call);
    };
  }

  private static boolean isEverywhere(FormulaCall call) {
    Rule rule = CallSimplifier.rule(call);
    if (rule instanceof Rule.Selection selection && selection.ignoresNaN())
      return call.arguments().stream().anyMatch(Domain::isEverywhere);
    boolean own =
        switch (rule) {
          case Rule.Smooth smooth -> isDefined(smooth);
          case Rule.Multivariate joint -> !joint.hasBoundary() || joint.seminorm();
          case Rule.Jumping jumping when call.arguments().size() == 2 && dividesBySecond(jumping) ->
              !Build.isZero(call.arguments().get(1))
                  && !Flatness.seemsToVanish(call.arguments().get(1));
          case null, default -> true;
        };
    return own && call.arguments().stream().allMatch(Domain::isEverywhere);
  }

  /// As remainders do.
  private static boolean dividesBySecond(Rule.Jumping jumping) {
    return Double.isNaN(jumping.value().at(new double[] {1, 0}));
  }

  /// Whether a function of one argument is defined on the whole line.
  static boolean isDefined(Rule.Smooth smooth) {
    for (double x = -4; x <= 4; x += 0.5)
      if (Double.isNaN(smooth.value().applyAsDouble(x))) return false;
    return true;
  }
}
