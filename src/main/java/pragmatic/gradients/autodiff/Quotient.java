package pragmatic.gradients.autodiff;

/// How forward mode differentiates y = a/b; the forms differ where b is 0.
public enum Quotient {
  /// `ȧ·(1/b) + ḃ·(−y/b)`
  SUM,
  /// `(ȧ − ḃ·y)/b`; a number over b is that number times r = 1/b, whose tangent is `−ḃ·r²`.
  NUMERATOR
}
