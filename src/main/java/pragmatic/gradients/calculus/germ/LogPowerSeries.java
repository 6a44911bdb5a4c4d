package pragmatic.gradients.calculus.germ;

/// A truncated generalised power series Σ c·m + O(order), t → 0⁺, each m a [Monomial] of t and its
/// logarithms, each coefficient a ball c ± r.
///
/// Unknown terms are bounded by [#order], which is [Monomial#NOTHING] for a finite sum.
final class LogPowerSeries implements Germ {
  static final LogPowerSeries ZERO = exact(new Terms(0));

  /// −0, and a zero whose sign is not known: 1/0 asks for it.
  static final LogPowerSeries NEGATIVE_ZERO = exact(new Terms(0));

  private static final LogPowerSeries UNSIGNED_ZERO = exact(new Terms(0));

  /// Fractional exponents could multiply without end.
  private static final int MAXIMUM_TERMS = 48;

  private final Terms terms;
  private final int size;
  private final Monomial order;

  private LogPowerSeries(Terms terms, int size, Monomial order) {
    this.terms = terms;
    this.size = size;
    this.order = order;
  }

  private static LogPowerSeries exact(Terms terms) {
    return new LogPowerSeries(terms, terms.size, Monomial.NOTHING);
  }

  static LogPowerSeries constant(Ball value) {
    return term(Monomial.ONE, value);
  }

  static LogPowerSeries term(Monomial m, Ball c) {
    if (c.isExactZero()) return ZERO;
    Terms terms = new Terms(1);
    terms.append(m, c);
    return exact(terms);
  }

  /// `value + slope·t`.
  static LogPowerSeries line(Ball value, Ball slope) {
    Terms terms = new Terms(2);
    if (!value.isExactZero()) terms.append(Monomial.ONE, value);
    terms.append(Monomial.T, slope);
    return exact(terms);
  }

  /// Nothing known but a bound.
  static LogPowerSeries unknownFrom(Monomial order) {
    return new LogPowerSeries(new Terms(0), 0, order);
  }

  /// Finishes terms: exact zeros go, and what is too far beyond the leading term.
  static Germ of(Terms terms, Monomial order, WorkBudget work) {
    work.spend(terms.size + 4);
    int size = 0;
    if (terms.absorbed) work.noticeAbsorbed();
    boolean found = false;
    Monomial end = order;
    double cut = Double.POSITIVE_INFINITY;
    for (int i = 0; i < terms.size; i++) {
      Ball c = terms.balls[i];
      Monomial m = terms.monomials[i];
      if (!c.isFinite()) return new Undecided(UndecidedReason.OVERFLOW);
      if (c.isExactZero()) continue;
      if (m.compareTo(end) >= 0) break;
      if (m.e().near() >= cut || size == MAXIMUM_TERMS) {
        end = m;
        break;
      }
      if (!found && !c.vanishes()) {
        found = true;
        cut = m.e().near() + work.orders();
      }
      if (size != i) {
        terms.monomials[size] = m;
        terms.balls[size] = c;
      }
      size++;
    }
    if (size == 0 && end.isNothing()) return ZERO;
    return new LogPowerSeries(terms, size, end);
  }

  int size() {
    return size;
  }

  /// What bounds the unknown terms.
  Monomial order() {
    return order;
  }

  /// Whether all terms are known.
  boolean isWhole() {
    return order.isNothing();
  }

  Monomial m(int i) {
    return terms.monomials[i];
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
    return size == 0 && isWhole();
  }

  /// A number without any t.
  boolean isConstant() {
    return isWhole() && (size == 0 || (size == 1 && m(0).isOne()));
  }

  /// The first monomial kept, or the bound if none is.
  Monomial first() {
    return size == 0 ? order : m(0);
  }

  /// Position of the first term that does not vanish, or −1.
  int lead() {
    for (int i = 0; i < size; i++) if (!vanishes(i)) return i;
    return -1;
  }

  /// Tells of terms that are taken for zero where the limit or the slope would hang on them.
  void noticeSkipped(WorkBudget work) {
    for (int i = 0; i < size && m(i).compareTo(Monomial.T) < 0; i++)
      if (vanishes(i) && !m(i).isOne()) work.noticeFragile(c(i));
  }

  /// Tells of the terms before the leading one, or of all where none leads: they are taken for
  /// zero.
  void noticeBefore(int lead, WorkBudget work) {
    int end = lead < 0 ? size : lead;
    if (end == 0) return;
    int doubtful = 0;
    while (doubtful < end - 1 && c(doubtful).isZero()) doubtful++;
    work.noticeFragile(c(doubtful));
  }

  /// Whether it grows without bound.
  boolean isInfinite() {
    int lead = lead();
    return lead >= 0 && m(lead).isInfinite();
  }

  /// Sign that the term has.
  int signOf(int i) {
    return c(i).signum() > 0 ? 1 : -1;
  }

  Sign sign(WorkBudget work) {
    int lead = lead();
    noticeBefore(lead, work);
    if (lead >= 0) return signOf(lead) > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
    if (!isWhole()) return Sign.UNKNOWN;
    return size == 0 ? Sign.ZERO : Sign.ROUNDED;
  }

  /// The constant coefficient, 0 if there is none.
  Ball constant() {
    return coefficient(Monomial.ONE);
  }

  Ball coefficient(Monomial m) {
    for (int i = 0; i < size; i++) if (m(i).compareTo(m) == 0) return c(i);
    return Ball.ZERO;
  }

  /// The terms that grow without bound, which are all known, but for those that cannot be told from
  /// zero.
  LogPowerSeries infinitePart(WorkBudget work) {
    Terms part = new Terms(size);
    for (int i = 0; i < size && m(i).isInfinite(); i++)
      if (!vanishes(i)) part.append(m(i), c(i));
      else if (!c(i).isZero()) work.noticeVague();
    return exact(part);
  }

  /// Without the constant term, and those before it that cannot be told from zero.
  LogPowerSeries withoutConstant(WorkBudget work) {
    Terms part = new Terms(size);
    for (int i = 0; i < size; i++)
      if (!m(i).isOne()) {
        if (m(i).isInfinitesimal() || !vanishes(i)) part.append(m(i), c(i));
        else if (!c(i).isZero()) work.noticeVague();
      }
    return of(part, order, work) instanceof LogPowerSeries s ? s : this;
  }

  /// What is left without the terms that grow.
  LogPowerSeries finitePart() {
    Terms part = new Terms(size);
    for (int i = 0; i < size; i++) if (!m(i).isInfinite()) part.append(m(i), c(i));
    return new LogPowerSeries(part, part.size, order);
  }

  /// The same series with nothing known from a bound on.
  LogPowerSeries upTo(Monomial limit) {
    if (limit.compareTo(order) >= 0) return this;
    int kept = 0;
    while (kept < size && m(kept).compareTo(limit) < 0) kept++;
    return new LogPowerSeries(terms, kept, limit);
  }
}
