package pragmatic.gradients.calculus.formula;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Rule.Relation;
import pragmatic.gradients.program.Traits.SignFunction;
import pragmatic.gradients.program.Vocabulary;

/// Simplifies comparisons, which hold except at single points: analytic sides that are not the same
/// are equal in single points only, others may be equal on a whole stretch.
final class Relations {
  private static final Map<Relation, String> NAMES = names();

  private Relations() {}

  private static Map<Relation, String> names() {
    Map<Relation, String> names = new EnumMap<>(Relation.class);
    for (Primitive primitive : Vocabulary.all())
      if (primitive.rule() instanceof Rule.Comparison(Relation relation))
        names.putIfAbsent(relation, primitive.name());
    return Map.copyOf(names);
  }

  static boolean is(Formula e) {
    return e instanceof FormulaCall call && CallSimplifier.rule(call) instanceof Rule.Comparison;
  }

  /// Whether a formula is 1 where something holds and 0 elsewhere: a comparison, or several of them
  /// multiplied.
  static boolean isCondition(Formula e) {
    return is(e)
        || e instanceof Formula.Product product && Formula.all(product.factors(), Relations::is);
  }

  /// Whether a formula asks whether two sides are equal.
  static boolean isEquality(FormulaCall call) {
    return CallSimplifier.rule(call) instanceof Rule.Comparison(Relation relation)
        && (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL);
  }

  /// Whether a comparison for equality stands anywhere in a formula.
  static boolean asksForEquality(Formula e) {
    return switch (e) {
      case Num num -> false;
      case Formula.Symbol symbol -> false;
      case Formula.Sum sum -> Formula.any(sum.terms(), Relations::asksForEquality);
      case Formula.Product product -> Formula.any(product.factors(), Relations::asksForEquality);
      case Formula.Power power ->
          asksForEquality(power.base()) || asksForEquality(power.exponent());
      case FormulaCall call ->
          isEquality(call) || Formula.any(call.arguments(), Relations::asksForEquality);
    };
  }

  /// Whether a formula is other than 0: what a condition means.
  static Formula nonzero(Formula e) {
    return of(Relation.NOT_EQUAL, e, Build.ZERO);
  }

  static Formula of(Relation relation, Formula a, Formula b) {
    Formula difference = Build.minus(a, b);
    if (difference instanceof Num(Ratio number))
      return relation.holds(number.sign(), 0) ? Build.ONE : Build.ZERO;
    boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
    if (equality && Flatness.isAnalytic(difference)) {
      if (Flatness.seemsZero(difference)) throw new Unwritable(UnwrittenReason.EQUALITY);
      return relation == Relation.EQUAL ? Build.ZERO : Build.ONE;
    }
    if (Build.isZero(b) && Steps.of(a) == SignFunction.RELU) {
      Formula u = ((FormulaCall) a).first();
      switch (relation) {
        case EQUAL, LESS_OR_EQUAL -> {
          return of(Relation.LESS_OR_EQUAL, u, b);
        }
        case NOT_EQUAL, GREATER -> {
          return of(Relation.GREATER, u, b);
        }
        case LESS -> {
          return Build.ZERO;
        }
        case GREATER_OR_EQUAL -> {
          return Build.ONE;
        }
      }
    }
    return new FormulaCall(Objects.requireNonNull(NAMES.get(relation)), List.of(a, b));
  }
}
