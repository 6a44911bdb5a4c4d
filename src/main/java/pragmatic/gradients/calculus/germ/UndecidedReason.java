package pragmatic.gradients.calculus.germ;

import pragmatic.gradients.words.Words;

/// Why a side of a point could not be decided.
public enum UndecidedReason {
  /// The program is too large for the work that one answer may take.
  SIZE,
  /// A function such as sin at infinity, that has no limit.
  OSCILLATION,
  /// All known terms of a series vanish, and the unknown ones decide.
  TRUNCATION,
  /// Rounding error is larger than the number whose sign decides.
  ROUNDING,
  /// A coefficient is larger than any double.
  OVERFLOW,
  /// A function of a logarithm that no power series with logarithms expresses.
  LOGARITHM;

  /// A sentence for the user.
  public String sentence() {
    return Words.say("doubt." + name().toLowerCase(java.util.Locale.ROOT));
  }
}
