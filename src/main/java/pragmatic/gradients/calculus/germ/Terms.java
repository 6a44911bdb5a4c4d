package pragmatic.gradients.calculus.germ;

import java.util.Arrays;

/// Terms of a series while it is built, kept in order: dominant first as t → 0.
final class Terms {
  private static final double SAME_EXPONENT = 1e-12;

  double[] exponents;
  int[] logs;
  double[] centers;
  double[] radii;
  int size;

  Terms(int capacity) {
    exponents = new double[capacity];
    logs = new int[capacity];
    centers = new double[capacity];
    radii = new double[capacity];
  }

  /// Order of dominance: smaller exponents first, higher powers of the logarithm first.
  static int compare(double e, int j, double e2, int j2) {
    if (e == e2 || Math.abs(e - e2) <= SAME_EXPONENT * Math.max(1, Math.abs(e)))
      return Integer.compare(j2, j);
    return e < e2 ? -1 : 1;
  }

  /// Adds a term; all terms before `from` are known to come before it.
  ///
  /// @return its position
  int add(int from, double e, int j, double c, double r) {
    int at = from;
    int order = 1;
    while (at < size && (order = compare(exponents[at], logs[at], e, j)) < 0) at++;
    if (at < size && order == 0) {
      double sum = centers[at] + c;
      radii[at] = Ball.ofSum(centers[at], radii[at], c, r, sum);
      centers[at] = sum;
      return at;
    }
    if (size == exponents.length) grow();
    for (int k = size; k > at; k--) {
      exponents[k] = exponents[k - 1];
      logs[k] = logs[k - 1];
      centers[k] = centers[k - 1];
      radii[k] = radii[k - 1];
    }
    exponents[at] = e;
    logs[at] = j;
    centers[at] = c;
    radii[at] = r;
    size++;
    return at;
  }

  private void grow() {
    int capacity = 2 * size + 4;
    exponents = Arrays.copyOf(exponents, capacity);
    logs = Arrays.copyOf(logs, capacity);
    centers = Arrays.copyOf(centers, capacity);
    radii = Arrays.copyOf(radii, capacity);
  }
}
