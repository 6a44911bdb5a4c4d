package pragmatic.gradients.autodiff;

/// What becomes of an infinite or undefined number that a primitive multiplies by 0.
public enum Masking {
  /// What was not taken (a branch, a losing argument, a flat piece) contributes nothing; a 0 that
  /// was chosen at a tie multiplies, and 0·∞ is NaN.
  UNTAKEN,
  /// Every 0 contributes nothing, also one that was chosen at a tie or at the tip of a norm.
  ZEROS,
  /// Nothing is masked: what was not taken is multiplied by 0.
  NONE,
  /// What was not taken contributes nothing and is forgotten: in reverse mode it receives no
  /// adjoint, not even 0; in forward mode a result that nothing else moves is a constant.
  CUT,
  /// Forward mode goes from the second of two arguments to the first: ḃ + w·(ȧ − ḃ), where w is the
  /// weight of the first. Else as usual.
  BLEND
}
