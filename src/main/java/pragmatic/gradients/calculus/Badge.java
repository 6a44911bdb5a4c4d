package pragmatic.gradients.calculus;

/// What else is worth saying at a point.
public enum Badge {
  /// Automatic differentiation answers 0 although the derivative is another number: training stops
  /// here.
  ARTIFICIAL_CRITICAL,
  /// 0 is in the Clarke set although a step to one side goes down.
  CLARKE_CRITICAL_NOT_MIN,
  /// Rounding error decides here: decimals, doubles taken as real numbers, and double arithmetic
  /// disagree.
  FP_FRAGILE,
  /// The kink on show is no double: it lies between this point and the next double.
  KINK_BESIDE,
  /// Forward and reverse mode answer differently.
  FORWARD_IS_NOT_REVERSE
}
