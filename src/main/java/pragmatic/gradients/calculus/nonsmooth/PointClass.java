package pragmatic.gradients.calculus.nonsmooth;

import pragmatic.gradients.calculus.germ.UndecidedReason;

/// What kind of point it is, whatever automatic differentiation answers there.
public enum PointClass {
  /// A derivative exists.
  SMOOTH,
  /// A corner: two finite one-sided slopes that differ.
  KINK,
  /// Two one-sided limits that differ.
  JUMP,
  /// Infinite slopes of opposite signs.
  CUSP,
  /// One infinite slope.
  HALF_CUSP,
  /// Infinite slopes of the same sign.
  VERTICAL_TANGENT,
  /// An infinite limit.
  POLE,
  /// No value, but a derivative once the hole is filled.
  REMOVABLE_HOLE,
  /// A value that differs from both limits, which agree.
  POINT_DEFECT,
  /// Defined on one side only.
  BOUNDARY,
  /// Defined on neither side.
  UNDEFINED,
  /// Not decided by series; see the [UndecidedReason].
  UNDECIDED,
  /// A derivative exists and is not continuous; only a catalogue states it, with its source.
  DIFF_NOT_C1,
  /// Values or difference quotients that swing without end: on some side they have no limit.
  OSCILLATING
}
