package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits.SignFunction;
import pragmatic.gradients.program.Vocabulary;

/// Where formulas are 0 or change their sign, but for the jumps inside them.
final class Zeros {
  private Zeros() {}

  /// All places, or null where they cannot be listed.
  static @Nullable Set<Formula> of(Formula e, String input) {
    if (!LinearTerm.mentions(e, input)) return Set.of();
    Symbol x = new Symbol(input);
    LinearTerm linear = LinearTerm.of(e, x, input);
    if (linear != null) return linear.sign() == 0 ? null : Set.of(linear.zero());
    Polynomial polynomial = Polynomial.of(e, x);
    if (polynomial != null) {
      List<Ratio> roots = polynomial.roots();
      if (roots == null) return null;
      Set<Formula> places = new LinkedHashSet<>();
      roots.forEach(root -> places.add(new Num(root)));
      return places;
    }
    if (restsBetweenJumps(e, input) || isPositive(e)) return Set.of();
    return switch (e) {
      case Product product -> ofAll(product.factors(), input);
      case Power(Formula base, Num exponent, int size) -> of(base, input);
      case FormulaCall call -> Steps.of(call) == null ? null : of(call.first(), input);
      case Sum sum -> ofLevel(sum, input);
      default -> null;
    };
  }

  static @Nullable Set<Formula> ofAll(List<Formula> formulas, String input) {
    Set<Formula> places = new LinkedHashSet<>();
    for (Formula e : formulas) {
      Set<Formula> next = of(e, input);
      if (next == null) return null;
      places.addAll(next);
    }
    return places;
  }

  /// |v| = c where v = c or v = −c.
  private static @Nullable Set<Formula> ofLevel(Sum sum, String input) {
    List<Formula> moving = sum.terms().stream().filter(t -> LinearTerm.mentions(t, input)).toList();
    if (moving.size() != 1) return null;
    List<Formula> resting = new ArrayList<>(sum.terms());
    resting.removeAll(moving);
    Ratio scale = Build.coefficient(moving.getFirst()).inverse().negated();
    Formula call = Build.rest(moving.getFirst());
    SignFunction step = Steps.of(call);
    if (step != SignFunction.ABS && step != SignFunction.RELU
        || !(Build.product(new Num(scale), Build.sum(resting)) instanceof Num level)) return null;
    if (level.value().sign() < 0) return Set.of();
    Formula v = ((FormulaCall) call).first();
    return step == SignFunction.RELU
        ? of(Build.minus(v, level), input)
        : ofAll(List.of(Build.minus(v, level), Build.sum(v, level)), input);
  }

  /// Whether a formula changes at jumps alone.
  static boolean restsBetweenJumps(Formula e, String input) {
    return switch (e) {
      case Num num -> true;
      case Symbol symbol -> !symbol.name().equals(input);
      case Sum sum -> Formula.all(sum.terms(), t -> restsBetweenJumps(t, input));
      case Product product -> Formula.all(product.factors(), f -> restsBetweenJumps(f, input));
      case Power power ->
          restsBetweenJumps(power.base(), input) && restsBetweenJumps(power.exponent(), input);
      case FormulaCall call -> isFlat(call) || rest(call.arguments(), input);
    };
  }

  private static boolean rest(List<Formula> arguments, String input) {
    return Formula.all(arguments, a -> restsBetweenJumps(a, input));
  }

  private static boolean isFlat(FormulaCall call) {
    return CallSimplifier.rule(call) instanceof Rule.Comparison
        || CallSimplifier.rule(call) instanceof Rule.Jumping jumping
            && call.arguments().size() == 1
            && jumping.slope().at(new double[] {0.25, 0}) == 0;
  }

  /// Whether it is obvious that a formula is above 0 wherever it is defined.
  static boolean isPositive(Formula e) {
    return switch (e) {
      case Num(Ratio value) -> value.sign() > 0;
      case Symbol symbol -> symbol.name().equals("pi") || symbol.name().equals("e");
      case Sum sum ->
          Formula.any(sum.terms(), Zeros::isPositive)
              && Formula.all(sum.terms(), t -> isPositive(t) || isNonNegative(t));
      case Product product -> Formula.all(product.factors(), Zeros::isPositive);
      case Power(Formula base, Num(Ratio p), int size) when p.sign() < 0 -> isNonNegative(e);
      case Power power -> isPositive(power.base());
      case FormulaCall call ->
          CallSimplifier.rule(call) instanceof Rule.Smooth smooth
              && (smooth.expansion() == Expansion.EXPONENTIAL
                  || isNonNegative(call) && hasNoZero(smooth));
    };
  }

  /// Whether a function of one argument that is nowhere negative is nowhere 0: zeros of functions
  /// sit at 0 and ±1.
  private static boolean hasNoZero(Rule.Smooth smooth) {
    return DoubleStream.of(-1, 0, 1).allMatch(x -> smooth.value().applyAsDouble(x) > 0);
  }

  /// Whether it is not obvious that a formula has a sign.
  static boolean mayVanish(Formula e) {
    return !isPositive(e) && !isPositive(Build.negate(e));
  }

  /// Whether it is obvious that a formula is never negative where it is defined.
  static boolean isNonNegative(Formula u) {
    return switch (u) {
      case Num(Ratio value) -> value.sign() >= 0;
      case Symbol symbol -> symbol.name().equals("pi") || symbol.name().equals("e");
      case Sum sum -> Formula.all(sum.terms(), Zeros::isNonNegative);
      case Product product -> Formula.all(product.factors(), Zeros::isNonNegative);
      case Power(Formula base, Num(Ratio p), int size) ->
          !p.isWhole() || !p.numerator().testBit(0) || isNonNegative(base);
      case Power power -> isNonNegative(power.base());
      case FormulaCall call ->
          Vocabulary.named(call.function()).filter(p -> p.traits().nonNegative()).isPresent();
    };
  }
}
