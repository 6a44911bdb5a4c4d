package pragmatic.gradients.calculus.germ;

/// `t^e·ℓ^j·λ^k` as t → 0⁺, where ℓ = log(1/t) and λ = log ℓ, which are positive and grow.
///
/// The natural order puts what dominates first: smaller e, then larger j, then larger k.
///
/// @param j infinite in a bound that holds whatever the logarithms
record Monomial(Exponent e, Exponent j, Exponent k) implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(Exponent.ZERO, Exponent.ZERO, Exponent.ZERO);
  static final Monomial T = new Monomial(Exponent.ONE, Exponent.ZERO, Exponent.ZERO);
  static final Monomial LOGARITHM = new Monomial(Exponent.ZERO, Exponent.ONE, Exponent.ZERO);
  static final Monomial ITERATED = new Monomial(Exponent.ZERO, Exponent.ZERO, Exponent.ONE);

  /// Below everything: the bound of unknown terms where there are none.
  static final Monomial NOTHING = new Monomial(Exponent.INFINITE, Exponent.ZERO, Exponent.ZERO);

  /// t^e times any power of the logarithms.
  static Monomial beyond(double e) {
    return new Monomial(Exponent.exact(e), Exponent.INFINITE, Exponent.ZERO);
  }

  Monomial times(Monomial other) {
    return isNothing() || other.isNothing()
        ? NOTHING
        : new Monomial(e.plus(other.e), j.plus(other.j), k.plus(other.k));
  }

  Monomial over(Monomial other) {
    return isNothing() ? NOTHING : times(other.power(-1));
  }

  /// @param p a whole number
  Monomial power(double p) {
    return power(Exponent.exact(p));
  }

  Monomial power(Exponent p) {
    return new Monomial(e.times(p), j.times(p), k.times(p));
  }

  boolean isNothing() {
    return e.near() == Double.POSITIVE_INFINITY;
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
    return e.isZero() && j.isZero() && k.isZero();
  }

  /// A power of t alone with a natural number.
  boolean isPower() {
    return j.isZero() && k.isZero() && e.near() >= 0 && e.isWhole();
  }

  /// How many powers of it reach a number of orders: of t where it has a power of it, else of the
  /// logarithm.
  double orders(double orders) {
    Exponent power = !e.isZero() ? e : !j.isZero() ? j : k;
    return orders / Math.abs(power.near());
  }

  /// The one that dominates.
  static Monomial larger(Monomial a, Monomial b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Override
  public int compareTo(Monomial other) {
    if (this == other) return 0;
    int byPower = e.compareTo(other.e);
    if (byPower != 0) return byPower;
    if (isNothing()) return 0;
    int byLogarithm = other.j.compareTo(j);
    return byLogarithm != 0 ? byLogarithm : other.k.compareTo(k);
  }
}
