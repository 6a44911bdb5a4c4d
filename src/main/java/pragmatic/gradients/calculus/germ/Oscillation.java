package pragmatic.gradients.calculus.germ;

/// A germ that swings without end: known + size·b, where b stays between two bounds for every small
/// t, as sin(1/t) stays between −1 and 1.
///
/// @param known a series
/// @param least of b, −∞ if no bound is known; rounded downwards
/// @param greatest of b, ∞ if no bound is known; rounded upwards
record Oscillation(LogPowerSeries known, Monomial size, double least, double greatest, Swing swing)
    implements Germ {
  /// What is known of b but for its bounds.
  enum Swing {
    /// It comes near every number between the bounds, again and again.
    FILLED,
    /// It has no limit.
    WAVERING,
    /// Nothing: it may have a limit.
    BOUNDED;

    /// Of what a function makes of b that is not one-to-one: a continuous function that is not
    /// constant takes an interval to an interval.
    Swing folded() {
      return this == FILLED ? WAVERING : BOUNDED;
    }
  }

  /// Between bounds, as sin and cos at infinity.
  static Oscillation between(double least, double greatest, Swing swing) {
    return new Oscillation(LogPowerSeries.ZERO, Monomial.ONE, least, greatest, swing);
  }

  /// What a series can say of it: that it is bounded.
  LogPowerSeries series(WorkBudget work) {
    work.noticeOscillation();
    return known.upTo(size);
  }

  /// Whether it is a number plus b.
  boolean isPlain() {
    return size.isOne() && known.isConstant();
  }

  /// Bound of the plain value from below.
  double low() {
    return Math.nextDown(
        known.constant().center() + least - Ball.FACTOR * known.constant().radius());
  }

  /// Bound of the plain value from above.
  double high() {
    return Math.nextUp(
        known.constant().center() + greatest + Ball.FACTOR * known.constant().radius());
  }
}
