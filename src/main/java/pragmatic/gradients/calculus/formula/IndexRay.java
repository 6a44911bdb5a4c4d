package pragmatic.gradients.calculus.formula;

import pragmatic.gradients.calculus.formula.Formula.Symbol;

/// Whole numbers n beyond all places where something depending on n changes its sign: those places
/// are collected on the way.
final class IndexRay {
  private final Symbol index;
  private final int sign;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  /// @param sign 1 for n → ∞, −1 for n → −∞
  IndexRay(Symbol index, int sign) {
    this.index = index;
    this.sign = sign;
  }

  Symbol index() {
    return index;
  }

  /// The sign that a polynomial has far out; its roots are noted.
  int sign(Polynomial p) {
    int degree = p.degree();
    if (degree == 1) {
      double root = -p.coefficients().get(0).value() / p.coefficients().get(1).value();
      note(root);
    } else if (degree > 1) {
      note(p.bound());
      note(-p.bound());
    }
    int leading = p.leading().sign();
    return sign < 0 && degree % 2 == 1 ? -leading : leading;
  }

  void note(double root) {
    least = Math.min(least, root);
    greatest = Math.max(greatest, root);
  }

  double least() {
    return least;
  }

  double greatest() {
    return greatest;
  }
}
