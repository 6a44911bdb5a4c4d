package pragmatic.gradients.calculus.germ;

/// `t^e·ℓ^j·λ^k` as t → 0⁺, where ℓ = log(1/t) and λ = log ℓ, which are positive and grow.
///
/// The natural order puts what dominates first: smaller e, then larger j, then larger k.
///
/// @param j infinite in a bound that holds whatever the logarithms
record Monomial(double e, double j, double k) implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(0, 0, 0);
  static final Monomial T = new Monomial(1, 0, 0);
  static final Monomial LOGARITHM = new Monomial(0, 1, 0);
  static final Monomial ITERATED = new Monomial(0, 0, 1);

  /// Below everything: the bound of unknown terms where there are none.
  static final Monomial NOTHING = new Monomial(Double.POSITIVE_INFINITY, 0, 0);

  /// Some rounding errors of exponents, as a part of them: a power of 1e-20 is none.
  private static final double SAME = 1e-14;

  /// Exponents with these denominators are recognised: 1 to 10, 12, 14, 15, 16…
  private static final double DENOMINATORS = 5040;

  /// t^e times any power of the logarithms.
  static Monomial beyond(double e) {
    return new Monomial(e, Double.POSITIVE_INFINITY, 0);
  }

  /// The simplest fraction near a computed exponent.
  static double exponent(double e) {
    return exponent(e, Math.abs(e));
  }

  /// @param size of the largest number that it was computed from
  private static double exponent(double e, double size) {
    double near = Math.rint(e * DENOMINATORS) / DENOMINATORS;
    return Math.abs(near - e) <= SAME * size ? near : e;
  }

  Monomial times(Monomial other) {
    return isNothing() || other.isNothing()
        ? NOTHING
        : new Monomial(sum(e, other.e), sum(j, other.j), sum(k, other.k));
  }

  private static double sum(double a, double b) {
    return a == b ? exponent(2 * a) : exponent(a + b, Math.max(Math.abs(a), Math.abs(b)));
  }

  Monomial over(Monomial other) {
    return isNothing() ? NOTHING : times(other.power(-1));
  }

  Monomial power(double p) {
    return new Monomial(
        exponent(p * e), j == 0 ? 0 : exponent(p * j), k == 0 ? 0 : exponent(p * k));
  }

  boolean isNothing() {
    return e == Double.POSITIVE_INFINITY;
  }

  /// Whether it grows without bound.
  boolean isInfinite() {
    return compareTo(ONE) < 0;
  }

  /// Whether it tends to 0.
  boolean isInfinitesimal() {
    return compareTo(ONE) > 0;
  }

  boolean isOne() {
    return e == 0 && j == 0 && k == 0;
  }

  /// A power of t alone.
  boolean isPower() {
    return j == 0 && k == 0;
  }

  /// How many powers of it reach a number of orders: of t where it has a power of it, else of the
  /// logarithm.
  double orders(double orders) {
    return orders / Math.abs(e != 0 ? e : j != 0 ? j : k);
  }

  /// The one that dominates.
  static Monomial larger(Monomial a, Monomial b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Override
  public int compareTo(Monomial other) {
    int byPower = compare(e, other.e);
    if (byPower != 0) return byPower;
    if (isNothing()) return 0;
    int byLogarithm = compare(other.j, j);
    return byLogarithm != 0 ? byLogarithm : compare(other.k, k);
  }

  private static int compare(double a, double b) {
    return a == b || Math.abs(a - b) <= SAME * Math.min(Math.abs(a), Math.abs(b))
        ? 0
        : a < b ? -1 : 1;
  }
}
