package pragmatic.gradients.calculus.germ;

/// A truncated generalised power series Σ c·t^e·(log t)^j + o(…), t → 0⁺, each coefficient a ball c
/// ± r.
///
/// Exponents are the simplest fractions near their computed value; unknown terms have exponents of
/// at least [#order], which is infinite for a finite sum.
final class LogPowerSeries implements Germ {
  static final double EXACT = Double.POSITIVE_INFINITY;
  static final LogPowerSeries ZERO = new LogPowerSeries(new Terms(0), 0, EXACT);

  /// −0, and a zero whose sign is not known: 1/0 asks for it.
  static final LogPowerSeries NEGATIVE_ZERO = new LogPowerSeries(new Terms(0), 0, EXACT);

  private static final LogPowerSeries UNSIGNED_ZERO = new LogPowerSeries(new Terms(0), 0, EXACT);

  /// Fractional exponents could multiply without end.
  private static final int MAXIMUM_TERMS = 48;

  /// Exponents with these denominators are recognised: 1 to 10, 12, 14, 15, 16…
  private static final double DENOMINATORS = 5040;

  private final Terms terms;
  private final int size;
  private final double order;

  private LogPowerSeries(Terms terms, int size, double order) {
    this.terms = terms;
    this.size = size;
    this.order = order;
  }

  static LogPowerSeries constant(Ball value) {
    return term(0, 0, value);
  }

  static LogPowerSeries term(double e, int j, Ball c) {
    if (c.isExactZero()) return ZERO;
    Terms terms = new Terms(1);
    terms.append(e, j, c);
    return new LogPowerSeries(terms, 1, EXACT);
  }

  /// `value + slope·t`.
  static LogPowerSeries line(Ball value, Ball slope) {
    Terms terms = new Terms(2);
    if (!value.isExactZero()) terms.append(0, 0, value);
    terms.append(1, 0, slope);
    return new LogPowerSeries(terms, terms.size, EXACT);
  }

  /// Nothing known below an order.
  static LogPowerSeries unknownFrom(double order) {
    return new LogPowerSeries(new Terms(0), 0, order);
  }

  /// Finishes terms: exact zeros go, and what is too far beyond the leading term.
  static Germ of(Terms terms, double order, WorkBudget work) {
    work.spend(terms.size + 4);
    int size = 0;
    if (terms.absorbed) work.noticeAbsorbed();
    boolean found = false;
    double end = order;
    double cut = EXACT;
    for (int i = 0; i < terms.size; i++) {
      Ball c = terms.balls[i];
      double e = terms.exponents[i];
      if (!c.isFinite()) return new Undecided(UndecidedReason.OVERFLOW);
      if (c.isExactZero()) continue;
      if (e >= end) break;
      if (e >= cut || size == MAXIMUM_TERMS) {
        end = e;
        break;
      }
      if (!found && !c.vanishes()) {
        found = true;
        cut = e + work.orders();
      }
      if (size != i) {
        terms.exponents[size] = e;
        terms.logs[size] = terms.logs[i];
        terms.balls[size] = c;
      }
      size++;
    }
    if (size == 0 && end == EXACT) return ZERO;
    return new LogPowerSeries(terms, size, end);
  }

  /// The simplest exponent near a computed one.
  static double exponent(double e) {
    double near = Math.rint(e * DENOMINATORS) / DENOMINATORS;
    return Math.abs(near - e) <= 1e-12 * Math.max(1, Math.abs(e)) ? near : e;
  }

  int size() {
    return size;
  }

  double order() {
    return order;
  }

  double e(int i) {
    return terms.exponents[i];
  }

  int j(int i) {
    return terms.logs[i];
  }

  Ball c(int i) {
    return terms.balls[i];
  }

  /// Whether the term's coefficient cannot be told from zero.
  boolean vanishes(int i) {
    return c(i).vanishes();
  }

  /// A number that someone typed.
  static LogPowerSeries typed(double value, WorkBudget work) {
    return value == 0 ? zero(1 / value > 0 ? 1 : -1) : constant(work.typed(value));
  }

  /// An exact zero by the sign of a product: 1, −1, or 0 if it is not known.
  static LogPowerSeries zero(int sign) {
    return sign > 0 ? ZERO : sign < 0 ? NEGATIVE_ZERO : UNSIGNED_ZERO;
  }

  /// The sign, that of an exact zero too; 0 if it is not known.
  int signBit() {
    if (isExactZero()) return this == ZERO ? 1 : this == NEGATIVE_ZERO ? -1 : 0;
    int lead = lead();
    return lead < 0 ? 0 : signOf(lead);
  }

  boolean isExactZero() {
    return size == 0 && order == EXACT;
  }

  /// A number without any t.
  boolean isConstant() {
    return order == EXACT && (size == 0 || (size == 1 && e(0) == 0 && j(0) == 0));
  }

  /// Exponent of the first term kept, or the order if none is.
  double first() {
    return size == 0 ? order : e(0);
  }

  /// Position of the first term that does not vanish, or −1.
  int lead() {
    for (int i = 0; i < size; i++) if (!vanishes(i)) return i;
    return -1;
  }

  /// Sign that the term has for small t, when log t is negative.
  int signOf(int i) {
    int sign = c(i).signum() > 0 ? 1 : -1;
    return (j(i) & 1) == 0 ? sign : -sign;
  }

  Sign sign(WorkBudget work) {
    int lead = lead();
    if (lead > 0 || (lead < 0 && size > 0)) work.noticeFragile(c(0));
    if (lead >= 0) return signOf(lead) > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
    if (order < EXACT) return Sign.UNKNOWN;
    return size == 0 ? Sign.ZERO : Sign.ROUNDED;
  }

  /// The constant coefficient, 0 if there is none.
  Ball constant() {
    int i = constantPosition();
    return i < 0 ? Ball.ZERO : c(i);
  }

  private int constantPosition() {
    for (int i = 0; i < size; i++) if (e(i) == 0 && j(i) == 0) return i;
    return -1;
  }

  /// The same series with nothing known from an order on.
  LogPowerSeries upTo(double limit) {
    if (limit >= order) return this;
    int kept = 0;
    while (kept < size && e(kept) < limit) kept++;
    return new LogPowerSeries(terms, kept, limit);
  }
}
