package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// Simplifies function calls: numbers are evaluated where they stay exact, signs and positive
/// factors are taken out.
final class CallSimplifier {
  private static final Set<String> ODD =
      Set.of("sin", "tan", "tanh", "atan", "asin", "sinh", "erf", "cbrt");
  private static final Set<String> EVEN = Set.of("cos", "cosh");
  private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "==", "!=");

  private static final Set<String> SMOOTH =
      Vocabulary.functions().stream()
          .filter(p -> p.rule() instanceof Rule.Smooth)
          .map(Primitive::name)
          .collect(Collectors.toUnmodifiableSet());

  private CallSimplifier() {}

  static boolean isRelation(FormulaCall call) {
    return RELATIONS.contains(call.function());
  }

  static Formula simplified(String function, List<Formula> arguments) {
    Formula first = arguments.getFirst();
    if (function.equals("heaviside")
        && arguments.size() == 2
        && arguments.get(1).equals(Build.HALF)) return simplified(function, List.of(first));
    if (function.equals("sqrt")) return Build.power(first, Build.HALF);
    if (function.equals("where")) return where(arguments);
    if (first instanceof Num(Ratio value) && arguments.size() == 1) {
      Formula folded = folded(function, value);
      if (folded != null) return folded;
    }
    if (RELATIONS.contains(function)
        && first instanceof Num(Ratio a)
        && arguments.get(1) instanceof Num(Ratio b)) return relation(function, a, b);
    if (arguments.size() == 1) return unary(function, first);
    return (function.equals("max") || function.equals("min"))
        ? extreme(function, arguments)
        : new FormulaCall(function, arguments);
  }

  private static Formula where(List<Formula> v) {
    if (v.get(0) instanceof Num(Ratio condition)) return condition.isZero() ? v.get(2) : v.get(1);
    if (v.get(1).equals(v.get(2))) return v.get(1);
    return new FormulaCall("where", v);
  }

  private static Formula relation(String relation, Ratio a, Ratio b) {
    int order = a.plus(b.negated()).sign();
    boolean holds =
        switch (relation) {
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          case ">=" -> order >= 0;
          case "==" -> order == 0;
          default -> order != 0;
        };
    return holds ? Build.ONE : Build.ZERO;
  }

  /// The value at a number, where it is a fraction again.
  private static @org.jspecify.annotations.Nullable Formula folded(String function, Ratio x) {
    return switch (function) {
      case "sign" -> Build.number(x.sign());
      case "abs" -> new Num(x.sign() < 0 ? x.negated() : x);
      case "relu" -> x.sign() > 0 ? new Num(x) : Build.ZERO;
      case "heaviside" -> x.isZero() ? Build.HALF : x.sign() > 0 ? Build.ONE : Build.ZERO;
      case "floor" -> new Num(Ratio.of((long) Math.floor(x.value())));
      case "sin", "tan", "tanh", "atan", "asin", "sinh", "erf", "cbrt", "expm1", "log1p" ->
          x.isZero() ? Build.ZERO : null;
      case "cos", "exp", "cosh" -> x.isZero() ? Build.ONE : null;
      case "log" -> x.isOne() ? Build.ZERO : null;
      case "sigmoid" -> x.isZero() ? Build.HALF : null;
      default -> null;
    };
  }

  private static Formula unary(String function, Formula u) {
    Ratio c = Build.coefficient(u);
    Formula rest = Build.rest(u);
    boolean negative = c.sign() < 0;
    int infinite = infiniteSign(u);
    if (infinite != 0 && function.equals("heaviside")) return infinite > 0 ? Build.ONE : Build.ZERO;
    switch (function) {
      case "sign" -> {
        // sign(1 − x) = −sign(x − 1)
        if (u instanceof Formula.Sum sum && Build.isNegative(sum))
          return Build.negate(call("sign", Build.negate(u)));
        if (!c.equals(Ratio.ONE)) return Build.product(Build.number(c.sign()), call("sign", rest));
        if (isNonNegative(u) && !mayBeFlat(u)) return Build.ONE;
        if (u instanceof Power(Formula base, Num(Ratio p), int size) && p.isWhole())
          return Build.call("sign", base);
        if (isRelu(u)) return Build.call("heaviside", ((FormulaCall) u).first());
      }
      case "heaviside" -> {
        if (!c.equals(Ratio.ONE) && !c.equals(Ratio.MINUS_ONE))
          return Build.call("heaviside", Build.product(Build.number(c.sign()), rest));
        if (isNonNegative(rest) && !mayBeFlat(rest)) return negative ? Build.ZERO : Build.ONE;
        if (rest instanceof Power(Formula base, Num(Ratio p), int size) && p.isWhole())
          return Build.call("heaviside", negative ? Build.negate(base) : base);
      }
      case "abs" -> {
        if (u instanceof Formula.Sum sum && Build.isNegative(sum))
          return call("abs", Build.negate(u));
        if (!c.equals(Ratio.ONE))
          return Build.scaled(negative ? c.negated() : c, call("abs", rest));
        if (isNonNegative(u)) return u;
      }
      case "relu" -> {
        if (isNonNegative(rest)) return negative ? Build.ZERO : u;
        if (c.sign() > 0 && !c.isOne()) return Build.product(new Num(c), call("relu", rest));
      }
      default -> {
        if (negative && ODD.contains(function))
          return Build.negate(call(function, Build.negate(u)));
        if (negative && EVEN.contains(function)) return call(function, Build.negate(u));
      }
    }
    return new FormulaCall(function, List.of(u));
  }

  /// 1 or −1 where a bound of ±∞ is part of the formula, as in clamp(x, 0).
  private static int infiniteSign(Formula u) {
    for (Formula term : u instanceof Formula.Sum sum ? sum.terms() : List.of(u))
      if (Build.rest(term).equals(new Symbol("inf"))) return Build.coefficient(term).sign();
    return 0;
  }

  private static Formula call(String function, Formula u) {
    return simplified(function, List.of(u));
  }

  /// Whether it is obvious that a formula is never negative where it is defined.
  private static boolean isNonNegative(Formula u) {
    return switch (u) {
      case Num(Ratio value) -> value.sign() >= 0;
      case Symbol symbol -> symbol.name().equals("pi") || symbol.name().equals("e");
      case Power(Formula base, Num(Ratio p), int size) ->
          !p.isWhole() || !p.numerator().testBit(0) || isNonNegative(base);
      case FormulaCall call ->
          Set.of("abs", "relu", "exp", "sigmoid", "cosh", "softplus").contains(call.function());
      default -> false;
    };
  }

  private static boolean isRelu(Formula u) {
    return u instanceof FormulaCall call && call.function().equals("relu");
  }

  /// Whether a formula may vanish on a whole stretch, as relu(u) does, where heaviside is ½ and
  /// sign 0.
  private static boolean mayBeFlat(Formula u) {
    return switch (u) {
      case Num num -> false;
      case Symbol symbol -> false;
      case Formula.Sum sum -> sum.terms().stream().anyMatch(CallSimplifier::mayBeFlat);
      case Formula.Product product ->
          product.factors().stream().anyMatch(CallSimplifier::mayBeFlat);
      case Power power -> mayBeFlat(power.base()) || mayBeFlat(power.exponent());
      case FormulaCall call ->
          !call.function().equals("abs") && !SMOOTH.contains(call.function())
              || call.arguments().stream().anyMatch(CallSimplifier::mayBeFlat);
    };
  }

  private static Formula extreme(String function, List<Formula> arguments) {
    List<Formula> distinct = new ArrayList<>();
    for (Formula argument : arguments) if (!distinct.contains(argument)) distinct.add(argument);
    if (distinct.size() == 1) return distinct.getFirst();
    // a number stands last, as in max(x, 0)
    if (distinct.size() == 2
        && distinct.getFirst() instanceof Num
        && !(distinct.getLast() instanceof Num)) distinct = distinct.reversed();
    boolean numbers = distinct.stream().allMatch(Num.class::isInstance);
    if (numbers) {
      boolean max = function.equals("max");
      return distinct.stream()
          .reduce((a, b) ->
              (Build.coefficient(a).plus(Build.coefficient(b).negated()).sign() > 0) == max ? a : b)
          .orElseThrow();
    }
    return new FormulaCall(function, distinct);
  }
}
