package pragmatic.gradients.calculus.germ;

/// Bounds of the rounding error of single operations: zero where the operation was exact, so that
/// true ties stay ties.
public final class Ball {
  /// Half a unit in the last place, relative.
  static final double HALF_ULP = 0x1p-53;

  /// Numbers within this many radii of zero count as zero.
  public static final double FACTOR = 4;

  private Ball() {}

  /// Radius of `a + b` rounded to `sum`.
  static double ofSum(double a, double ra, double b, double rb, double sum) {
    double bb = sum - a;
    double error = (a - (sum - bb)) + (b - bb);
    return ra + rb + (error == 0 ? 0 : Math.abs(sum) * HALF_ULP);
  }

  /// Radius of `a · b` rounded to `product`.
  static double ofProduct(double a, double ra, double b, double rb, double product) {
    double size = Math.abs(product);
    boolean exact =
        Math.fma(a, b, -product) == 0
            && (size > 0x1p-960 || a == 0 || b == 0 || isPower(a) || isPower(b));
    double rounding = exact ? 0 : size * HALF_ULP + Double.MIN_VALUE;
    return ra == 0 && rb == 0 ? rounding : Math.abs(a) * rb + Math.abs(b) * ra + ra * rb + rounding;
  }

  /// A unit, whose products never underflow.
  private static boolean isPower(double a) {
    return a == 1 || a == -1;
  }

  /// Radius of a library function's value, which is within one unit in the last place.
  static double ofFunction(double value) {
    return Math.abs(value) * 2 * HALF_ULP + Double.MIN_VALUE;
  }

  static boolean isZero(double center, double radius) {
    return Math.abs(center) <= FACTOR * radius;
  }
}
