package pragmatic.gradients.calculus.germ;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Expansion;

/// Powers of balls with any exponent.
final class BallPower {
  private BallPower() {}

  /// cᵖ for c > 0, or also c < 0 where p is whole; null beyond the range of numbers.
  static @Nullable Ball of(Ball c, Ball p, WorkBudget work) {
    if (c instanceof DoubleBall) return doublePower(c, p);
    return c instanceof TypedBall || p instanceof TypedBall
        ? TypedBall.map(c, p, (base, exponent) -> (PreciseBall) precisePower(base, exponent, work))
        : precisePower((PreciseBall) c, p, work);
  }

  /// The whole number that an exponent cannot be told from, if any, else itself.
  static Ball exponent(Ball written, WorkBudget work) {
    if (written.isExact()) return written;
    Ball whole = written.whole();
    Ball rest = written.minus(whole);
    if (TypedBall.sign(rest) != 0) return written;
    work.noticeEqual(rest);
    return whole;
  }

  private static @Nullable Ball doublePower(Ball ball, Ball exponent) {
    double c = ball.center();
    double p = exponent.center();
    double head =
        p == 0.5 ? Math.sqrt(c) : p == -1 ? 1 / c : p == 1.0 / 3 ? Math.cbrt(c) : Math.pow(c, p);
    if (head == 0 || Double.isInfinite(head)) return null;
    double error = isExactPower(c, p, head) ? 0 : DoubleBall.ofFunction(head).radius();
    if (!ball.isExact() || !exponent.isExact())
      error +=
          DoubleBall.some(
              Math.abs(head)
                  * (Math.abs(p) * (ball.radius() / Math.abs(c))
                      + Math.abs(Math.log(Math.abs(c))) * exponent.radius()));
    return new DoubleBall(head, error);
  }

  private static boolean isExactPower(double c, double p, double power) {
    if (c == 1) return true;
    if (p == 0.5) return Math.fma(power, power, -c) == 0;
    if (p == -1) return Math.fma(power, c, -1) == 0;
    return false;
  }

  private static @Nullable Ball precisePower(PreciseBall c, Ball exponent, WorkBudget work) {
    if (exponent.isExactly(-1)) return Ball.ONE.over(c);
    if (exponent.isExactly(0.5)) return PreciseValues.of(Expansion.SQUARE_ROOT, c);
    double fraction = work.fractions().of(exponent);
    // what is only near a third has other roots: those of eight are no whole numbers
    if (Math.abs(fraction) == 1.0 / 3) {
      Ball root = PreciseValues.of(Expansion.CUBE_ROOT, c);
      return root == null || fraction > 0 ? root : Ball.ONE.over(root);
    }
    PreciseBall log =
        PreciseValues.of(Expansion.LOGARITHM, c.signum() < 0 ? (PreciseBall) c.negated() : c);
    if (log == null) return null;
    PreciseBall size = PreciseValues.of(Expansion.EXPONENTIAL, PreciseBall.of(log.times(exponent)));
    return size == null || c.signum() > 0 || !exponent.isOdd() ? size : size.negated();
  }
}
