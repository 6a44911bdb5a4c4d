package pragmatic.gradients.calculus.formula;

import java.util.List;
import java.util.Map;

/// A formula as a tree. Built through [Build], which keeps it simple.
sealed interface Formula {
  /// How many nodes the tree has; a shared part counts each time it is written.
  int size();

  record Num(Ratio value) implements Formula {
    @Override
    public int size() {
      return 1;
    }
  }

  /// An input, or `pi` or `e`.
  record Symbol(String name) implements Formula {
    @Override
    public int size() {
      return 1;
    }
  }

  record Sum(List<Formula> terms, int size) implements Formula {
    Sum(List<Formula> terms) {
      this(List.copyOf(terms), total(terms));
    }
  }

  /// A number that is not 1 stands first.
  record Product(List<Formula> factors, int size) implements Formula {
    Product(List<Formula> factors) {
      this(List.copyOf(factors), total(factors));
    }

    Ratio coefficient() {
      return factors.getFirst() instanceof Num(Ratio value) ? value : Ratio.ONE;
    }

    List<Formula> others() {
      return factors.getFirst() instanceof Num ? factors.subList(1, factors.size()) : factors;
    }
  }

  record Power(Formula base, Formula exponent, int size) implements Formula {
    Power(Formula base, Formula exponent) {
      this(base, exponent, 1 + base.size() + exponent.size());
    }
  }

  /// A function of the language or a relation; in print also a point mass `delta`, and a `comb` of
  /// a range of n and what is summed over it.
  record FormulaCall(String function, List<Formula> arguments, int size) implements Formula {
    FormulaCall(String function, List<Formula> arguments) {
      this(function, List.copyOf(arguments), total(arguments));
    }

    Formula first() {
      return arguments.getFirst();
    }
  }

  private static int total(List<Formula> parts) {
    long sum = 1;
    for (Formula part : parts) sum += part.size();
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  /// Dirac's δ and sums of it, which stand in print alone.
  static boolean isMass(Formula e) {
    return e instanceof FormulaCall call
        && (call.function().equals("delta") || call.function().startsWith("comb"));
  }

  /// Whether 1/0, ∞ or a call such as log(0) stands in a formula.
  static boolean isIllFormed(Formula e) {
    return switch (e) {
      case Num num -> false;
      case Symbol symbol -> symbol.name().equals("inf");
      case Sum sum -> sum.terms().stream().anyMatch(Formula::isIllFormed);
      case Product product -> product.factors().stream().anyMatch(Formula::isIllFormed);
      case Power power ->
          Build.isZero(power.base()) || isIllFormed(power.base()) || isIllFormed(power.exponent());
      case FormulaCall call ->
          call.arguments().stream().anyMatch(Formula::isIllFormed)
              || Double.isInfinite(Values.of(call, Map.of()));
    };
  }

  /// The formula with an input replaced, simplified anew.
  default Formula with(String input, Formula replacement) {
    return switch (this) {
      case Num num -> num;
      case Symbol symbol -> symbol.name().equals(input) ? replacement : symbol;
      case Sum sum -> Build.sum(sum.terms().stream().map(t -> t.with(input, replacement)).toList());
      case Product product ->
          Build.product(product.factors().stream().map(f -> f.with(input, replacement)).toList());
      case Power power ->
          Build.power(
              power.base().with(input, replacement), power.exponent().with(input, replacement));
      case FormulaCall call ->
          Build.call(
              call.function(),
              call.arguments().stream().map(a -> a.with(input, replacement)).toList());
    };
  }
}
