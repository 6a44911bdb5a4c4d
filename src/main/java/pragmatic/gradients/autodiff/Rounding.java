package pragmatic.gradients.autodiff;

/// When two answers are the same: they come from sums of products, so their last digits do not
/// count. A small number differs from 0.
public final class Rounding {
  /// Part of a number in which rounding may change it.
  public static final double RELATIVE = 1e-9;

  /// Size of what is left over where terms near 1 cancel.
  private static final double LEFT_OVER = 1e-15;

  private Rounding() {}

  /// Whether two numbers or gradients are equal but for rounding. NaN equals NaN, an infinity only
  /// itself, and the partial derivatives of one gradient share its size.
  public static boolean same(double[] p, double[] q) {
    double size = size(p, size(q, 0));
    for (int i = 0; i < p.length; i++) {
      boolean finite = Double.isFinite(p[i]) && Double.isFinite(q[i]);
      if (!finite && Double.compare(p[i], q[i]) != 0) return false;
      if (finite && Math.abs(p[i] - q[i]) > RELATIVE * size + LEFT_OVER) return false;
    }
    return true;
  }

  public static boolean same(double p, double q) {
    return same(new double[] {p}, new double[] {q});
  }

  /// The same of answers that were measured: some frameworks keep some slopes in single precision,
  /// where 0.1 is 0.10000000149.
  public static boolean sameMeasured(double[] p, double[] q) {
    return same(unrounded(p, q), unrounded(q, p));
  }

  public static boolean sameMeasured(double p, double q) {
    return sameMeasured(new double[] {p}, new double[] {q});
  }

  /// A measured answer with the numbers of another one where it has their roundings to single
  /// precision.
  public static double[] unrounded(double[] measured, double[] other) {
    double[] exact = measured.clone();
    for (int i = 0; i < exact.length; i++) if (isSingle(exact[i], other[i])) exact[i] = other[i];
    return exact;
  }

  /// Whether a number is another one in single precision, with all its digits.
  private static boolean isSingle(double single, double x) {
    return single == (float) x && Math.abs(single) >= Float.MIN_NORMAL && Double.isFinite(single);
  }

  /// The greatest finite number by absolute value, or `least` if all are smaller.
  private static double size(double[] p, double least) {
    double size = least;
    for (double x : p) if (Double.isFinite(x)) size = Math.max(size, Math.abs(x));
    return size;
  }
}
