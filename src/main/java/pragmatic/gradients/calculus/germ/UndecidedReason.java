package pragmatic.gradients.calculus.germ;

/// Why a point could not be decided.
public enum UndecidedReason {
  /// It takes more work than one answer may: a large program, or one that asks for very many
  /// digits.
  SIZE,
  /// The time for the whole answer was over.
  TIME,
  /// A function such as sin at infinity, that has no limit.
  OSCILLATION,
  /// All known terms of a series vanish, and the unknown ones decide.
  TRUNCATION,
  /// Rounding error is larger than the number whose sign decides.
  ROUNDING,
  /// A coefficient is larger than any double.
  OVERFLOW,
  /// A function of a logarithm that no power series with logarithms expresses.
  LOGARITHM,
  /// With several inputs: there is no value here, and the values nearby may not agree on one.
  HOLE,
  /// With several inputs: there are slopes along each, but no set of gradients was found.
  GRADIENTS,
  /// With several inputs: the answer may be a gradient between those found of a round set.
  ROUND
}
