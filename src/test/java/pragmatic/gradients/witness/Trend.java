package pragmatic.gradients.witness;

/// Where a sequence goes: numbers `c + a·tᵏ` for ever smaller `t`, of which neither `c` nor `a` nor
/// `k` is known.
///
/// @param kind of behaviour
/// @param limit the number it tends to, or ±∞; NaN if open
/// @param power k, for small t; 0 where it is not known
record Trend(Kind kind, Real limit, double power) {
  enum Kind {
    CONSTANT,
    CONVERGENT,
    GROWING,
    OPEN
  }

  static final Trend OPEN = new Trend(Kind.OPEN, Real.NAN, 0);

  /// Powers nearer to 0 than this cannot be told from logarithms.
  private static final double SLOW = 0.04;

  /// How far two estimates of one power may be apart: a logarithmic factor moves them a little.
  private static final double STEADY = 0.08;

  /// Binary digits by which numbers that have no limit grow at least.
  private static final int GROWTH = 4;

  /// Binary digits that a limit must have.
  private static final int DIGITS = 44;

  /// @param v the numbers, at least four
  /// @param t binary logarithms of where they were taken, descending
  /// @param nothing binary exponent below which a difference is none
  static Trend of(Arithmetic real, Real[] v, double[] t, long nothing) {
    int n = v.length;
    Real[] d = new Real[n - 1];
    int none = 0;
    for (int i = 0; i + 1 < n; i++) {
      d[i] = real.subtract(v[i], v[i + 1]);
      if (!isNone(d[i], nothing) && d[i].isBlurred()) throw Open.blurred();
      if (isNone(d[i], nothing)) none++;
    }
    if (none == n - 1) return constant(v);
    if (none > 0) return vanishing(d, v, nothing);
    // of a sequence that grows the later number makes the difference
    int later = v[n - 1].top() > v[0].top() + GROWTH ? 1 : 0;
    double[] k = new double[n - 2];
    for (int i = 0; i + 2 < n; i++)
      k[i] = (log2(d[i]) - log2(d[i + 1])) / (t[i + later] - t[i + 1 + later]);
    for (int i = 0; i + 1 < k.length; i++)
      if (Math.abs(k[i] - k[i + 1]) > STEADY * Math.max(1, Math.abs(k[i]))) return OPEN;
    double power = k[k.length - 1];
    Real last = v[n - 1];
    if (power < -SLOW) {
      boolean grows = last.top() > v[0].top() && !last.isBlurred();
      return grows ? growing(last.sign(), power) : OPEN;
    }
    if (power < SLOW) return logarithmic(d, v, t, power);
    if (isDecaying(v, t, power)) return new Trend(Kind.CONVERGENT, Real.ZERO, power);
    if (d[n - 2].top() > last.top() - DIGITS) return OPEN;
    return new Trend(Kind.CONVERGENT, last, power);
  }

  private static boolean isNone(Real d, long nothing) {
    return d.isZero()
        || (d.isBlurred() && d.error() < nothing)
        || (!d.isBlurred() && d.top() < nothing);
  }

  /// Differences that fall below everything from some place on: faster than any power.
  private static Trend vanishing(Real[] d, Real[] v, long nothing) {
    boolean below = false;
    for (Real each : d) {
      if (below && !isNone(each, nothing)) return OPEN;
      below |= isNone(each, nothing);
    }
    boolean fast = d[0].isZero() || d[0].top() < nothing / 4;
    return fast ? constant(v) : OPEN;
  }

  /// Numbers whose differences are none: one number, or 0 that is reached faster than by a power.
  private static Trend constant(Real[] v) {
    Real first = v[0];
    Real last = v[v.length - 1];
    if (last.isZero() || last.isBlurred()) return new Trend(Kind.CONSTANT, Real.ZERO, 0);
    if (first.top() > last.top() + 2 * DIGITS) return new Trend(Kind.CONSTANT, Real.ZERO, 0);
    return Math.abs(first.top() - last.top()) <= 1 ? new Trend(Kind.CONSTANT, last, 0) : OPEN;
  }

  private static Trend growing(int sign, double power) {
    return new Trend(Kind.GROWING, sign > 0 ? Real.INFINITY : Real.MINUS_INFINITY, power);
  }

  /// Differences in proportion to those of log t: a number that grows like a logarithm.
  private static Trend logarithmic(Real[] d, Real[] v, double[] t, double power) {
    double first = ratio(d, t, 0);
    for (int i = 1; i < d.length; i++)
      if (Math.abs(ratio(d, t, i) - first) > 1e-6 * Math.abs(first)) return OPEN;
    Real last = v[v.length - 1];
    int way = d[0].sign();
    return last.sign() == -way ? growing(-way, power) : OPEN;
  }

  private static double ratio(Real[] d, double[] t, int i) {
    return d[i].sign() * Math.exp(log2(d[i]) * Math.log(2)) / (t[i] - t[i + 1]);
  }

  /// Whether the numbers themselves fall like the power.
  private static boolean isDecaying(Real[] v, double[] t, double power) {
    for (int i = 0; i + 1 < v.length; i++) {
      if (v[i].isBlurred() || v[i + 1].isBlurred() || v[i].isZero() || v[i + 1].isZero())
        return false;
      double k = (log2(v[i]) - log2(v[i + 1])) / (t[i] - t[i + 1]);
      if (Math.abs(k - power) > STEADY * Math.max(1, power)) return false;
    }
    return true;
  }

  static double log2(Real x) {
    int drop = Math.max(0, x.m().bitLength() - 60);
    return Math.log(Math.abs(x.m().shiftRight(drop).doubleValue())) / Math.log(2) + x.e() + drop;
  }
}
