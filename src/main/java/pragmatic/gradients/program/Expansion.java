package pragmatic.gradients.program;

/// How a series in a small number is put into a smooth function.
public enum Expansion {
  /// By Taylor's formula, or through the definition.
  TAYLOR,
  /// As an exponential, which turns logarithms into powers and grows beyond every power.
  EXPONENTIAL,
  /// As a logarithm, which turns powers into logarithms.
  LOGARITHM,
  /// As the power ½.
  SQUARE_ROOT,
  /// As the power ⅓, which negative numbers have too.
  CUBE_ROOT,
  /// By Taylor's formula, as the following: they are named since their values are known with any
  /// number of digits.
  SINE,
  COSINE,
  INVERSE_SINE,
  INVERSE_COSINE,
  INVERSE_TANGENT,
  ERROR_FUNCTION,
  INVERSE_ERROR_FUNCTION
}
