package pragmatic.gradients.calculus.germ;

/// What numbers that someone typed stand for.
enum TypedNumbers {
  /// The doubles nearest to them, with which programs compute.
  DOUBLES,

  /// The decimals themselves: 0.1 is a tenth.
  DECIMALS,

  /// Either: they are known to half the distance of two doubles.
  EITHER
}
