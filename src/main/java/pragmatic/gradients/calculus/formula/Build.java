package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.program.Traits.SignFunction;

/// Builds formulas as a person would write them: like terms and powers are collected, zeros and
/// ones are dropped. Steps are simplified almost everywhere: sign(u)² is 1.
final class Build {
  static final Formula ZERO = new Num(Ratio.ZERO);
  static final Formula ONE = new Num(Ratio.ONE);
  static final Formula HALF = new Num(Ratio.of(1, 2));

  private Build() {}

  static Formula number(long whole) {
    return new Num(Ratio.of(whole));
  }

  static boolean isZero(Formula e) {
    return e instanceof Num(Ratio value) && value.isZero();
  }

  static boolean isOne(Formula e) {
    return e instanceof Num(Ratio value) && value.isOne();
  }

  static Formula sum(Formula... terms) {
    return sum(List.of(terms));
  }

  static Formula minus(Formula a, Formula b) {
    return sum(a, negate(b));
  }

  static Formula negate(Formula e) {
    return product(new Num(Ratio.MINUS_ONE), e);
  }

  static Formula over(Formula a, Formula b) {
    return product(a, power(b, number(-1)));
  }

  static Formula call(String function, Formula... arguments) {
    return call(function, List.of(arguments));
  }

  static Formula call(String function, List<Formula> arguments) {
    return CallSimplifier.simplified(function, arguments);
  }

  /// The numeric factor of a term.
  static Ratio coefficient(Formula e) {
    return switch (e) {
      case Num(Ratio value) -> value;
      case Product product -> product.coefficient();
      default -> Ratio.ONE;
    };
  }

  /// What remains without [#coefficient].
  static Formula rest(Formula e) {
    if (e instanceof Num) return ONE;
    if (!(e instanceof Product product) || product.others().size() == product.factors().size())
      return e;
    List<Formula> others = product.others();
    return others.size() == 1 ? others.getFirst() : new Product(others);
  }

  static Formula sum(List<Formula> terms) {
    Map<Formula, Ratio> collected = new LinkedHashMap<>();
    Map<Set<Formula>, Formula> products = new HashMap<>();
    for (Formula term : terms) {
      List<Formula> parts = term instanceof Sum inner ? inner.terms() : List.of(term);
      for (Formula part : parts) {
        Formula rest = rest(part);
        // factors may stand in another order
        if (rest instanceof Product product)
          rest = products.computeIfAbsent(Set.copyOf(product.factors()), key -> product);
        collected.merge(rest, coefficient(part), Ratio::plus);
      }
    }
    Steps.merge(collected);
    List<Formula> result = new ArrayList<>();
    collected.forEach((rest, coefficient) -> {
      if (!coefficient.isZero() && !isOne(rest)) result.add(scaled(coefficient, rest));
    });
    Ratio constant = collected.getOrDefault(ONE, Ratio.ZERO);
    if (!constant.isZero()) result.add(new Num(constant));
    if (result.isEmpty()) return ZERO;
    if (result.size() == 1) return result.getFirst();
    positiveFirst(result);
    return new Sum(result);
  }

