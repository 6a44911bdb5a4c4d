package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits;
import pragmatic.gradients.program.Traits.SignFunction;
import pragmatic.gradients.program.Vocabulary;

/// Simplifies function calls: numbers are evaluated where they stay exact, signs and positive
/// factors are taken out.
final class CallSimplifier {
  /// Functions that are powers.
  private static final Map<String, Formula> POWERS =
      Map.of(
          "square",
          new Num(Ratio.of(2)),
          "reciprocal",
          new Num(Ratio.of(-1)),
          "rsqrt",
          new Num(Ratio.of(-1, 2)));

  private CallSimplifier() {}

  /// The rule of the function that a formula calls, or null for a point mass.
  static @Nullable Rule rule(FormulaCall call) {
    return Vocabulary.named(call.function()).map(Primitive::rule).orElse(null);
  }

  static Formula simplified(String function, List<Formula> arguments) {
    Primitive primitive = Vocabulary.named(function).orElse(null);
    if (primitive == null) return new FormulaCall(function, arguments);
    boolean plain =
        arguments.size() == 2
            && primitive.traits().step() == SignFunction.HEAVISIDE
            && arguments.get(1).equals(Build.HALF);
    return simplified(primitive, plain ? arguments.subList(0, 1) : arguments);
  }

  private static Formula simplified(Primitive primitive, List<Formula> arguments) {
    Formula first = arguments.getFirst();
    Formula folded = ExactValues.of(primitive, arguments);
    if (folded != null) return folded;
    return switch (primitive.rule()) {
      case Rule.Smooth smooth when smooth.expansion() == Expansion.SQUARE_ROOT ->
          Build.power(first, Build.HALF);
      case Rule.Smooth smooth when POWERS.containsKey(primitive.name()) ->
          Build.power(first, Objects.requireNonNull(POWERS.get(primitive.name())));
      case Rule.Branch branch -> where(primitive.name(), arguments);
      case Rule.Comparison(Rule.Relation relation) ->
          Relations.of(relation, first, arguments.get(1));
      case Rule.Selection selection when arguments.size() > 1 ->
          extreme(primitive.name(), selection.largest(), arguments);
      default ->
          arguments.size() == 1
              ? unary(primitive, first)
              : new FormulaCall(primitive.name(), arguments);
    };
  }

  private static Formula where(String name, List<Formula> v) {
    if (v.get(0) instanceof Num(Ratio condition)) return condition.isZero() ? v.get(2) : v.get(1);
    if (v.get(1).equals(v.get(2))) return v.get(1);
    if (!Relations.isCondition(v.get(0)))
      return where(name, List.of(Relations.nonzero(v.get(0)), v.get(1), v.get(2)));
    return new FormulaCall(name, v);
  }

  private static Formula unary(Primitive primitive, Formula u) {
    Ratio c = Build.coefficient(u);
    Formula rest = Build.rest(u);
    boolean negative = c.sign() < 0;
    SignFunction step = primitive.traits().step();
    if (step != null) {
      Formula simpler =
          switch (step) {
            case SIGN -> sign(u, c, rest);
            case HEAVISIDE -> heaviside(u, c, rest);
            case ABS -> abs(u, c, rest);
            case RELU -> relu(u, c, rest);
          };
      if (simpler != null) return simpler;
    } else if (negative && primitive.traits().parity() == Traits.Parity.ODD) {
      return Build.negate(call(primitive, Build.negate(u)));
    } else if (negative && primitive.traits().parity() == Traits.Parity.EVEN) {
      return call(primitive, Build.negate(u));
    }
    return new FormulaCall(primitive.name(), List.of(u));
  }

  /// What is inside a cube root.
  private static @Nullable Formula cubed(Formula u) {
    return u instanceof FormulaCall call
            && rule(call) instanceof Rule.Smooth smooth
            && smooth.expansion() == Expansion.CUBE_ROOT
        ? call.first()
        : null;
  }

