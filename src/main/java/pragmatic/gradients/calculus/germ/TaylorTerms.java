package pragmatic.gradients.calculus.germ;

import java.util.Arrays;

/// Taylor coefficients of a function, filled into an array that holds the value already. Each
/// method answers how many are known, 0 where the function is singular.
final class TaylorTerms {
  private TaylorTerms() {}

  /// Those of eˣ, all of which follow from the value.
  static int ofExponential(Ball[] f, WorkBudget work) {
    for (int k = 1; k < f.length; k++) f[k] = f[k - 1].over(work.number(k));
    return f.length;
  }

  /// Those of ∫ g.
  static int integrate(Germ g, Ball[] f, WorkBudget work) {
    if (!(g instanceof LogPowerSeries s) || !isPowerSeries(s)) return 0;
    Arrays.fill(f, 1, f.length, Ball.ZERO);
    for (int i = 0; i < s.size(); i++) {
      int k = (int) s.m(i).e().near();
      if (k + 1 < f.length) f[k + 1] = s.c(i).over(work.number(k + 1));
    }
    return (int) Math.min(f.length, s.order().e().near() + 1);
  }

  /// Those of g.
  static int copy(Germ g, Ball[] f) {
    if (!(g instanceof LogPowerSeries s) || !isPowerSeries(s)) return 0;
    Arrays.fill(f, 1, f.length, Ball.ZERO);
    for (int i = 0; i < s.size(); i++) {
      int k = (int) s.m(i).e().near();
      if (k > 0 && k < f.length) f[k] = s.c(i);
    }
    return (int) Math.min(f.length, s.order().e().near());
  }

  private static boolean isPowerSeries(LogPowerSeries s) {
    for (int i = 0; i < s.size(); i++) if (!s.m(i).isPower()) return false;
    return s.order().e().near() >= 0;
  }
}
