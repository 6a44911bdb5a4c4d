package pragmatic.gradients.autodiff;

/// What becomes of an infinite or undefined number that a primitive multiplies by 0.
public enum Masking {
  /// What was not taken (a branch, a losing argument, a flat piece) contributes nothing; a 0 that
  /// was chosen at a tie multiplies, and 0·∞ is NaN.
  UNTAKEN,
  /// Every 0 contributes nothing, also one that was chosen at a tie.
  ZEROS,
  /// Nothing is masked: what was not taken is multiplied by 0.
  NONE,
  /// What was not taken contributes nothing, and in reverse mode receives no adjoint at all, not
  /// even 0.
  CUT
}
