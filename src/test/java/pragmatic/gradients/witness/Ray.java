package pragmatic.gradients.witness;

import java.math.BigInteger;

/// The values of a program along a ray from a point, at ever smaller distances that no simple
/// number measures, so that no pattern of the program meets theirs.
///
/// @param program in so many digits
/// @param point where the ray begins
/// @param scale binary exponent of the largest distance, negative
record Ray(Evaluator program, Real[] point, int scale) {
  private static final int[] PARTS = {20, 27, 33, 41, 48};
  private static final long[] FACTORS = {
    0x1a3f59c27b41L, 0x163c8e1fd927L, 0x1f0b7435a6e9L, 0x15e3d9a1c84fL, 0x1b9274ed0357L
  };
  private static final int FACTOR_BITS = 44;

  /// @param direction one number per input
  Side side(Real[] direction) {
    Arithmetic real = program.arithmetic();
    int n = PARTS.length;
    Real[] t = new Real[n];
    Real[] v = new Real[n];
    double[] log = new double[n];
    int missing = 0;
    for (int i = 0; i < n; i++) {
      t[i] = distance(i);
      log[i] = Trend.log2(t[i]);
      v[i] = program.at(at(direction, t[i]));
      if (!v[i].isFinite()) missing++;
    }
    if (missing == n) return Side.NOTHING;
    if (missing > 0) return Side.OPEN;
    long nothing = 3L * scale * PARTS[n - 1] / PARTS[0] - 64;
    Trend values = Trend.of(real, v, log, nothing);
    if (values.kind() == Trend.Kind.OPEN) return Side.OPEN;
    if (values.kind() == Trend.Kind.GROWING)
      return new Side(Side.State.VALUES, values.limit().toDouble(), Double.NaN);
    if (values.kind() == Trend.Kind.CONSTANT) return Side.of(values.limit().toDouble(), 0);
    Real[] q = new Real[n - 1];
    for (int i = 0; i + 1 < n; i++)
      q[i] = real.divide(real.subtract(v[i], v[i + 1]), real.subtract(t[i], t[i + 1]));
    double[] first = new double[n - 1];
    System.arraycopy(log, 0, first, 0, n - 1);
    Trend slopes = Trend.of(real, q, first, nothing / 2);
    double slope = slopes.limit().toDouble();
    return Side.of(
        values.limit().toDouble(), slopes.kind() == Trend.Kind.OPEN ? Double.NaN : slope);
  }

  /// Number `i` from the largest.
  Real distance(int i) {
    long e = (long) scale * PARTS[i] / PARTS[0];
    return Real.exact(BigInteger.valueOf(FACTORS[i]), e - FACTOR_BITS);
  }

  Real[] at(Real[] direction, Real t) {
    Arithmetic real = program.arithmetic();
    Real[] at = new Real[point.length];
    for (int i = 0; i < at.length; i++)
      at[i] = direction[i].isZero() ? point[i] : real.add(point[i], real.multiply(t, direction[i]));
    return at;
  }
}
