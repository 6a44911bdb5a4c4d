package pragmatic.gradients.autodiff;

/// Derivatives of `a ^ b`.
final class Powers {
  private Powers() {}

  /// `b·a^(b−1)`; 0 for b = 0, also at a = 0.
  static double byBase(double a, double b) {
    if (b == 0) return 0;
    if (b == 1) return 1;
    if (b == 2) return 2 * a;
    return b * Math.pow(a, b - 1);
  }

  /// `a^b·log(a)`; 0 at a = 0 for b > 0, where the limit is 0.
  static double byExponent(double a, double b, double value) {
    if (a == 0 && b > 0) return 0;
    return value * Math.log(a);
  }
}
