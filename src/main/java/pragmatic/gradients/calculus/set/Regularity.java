package pragmatic.gradients.calculus.set;

/// How a program of several inputs behaves near a point, all directions together.
public enum Regularity {
  /// A gradient, and the gradients near by tend to it.
  SMOOTH,
  /// No value, but the limit in its place makes a program with a gradient.
  REMOVABLE_HOLE,
  /// A gradient, but gradients near by tend to others, or have no bound.
  DIFF_NOT_C1,
  /// Gradients near by are bounded and tend to several: there is a Clarke set.
  KINK,
  /// Continuous, but gradients near by have no bound.
  NOT_LIPSCHITZ,
  /// Values tend to different numbers from different directions.
  JUMP,
  /// A value other than the limit.
  POINT_DEFECT,
  /// Values have no bound.
  POLE,
  /// Not defined in some directions.
  BOUNDARY,
  /// Not defined in any direction, or at no number.
  UNDEFINED,
  /// Some input is infinite: it is held, and there is nothing to move it to.
  AT_INFINITY,
  /// Not decided by germs.
  UNDECIDED
}
