package pragmatic.gradients.calculus.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;

/// A polynomial of one symbol with fractions as coefficients, the constant one first.
record Polynomial(List<Ratio> coefficients) {
  private static final int MAXIMUM_DEGREE = 8;

  /// The largest number whose divisors are tried as roots.
  private static final int MAXIMUM_DIVIDEND = 10_000;

  Polynomial {
    coefficients = List.copyOf(coefficients);
  }

  /// The formula as a polynomial of the symbol, or null if it is none or of a high degree.
  static @Nullable Polynomial of(Formula e, Symbol x) {
    return switch (e) {
      case Num(Ratio value) -> new Polynomial(List.of(value));
      case Symbol symbol ->
          symbol.equals(x) ? new Polynomial(List.of(Ratio.ZERO, Ratio.ONE)) : null;
      case Sum sum -> {
        Polynomial total = new Polynomial(List.of(Ratio.ZERO));
        for (Formula term : sum.terms()) {
          Polynomial next = of(term, x);
          total = next == null || total == null ? null : total.plus(next);
        }
        yield total;
      }
      case Product product -> product(product.factors(), x);
      case Power(Formula base, Num(Ratio p), int size)
          when p.isWhole() && p.sign() > 0 && p.small() != 0 ->
          product(java.util.Collections.nCopies(p.small(), base), x);
      default -> null;
    };
  }

  private static @Nullable Polynomial product(List<Formula> factors, Symbol x) {
    Polynomial total = new Polynomial(List.of(Ratio.ONE));
    for (Formula factor : factors) {
      Polynomial next = of(factor, x);
      if (next == null || next.degree() + total.degree() > MAXIMUM_DEGREE) return null;
      total = total.times(next);
    }
    return total;
  }

  int degree() {
    for (int i = coefficients.size() - 1; i > 0; i--) if (!coefficients.get(i).isZero()) return i;
    return 0;
  }

  Ratio leading() {
    return coefficients.get(degree());
  }

  private Polynomial plus(Polynomial other) {
    List<Ratio> sum = new ArrayList<>();
    for (int i = 0; i < Math.max(coefficients.size(), other.coefficients.size()); i++)
      sum.add(coefficient(i).plus(other.coefficient(i)));
    return new Polynomial(sum);
  }

  private Polynomial times(Polynomial other) {
    Ratio[] product = new Ratio[coefficients.size() + other.coefficients.size() - 1];
    Arrays.fill(product, Ratio.ZERO);
    for (int i = 0; i < coefficients.size(); i++)
      for (int j = 0; j < other.coefficients.size(); j++)
        product[i + j] = product[i + j].plus(coefficients.get(i).times(other.coefficients.get(j)));
    return new Polynomial(List.of(product));
  }

  private Ratio coefficient(int i) {
    return i < coefficients.size() ? coefficients.get(i) : Ratio.ZERO;
  }

  /// Multiplied out, the highest power first.
  Formula formula(Symbol x) {
    List<Formula> terms = new ArrayList<>();
    for (int i = degree(); i >= 0; i--)
      terms.add(Build.product(new Num(coefficient(i)), Build.power(x, Build.number(i))));
    return Build.sum(terms);
  }

  /// No real root is larger, by Cauchy's bound.
  double bound() {
    double largest = 0;
    for (int i = 0; i < degree(); i++)
      largest = Math.max(largest, Math.abs(coefficient(i).value() / leading().value()));
    return degree() == 1 ? largest : largest == 0 ? 0 : 1 + largest;
  }

  /// All real roots where they are fractions, ascending; null where one is not, or none is found
  /// easily.
  @Nullable List<Ratio> roots() {
    List<Ratio> roots = new ArrayList<>();
    Polynomial rest = this;
    while (rest.degree() > 2) {
      Ratio root = rest.fractionalRoot();
      if (root == null) return null;
      if (!roots.contains(root)) roots.add(root);
      rest = rest.over(root);
    }
    List<Ratio> last = rest.lastRoots();
    if (last == null) return null;
    for (Ratio root : last) if (!roots.contains(root)) roots.add(root);
    roots.sort((a, b) -> a.plus(b.negated()).sign());
    return roots;
  }

  private @Nullable List<Ratio> lastRoots() {
    if (degree() == 0) return List.of();
    Ratio a = coefficient(2);
    Ratio b = coefficient(1);
    Ratio c = coefficient(0);
    if (a.isZero()) return List.of(c.negated().times(b.inverse()));
    Ratio discriminant = b.times(b).plus(Ratio.of(-4).times(a).times(c));
    if (discriminant.sign() < 0) return List.of();
    Ratio root = root(discriminant);
    if (root == null) return null;
    Ratio half = a.times(Ratio.of(2)).inverse();
    return List.of(
        b.negated().plus(root).times(half), b.negated().plus(root.negated()).times(half));
  }

  /// By the rational root theorem.
  private @Nullable Ratio fractionalRoot() {
    if (coefficient(0).isZero()) return Ratio.ZERO;
    BigInteger common = BigInteger.ONE;
    for (Ratio c : coefficients)
      common = common.multiply(c.denominator()).divide(common.gcd(c.denominator()));
    Ratio scale = new Ratio(common, BigInteger.ONE, false);
    BigInteger above = coefficient(0).times(scale).numerator().abs();
    BigInteger below = leading().times(scale).numerator().abs();
    if (above.bitLength() > 14 || below.bitLength() > 14) return null;
    for (int p = 1; p <= Math.min(above.intValue(), MAXIMUM_DIVIDEND); p++) {
      if (above.intValue() % p != 0) continue;
      for (int q = 1; q <= below.intValue(); q++) {
        if (below.intValue() % q != 0) continue;
        for (Ratio root : List.of(Ratio.of(p, q), Ratio.of(-p, q)))
          if (at(root).isZero()) return root;
      }
    }
    return null;
  }

  private Ratio at(Ratio x) {
    Ratio value = Ratio.ZERO;
    for (int i = degree(); i >= 0; i--) value = value.times(x).plus(coefficient(i));
    return value;
  }

  /// Divided by x − root.
  private Polynomial over(Ratio root) {
    Ratio[] quotient = new Ratio[degree()];
    Ratio carried = Ratio.ZERO;
    for (int i = degree(); i > 0; i--) {
      carried = carried.times(root).plus(coefficient(i));
      quotient[i - 1] = carried;
    }
    return new Polynomial(List.of(quotient));
  }

  private static @Nullable Ratio root(Ratio square) {
    BigInteger above = square.numerator().sqrt();
    BigInteger below = square.denominator().sqrt();
    boolean exact =
        above.multiply(above).equals(square.numerator())
            && below.multiply(below).equals(square.denominator());
    return exact ? new Ratio(above, below, square.decimal()) : null;
  }
}
