package pragmatic.gradients.autodiff;

/// Slopes computed from the value alone, as frameworks keep it from the way forward.
final class Saturation {
  private Saturation() {}

  /// Of a sigmoid y(1 − y): 0 where y rounds to 1, where the slope itself is still e⁻ˣ.
  static double slope(String primitive, double y) {
    if (!primitive.equals("sigmoid")) throw new IllegalArgumentException(primitive);
    return y * (1 - y);
  }
}
