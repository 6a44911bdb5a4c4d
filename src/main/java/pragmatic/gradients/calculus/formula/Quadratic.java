package pragmatic.gradients.calculus.formula;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;

/// Quadratic polynomials of one symbol with fractional roots.
final class Quadratic {
  private Quadratic() {}

  /// δ(ax² + bx + c) = Σ δ(x − root)/|2a·root + b|; 0 where the polynomial does not change sign;
  /// null for other formulas.
  static @Nullable Formula delta(Formula u) {
    if (!(u instanceof Sum sum)) return null;
    Symbol x = null;
    Ratio[] c = {Ratio.ZERO, Ratio.ZERO, Ratio.ZERO};
    for (Formula term : sum.terms()) {
      Formula rest = Build.rest(term);
      int degree = 0;
      if (!(term instanceof Num)) {
        Formula base = rest;
        degree = 1;
        if (rest instanceof Power(Formula b, Num(Ratio p), int size) && p.equals(Ratio.of(2))) {
          base = b;
          degree = 2;
        }
        if (!(base instanceof Symbol symbol) || (x != null && !x.equals(symbol))) return null;
        x = symbol;
      }
      c[degree] = c[degree].plus(Build.coefficient(term));
    }
    if (x == null || c[2].isZero()) return null;
    Ratio discriminant = c[1].times(c[1]).plus(Ratio.of(-4).times(c[2]).times(c[0]));
    if (discriminant.sign() <= 0) return Build.ZERO;
    Ratio root = root(discriminant);
    if (root == null) return null;
    return Build.sum(at(x, c, root), at(x, c, root.negated()));
  }

  private static Formula at(Symbol x, Ratio[] c, Ratio root) {
    Ratio place = c[1].negated().plus(root).times(c[2].times(Ratio.of(2)).inverse());
    Ratio slope = root.sign() < 0 ? root.negated() : root;
    return Build.product(
        new Num(slope.inverse()),
        new FormulaCall("delta", List.of(Build.minus(x, new Num(place)))));
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
