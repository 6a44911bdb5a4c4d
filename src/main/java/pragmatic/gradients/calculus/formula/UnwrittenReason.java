package pragmatic.gradients.calculus.formula;

/// Why the derivative of a program is not written as a formula.
public enum UnwrittenReason {
  /// The formula would be too long to read.
  LENGTH,
  /// A function or number on the way has no words in the notation.
  NOTATION,
  /// Jumps of different parts may meet in one point, where only their product has a height.
  MEETING,
  /// The argument of a jump may touch it without crossing it, or have a corner there.
  TANGENCY,
  /// Values may jump across a pole inside another function.
  POLE,
  /// A comparison has a side without a value, and where that begins is not known.
  DOMAIN,
  /// Two sides of a comparison may be equal on a whole stretch, or where another jump is.
  EQUALITY,
  /// The height of a jump is not known exactly, or is infinite.
  HEIGHT
}
