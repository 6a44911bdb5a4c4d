package pragmatic.gradients.calculus.formula;

import java.util.List;

/// A formula as a tree. Built through [Build], which keeps it simple.
sealed interface Expression {
  /// How many nodes the tree has; a shared part counts each time it is written.
  int size();

  record Num(Ratio value) implements Expression {
    @Override
    public int size() {
      return 1;
    }
  }

  /// An input, or `pi` or `e`.
  record Symbol(String name) implements Expression {
    @Override
    public int size() {
      return 1;
    }
  }

  record Sum(List<Expression> terms, int size) implements Expression {
    Sum(List<Expression> terms) {
      this(List.copyOf(terms), total(terms));
    }
  }

  /// A number that is not 1 stands first.
  record Product(List<Expression> factors, int size) implements Expression {
    Product(List<Expression> factors) {
      this(List.copyOf(factors), total(factors));
    }

    Ratio coefficient() {
      return factors.getFirst() instanceof Num(Ratio value) ? value : Ratio.ONE;
    }

    List<Expression> others() {
      return factors.getFirst() instanceof Num ? factors.subList(1, factors.size()) : factors;
    }
  }

  record Power(Expression base, Expression exponent, int size) implements Expression {
    Power(Expression base, Expression exponent) {
      this(base, exponent, 1 + base.size() + exponent.size());
    }
  }

  /// A function of the language, a relation, or one of the point masses `delta`, `comb`,
  /// `comb_half`, `comb_nonzero`.
  record Call(String function, List<Expression> arguments, int size) implements Expression {
    Call(String function, List<Expression> arguments) {
      this(function, List.copyOf(arguments), total(arguments));
    }

    Expression first() {
      return arguments.getFirst();
    }
  }

  private static int total(List<Expression> parts) {
    long sum = 1;
    for (Expression part : parts) sum += part.size();
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  /// Dirac's δ, its derivatives and combs of it.
  static boolean isMass(Expression e) {
    return e instanceof Call call
        && (call.function().equals("delta") || call.function().startsWith("comb"));
  }

  static boolean hasMass(Expression e) {
    return switch (e) {
      case Num num -> false;
      case Symbol symbol -> false;
      case Sum sum -> sum.terms().stream().anyMatch(Expression::hasMass);
      case Product product -> product.factors().stream().anyMatch(Expression::hasMass);
      case Power power -> hasMass(power.base()) || hasMass(power.exponent());
      case Call call -> isMass(call) || call.arguments().stream().anyMatch(Expression::hasMass);
    };
  }

  /// The formula with an input replaced, simplified anew.
  default Expression with(String input, Expression replacement) {
    return switch (this) {
      case Num num -> num;
      case Symbol symbol -> symbol.name().equals(input) ? replacement : symbol;
      case Sum sum -> Build.sum(sum.terms().stream().map(t -> t.with(input, replacement)).toList());
      case Product product ->
          Build.product(product.factors().stream().map(f -> f.with(input, replacement)).toList());
      case Power power ->
          Build.power(
              power.base().with(input, replacement), power.exponent().with(input, replacement));
      case Call call ->
          Build.call(
              call.function(),
              call.arguments().stream().map(a -> a.with(input, replacement)).toList());
    };
  }
}
