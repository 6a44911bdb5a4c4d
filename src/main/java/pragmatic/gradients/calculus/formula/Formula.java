package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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

  /// @param hash formulas are keys: it is worked out once
  record Sum(List<Formula> terms, int size, int hash) implements Formula {
    Sum(List<Formula> terms) {
      this(List.copyOf(terms), total(terms), terms.hashCode());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sum sum && hash == sum.hash && terms.equals(sum.terms);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /// A number that is not 1 stands first.
  record Product(List<Formula> factors, int size, int hash) implements Formula {
    Product(List<Formula> factors) {
      this(List.copyOf(factors), total(factors), factors.hashCode() + 1);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Product product
          && hash == product.hash
          && factors.equals(product.factors);
    }

    @Override
    public int hashCode() {
      return hash;
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
  record FormulaCall(String function, List<Formula> arguments, int size, int hash)
      implements Formula {
    FormulaCall(String function, List<Formula> arguments) {
      this(
          function,
          List.copyOf(arguments),
          total(arguments),
          31 * function.hashCode() + arguments.hashCode());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof FormulaCall call
          && hash == call.hash
          && function.equals(call.function)
          && arguments.equals(call.arguments);
    }

    @Override
    public int hashCode() {
      return hash;
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

  /// Whether something holds of a part: a loop without an iterator, since it is asked of every
  /// formula again and again.
  static boolean any(List<Formula> parts, Predicate<Formula> holds) {
    for (int i = 0; i < parts.size(); i++) if (holds.test(parts.get(i))) return true;
    return false;
  }

  /// Whether something holds of all parts.
  static boolean all(List<Formula> parts, Predicate<Formula> holds) {
    for (int i = 0; i < parts.size(); i++) if (!holds.test(parts.get(i))) return false;
    return true;
  }

  /// Each part as something else.
  static List<Formula> each(List<Formula> parts, UnaryOperator<Formula> change) {
    List<Formula> changed = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) changed.add(change.apply(parts.get(i)));
    return changed;
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
      case Sum sum -> any(sum.terms(), Formula::isIllFormed);
      case Product product -> any(product.factors(), Formula::isIllFormed);
      case Power power ->
          Build.isZero(power.base()) || isIllFormed(power.base()) || isIllFormed(power.exponent());
      case FormulaCall call ->
          any(call.arguments(), Formula::isIllFormed)
              || Double.isInfinite(Values.of(call, Map.of()));
    };
  }

  /// The formula with an input replaced, simplified anew.
  default Formula with(String input, Formula replacement) {
    return switch (this) {
      case Num num -> num;
      case Symbol symbol -> symbol.name().equals(input) ? replacement : symbol;
      case Sum sum -> Build.sum(each(sum.terms(), t -> t.with(input, replacement)));
      case Product product ->
          Build.product(each(product.factors(), f -> f.with(input, replacement)));
      case Power power ->
          Build.power(
              power.base().with(input, replacement), power.exponent().with(input, replacement));
      case FormulaCall call ->
          Build.call(call.function(), each(call.arguments(), a -> a.with(input, replacement)));
    };
  }
}