  private static @Nullable Formula sign(Formula u, Ratio c, Formula rest) {
    Formula cubed = cubed(u);
    if (cubed != null) return Steps.call(SignFunction.SIGN, cubed);
    // sign(1 − x) = −sign(x − 1)
    if (u instanceof Formula.Sum sum && Build.isNegative(sum))
      return Build.negate(Steps.call(SignFunction.SIGN, Build.negate(u)));
    if (!c.equals(Ratio.ONE))
      return Build.product(Build.number(c.sign()), Steps.call(SignFunction.SIGN, rest));
    if (Zeros.isNonNegative(u) && !Flatness.mayVanish(u)) return Build.ONE;
    if (u instanceof Power(Formula base, Num(Ratio p), int size) && hasSignOfBase(base, p))
      return Steps.call(SignFunction.SIGN, base);
    return Steps.of(u) == SignFunction.RELU && !Flatness.mayVanish(((FormulaCall) u).first())
        ? Steps.call(SignFunction.HEAVISIDE, ((FormulaCall) u).first())
        : null;
  }

  private static @Nullable Formula heaviside(Formula u, Ratio c, Formula rest) {
    boolean negative = c.sign() < 0;
    Formula cubed = cubed(rest);
    if (cubed != null)
      return Steps.call(SignFunction.HEAVISIDE, Build.product(Build.number(c.sign()), cubed));
    int infinite = infiniteSign(u);
    if (infinite != 0) return infinite > 0 ? Build.ONE : Build.ZERO;
    if (!c.equals(Ratio.ONE) && !c.equals(Ratio.MINUS_ONE))
      return Steps.call(SignFunction.HEAVISIDE, Build.product(Build.number(c.sign()), rest));
    if (Zeros.isNonNegative(rest) && !Flatness.mayVanish(rest))
      return negative ? Build.ZERO : Build.ONE;
    return rest instanceof Power(Formula base, Num(Ratio p), int size) && hasSignOfBase(base, p)
        ? Steps.call(SignFunction.HEAVISIDE, negative ? Build.negate(base) : base)
        : null;
  }

  /// Whether a power has the sign of its base, also where both are 0.
  private static boolean hasSignOfBase(Formula base, Ratio p) {
    return p.isWhole() && p.numerator().testBit(0) && (p.sign() > 0 || !Flatness.mayVanish(base));
  }

  private static @Nullable Formula abs(Formula u, Ratio c, Formula rest) {
    if (u instanceof Formula.Sum sum && Build.isNegative(sum))
      return Steps.call(SignFunction.ABS, Build.negate(u));
    if (!c.equals(Ratio.ONE))
      return Build.scaled(c.sign() < 0 ? c.negated() : c, Steps.call(SignFunction.ABS, rest));
    return Zeros.isNonNegative(u) ? u : null;
  }

  private static @Nullable Formula relu(Formula u, Ratio c, Formula rest) {
    if (Zeros.isNonNegative(rest)) return c.sign() < 0 ? Build.ZERO : u;
    return c.sign() > 0 && !c.isOne()
        ? Build.product(new Num(c), Steps.call(SignFunction.RELU, rest))
        : null;
  }

  /// 1 or −1 where a bound of ±∞ is part of the formula, as in clamp(x, 0).
  private static int infiniteSign(Formula u) {
    for (Formula term : u instanceof Formula.Sum sum ? sum.terms() : List.of(u))
      if (Build.rest(term).equals(new Symbol("inf"))) return Build.coefficient(term).sign();
    return 0;
  }

  private static Formula call(Primitive primitive, Formula u) {
    return simplified(primitive, List.of(u));
  }

  private static Formula extreme(String function, boolean max, List<Formula> arguments) {
    List<Formula> distinct = new ArrayList<>();
    for (Formula argument : arguments) if (!distinct.contains(argument)) distinct.add(argument);
    if (distinct.size() == 1) return distinct.getFirst();
    // a number stands last, as in max(x, 0)
    if (distinct.size() == 2
        && distinct.getFirst() instanceof Num
        && !(distinct.getLast() instanceof Num)) distinct = distinct.reversed();
    boolean numbers = distinct.stream().allMatch(Num.class::isInstance);
    if (numbers) {
      return distinct.stream()
          .reduce((a, b) ->
              (Build.coefficient(a).plus(Build.coefficient(b).negated()).sign() > 0) == max ? a : b)
          .orElseThrow();
    }
    return new FormulaCall(function, distinct);
  }
}