  /// `1 − x` rather than `−x + 1`.
  private static void positiveFirst(List<Formula> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (coefficient(terms.get(i)).sign() > 0) {
        terms.addFirst(terms.remove(i));
        return;
      }
    }
  }

  /// A number times something that has no number in front.
  static Formula scaled(Ratio coefficient, Formula rest) {
    if (isOne(rest)) return new Num(coefficient);
    if (coefficient.isOne()) return rest;
    List<Formula> factors = new ArrayList<>();
    factors.add(new Num(coefficient));
    if (rest instanceof Product product) factors.addAll(product.factors());
    else factors.add(rest);
    return new Product(factors);
  }

  static Formula product(Formula... factors) {
    return product(List.of(factors));
  }

  static Formula product(List<Formula> factors) {
    Ratio coefficient = Ratio.ONE;
    Map<Formula, Formula> powers = new LinkedHashMap<>();
    for (Formula factor : factors) {
      List<Formula> parts = factor instanceof Product inner ? inner.factors() : List.of(factor);
      for (Formula part : parts) {
        if (part instanceof Num(Ratio value)) coefficient = coefficient.times(value);
        else if (part instanceof Power power)
          powers.merge(power.base(), power.exponent(), Build::sum);
        else powers.merge(part, ONE, Build::sum);
      }
    }
    if (coefficient.isZero()) return ZERO;
    coefficient = Steps.combine(powers, coefficient);
    Cancel.common(powers);
    if (coefficient.isZero()) return ZERO;
    List<Formula> result = new ArrayList<>();
    boolean again = false;
    for (Map.Entry<Formula, Formula> entry : powers.entrySet()) {
      Formula power = power(entry.getKey(), entry.getValue());
      if (isOne(power)) continue;
      // a power that came apart, as (2x)², may meet its likes
      again |= power instanceof Num || power instanceof Product;
      result.add(power);
    }
    if (again) {
      result.addFirst(new Num(coefficient));
      return product(result);
    }
    if (result.isEmpty()) return new Num(coefficient);
    if (result.size() == 1
        && result.getFirst() instanceof Sum sum
        && coefficient.equals(Ratio.MINUS_ONE)) return negated(sum);
    if (result.size() == 1
        && result.getFirst() instanceof Sum sum
        && coefficient.sign() < 0
        && isNegative(sum)) {
      // −2·(1 − x) = 2·(x − 1)
      coefficient = coefficient.negated();
      result.set(0, negated(sum));
    }
    result.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    if (result.size() == 1) return scaled(coefficient, result.getFirst());
    return scaled(coefficient, new Product(result));
  }

  private static Formula negated(Sum sum) {
    return sum(Formula.each(sum.terms(), t -> scaled(coefficient(t).negated(), rest(t))));
  }

  /// Whether all terms but a number are negative.
  static boolean isNegative(Sum sum) {
    return Formula.all(sum.terms(), t -> t instanceof Num || coefficient(t).sign() < 0);
  }

  /// The product of two sums of few terms, multiplied out.
  static Formula expanded(Formula a, Formula b) {
    List<Formula> left = a instanceof Sum s ? s.terms() : List.of(a);
    List<Formula> right = b instanceof Sum s ? s.terms() : List.of(b);
    if (left.size() * right.size() > 16) return product(a, b);
    List<Formula> terms = new ArrayList<>();
    for (Formula t : left) for (Formula u : right) terms.add(product(t, u));
    return sum(terms);
  }

  /// Letters, then functions, then steps, then point masses.
  private static int rank(Formula factor) {
    Formula base = factor instanceof Power power ? power.base() : factor;
    return switch (base) {
      case Num num -> 0;
      case Formula.Symbol symbol -> 1;
      case Sum sum -> 2;
      case FormulaCall call when Formula.isMass(call) -> 6;
      case FormulaCall call when Steps.isStep(call) -> 5;
      default -> 3;
    };
  }

  private static boolean isEven(Ratio q) {
    return q.isWhole() && !q.numerator().testBit(0);
  }

  static Formula power(Formula base, Formula exponent) {
    if (isZero(exponent)) return ONE;
    if (isOne(exponent) || isOne(base)) return base;
    if (!(exponent instanceof Num(Ratio p))) return new Power(base, exponent);
    if (base instanceof Num(Ratio value)) {
      if (value.isZero()) return p.sign() > 0 ? ZERO : new Power(base, exponent);
      if (p.isWhole() && p.small() != 0) return new Num(value.power(p.small()));
    }
    boolean whole = p.isWhole();
    return switch (base) {
      case Product product when whole ->
          product(Formula.each(product.factors(), f -> power(f, exponent)));
      case Power(Formula inner, Num(Ratio q), int size) when whole ->
          power(inner, new Num(q.times(p)));
      // √(u²) = |u|
      case Power(Formula inner, Num(Ratio q), int size) when isEven(q) ->
          power(Steps.call(SignFunction.ABS, inner), new Num(q.times(p)));
      case FormulaCall call when whole && Steps.isIdempotent(call, p) -> Steps.power(call, p);
      default -> new Power(base, exponent);
    };
  }
}
