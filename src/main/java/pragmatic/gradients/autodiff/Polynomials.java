package pragmatic.gradients.autodiff;

import java.util.Arrays;

/// Polynomials as arrays of coefficients, the constant first.
final class Polynomials {
  /// Beyond this a formula says nothing any more.
  static final int MAXIMUM_DEGREE = 40;

  private static final double NEGLIGIBLE = 1e-12;

  private Polynomials() {}

  static double[] plus(double[] a, double[] b) {
    double[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) sum[i] += b[i];
    return trimmed(sum);
  }

  static double[] times(double[] a, double[] b) {
    double[] product = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++)
      for (int k = 0; k < b.length; k++) product[i + k] += a[i] * b[k];
    return trimmed(product);
  }

  static double at(double[] a, double x) {
    double sum = 0;
    for (int i = a.length - 1; i >= 0; i--) sum = sum * x + a[i];
    return sum;
  }

  static boolean isFinite(double[] a) {
    return Arrays.stream(a).allMatch(Double::isFinite);
  }

  /// Without leading coefficients that rounding left.
  private static double[] trimmed(double[] a) {
    double largest = Arrays.stream(a).map(Math::abs).max().orElse(0);
    int length = a.length;
    while (length > 1 && Math.abs(a[length - 1]) <= NEGLIGIBLE * largest) length--;
    return length == a.length ? a : Arrays.copyOf(a, length);
  }
}
