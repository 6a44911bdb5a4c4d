package pragmatic.gradients.calculus.germ;

import java.util.Arrays;

/// Terms of a series while it is built, kept in order: dominant first as t → 0.
final class Terms {
  private static final double SAME_EXPONENT = 1e-12;

  double[] exponents;
  int[] logs;
  Ball[] balls;
  int size;

  /// Whether a sum lost a whole number to its last digit: what cancels may not have been equal.
  boolean absorbed;

  Terms(int capacity) {
    exponents = new double[capacity];
    logs = new int[capacity];
    balls = new Ball[capacity];
  }

  /// Order of dominance: smaller exponents first, higher powers of the logarithm first.
  static int compare(double e, int j, double e2, int j2) {
    if (e == e2 || Math.abs(e - e2) <= SAME_EXPONENT * Math.max(1, Math.abs(e)))
      return Integer.compare(j2, j);
    return e < e2 ? -1 : 1;
  }

  void append(double e, int j, Ball c) {
    add(size, e, j, c);
  }

  /// Adds a term; all terms before `from` are known to come before it.
  ///
  /// @return its position
  int add(int from, double e, int j, Ball c) {
    int at = from;
    int order = 1;
    while (at < size && (order = compare(exponents[at], logs[at], e, j)) < 0) at++;
    if (at < size && order == 0) {
      absorbed |= PreciseBall.absorbs(balls[at], c) || PreciseBall.absorbs(c, balls[at]);
      balls[at] = balls[at].plus(c);
      return at;
    }
    if (size == exponents.length) grow();
    for (int k = size; k > at; k--) {
      exponents[k] = exponents[k - 1];
      logs[k] = logs[k - 1];
      balls[k] = balls[k - 1];
    }
    exponents[at] = e;
    logs[at] = j;
    balls[at] = c;
    size++;
    return at;
  }

  private void grow() {
    int capacity = 2 * size + 4;
    exponents = Arrays.copyOf(exponents, capacity);
    logs = Arrays.copyOf(logs, capacity);
    balls = Arrays.copyOf(balls, capacity);
  }
}
