package pragmatic.gradients.program;

import java.util.Arrays;

/// Losses and their slopes at many points, to the last bit as [LossFamily] has them at one. An
/// exponential takes most of the time, and each is computed once.
final class LossColumns {
  private LossColumns() {}

  static void logSumExp(
      double[][] v, int length, double[] values, double[][] shares, double[] sums) {
    shares(v, 0, length, values, shares, sums);
    for (int i = 0; i < length; i++) values[i] = LossFamily.logSumExp(values[i], sums[i], 0);
  }

  static void crossEntropy(
      double[][] v, int length, double[] values, double[][] partials, double[] sums) {
    surprise(v, length, values, partials, sums);
    double[] chosen = partials[chosen(v)];
    for (int i = 0; i < length; i++) chosen[i] -= 1;
  }

  static void logSoftmax(
      double[][] v, int length, double[] values, double[][] partials, double[] sums) {
    surprise(v, length, values, partials, sums);
    for (int i = 0; i < length; i++) values[i] = 0 - values[i];
    for (int k = 1; k < v.length; k++) {
      int own = k == chosen(v) ? 1 : 0;
      double[] slopes = partials[k];
      for (int i = 0; i < length; i++) slopes[i] = own - slopes[i];
    }
  }

  static void softmax(
      double[][] v, int length, double[] values, double[][] partials, double[] sums) {
    shares(v, 1, length, values, partials, sums);
    System.arraycopy(partials[chosen(v)], 0, values, 0, length);
    for (int k = 1; k < v.length; k++) {
      int own = k == chosen(v) ? 1 : 0;
      double[] slopes = partials[k];
      for (int i = 0; i < length; i++) slopes[i] = values[i] * (own - slopes[i]);
    }
  }

  /// Which argument the index means, the same one at all points.
  private static int chosen(double[][] v) {
    return 1 + (int) v[0][0];
  }

  private static void surprise(
      double[][] v, int length, double[] values, double[][] shares, double[] sums) {
    shares(v, 1, length, values, shares, sums);
    double[] chosen = v[chosen(v)];
    for (int i = 0; i < length; i++)
      values[i] = LossFamily.logSumExp(values[i], sums[i], chosen[i]);
  }

  /// Loops that call nothing are left to the compiler to vectorise, and what is called has a loop
  /// of its own.
  ///
  /// @param largest written to, as shares and sums are
  private static void shares(
      double[][] v, int from, int length, double[] largest, double[][] shares, double[] sums) {
    System.arraycopy(v[from], 0, largest, 0, length);
    for (int k = from + 1; k < v.length; k++) larger(v[k], largest, length);
    Arrays.fill(sums, 0, length, 0);
    for (int k = from; k < v.length; k++) {
      subtract(v[k], largest, length, shares[k]);
      weigh(shares[k], length);
      add(shares[k], sums, length);
    }
    for (int k = from; k < v.length; k++) divide(shares[k], sums, length);
  }

  private static void larger(double[] z, double[] largest, int length) {
    for (int i = 0; i < length; i++) largest[i] = Math.max(largest[i], z[i]);
  }

  private static void subtract(double[] z, double[] largest, int length, double[] less) {
    for (int i = 0; i < length; i++) less[i] = z[i] - largest[i];
  }

  private static void weigh(double[] less, int length) {
    for (int i = 0; i < length; i++) less[i] = LossFamily.weight(less[i]);
  }

  private static void add(double[] weights, double[] sums, int length) {
    for (int i = 0; i < length; i++) sums[i] += weights[i];
  }

  private static void divide(double[] weights, double[] sums, int length) {
    for (int i = 0; i < length; i++) weights[i] /= sums[i];
  }
}
