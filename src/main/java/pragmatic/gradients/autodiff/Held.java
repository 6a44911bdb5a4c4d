package pragmatic.gradients.autodiff;

/// What forward mode makes of the inputs that it does not move.
public enum Held {
  /// They have the tangent 0, and 0·∞ is NaN.
  ZERO,
  /// They are constants.
  CONSTANT,
  /// They are constants; but a product or quotient that another argument moves is differentiated by
  /// all its arguments, also by numbers, with the tangent 0.
  ZERO_BESIDE
}
