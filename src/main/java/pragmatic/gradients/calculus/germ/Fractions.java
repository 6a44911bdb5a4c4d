package pragmatic.gradients.calculus.germ;

import java.util.IdentityHashMap;
import java.util.Map;

/// Remembers which constants are exact fractions that no binary digits write, as 1/3 and the
/// decimal 0.3 - 1 are: exponents of roots and of their slopes.
final class Fractions {
  private final Map<Ball, Double> known = new IdentityHashMap<>();

  /// The fraction that a number is exactly, else NaN.
  double of(Ball ball) {
    if (!known.isEmpty() && known.get(ball) instanceof Double fraction) return fraction;
    double center = ball.center();
    return Exponent.isFraction(center) && ball.isExactly(center) ? center : Double.NaN;
  }

  Ball quotient(Ball a, Ball b) {
    Ball quotient = a.over(b);
    if (!quotient.isExact() && a.isWhole() && b.isWhole())
      remember(quotient, Exponent.fraction(a.center(), b.center()));
    return quotient;
  }

  /// Notes the sum of two constants.
  void sum(LogPowerSeries a, LogPowerSeries b, int sign, Germ sum) {
    if (a.size() == 1
        && a.isConstant()
        && b.isConstant()
        && sum instanceof LogPowerSeries s
        && s.size() == 1) remember(s.c(0), Exponent.sum(of(a.c(0)), sign * of(b.c(0))));
  }

  void product(LogPowerSeries a, LogPowerSeries b, Germ product) {
    if (a.size() == 1
        && a.isConstant()
        && b.isConstant()
        && product instanceof LogPowerSeries s
        && s.size() == 1) remember(s.c(0), Exponent.product(of(a.c(0)), of(b.c(0))));
  }

  void negated(LogPowerSeries a, Germ negated) {
    if (a.size() == 1 && a.isConstant() && negated instanceof LogPowerSeries s)
      remember(s.c(0), -of(a.c(0)));
  }

  private void remember(Ball ball, double fraction) {
    if (!Double.isNaN(fraction) && Double.isNaN(of(ball))) known.put(ball, fraction);
  }
}
