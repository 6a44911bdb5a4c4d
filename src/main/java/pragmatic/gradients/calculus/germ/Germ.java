package pragmatic.gradients.calculus.germ;

/// A function on one side of a point, as far as it matters arbitrarily near to it.
///
/// What a program does where it is not defined is a value here, not an exception: `where` ignores
/// it in the branch that is not selected.
sealed interface Germ
    permits LogPowerSeries,
        ExponentialSum,
        Oscillation,
        Germ.UndefinedGerm,
        Germ.Undecided,
        Germ.InfiniteGerm {

  /// No real value anywhere near on this side, such as √x left of 0.
  record UndefinedGerm() implements Germ {}

  /// Not decided, and why.
  record Undecided(UndecidedReason doubt) implements Germ {}

  /// Beyond every power of 1/t, such as e^(e^(1/t) + sin t), of which no more is known; or the
  /// constant ∞.
  ///
  /// @param sign 1 or −1
  /// @param constant ∞ itself rather than growth towards it
  record InfiniteGerm(int sign, boolean constant) implements Germ {}

  Germ UNDEFINED = new UndefinedGerm();

  /// Whether it is a number for every small t: neither undefined nor undecided.
  default boolean isNumber() {
    return !(this instanceof UndefinedGerm || this instanceof Undecided);
  }
}
