package pragmatic.gradients.calculus.nonsmooth;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import pragmatic.gradients.autodiff.Sweep;
import pragmatic.gradients.program.Program;

/// Difference quotients of a program along one input for falling steps, in double arithmetic, as
/// one gets them who has nothing but the program's values.
///
/// The arrays are not copied: they belong to whoever asked.
///
/// @param steps h, from 1 down to 1e-16, eight per decade
/// @param forward (f(x + h) − f(x)) / h for each step; NaN where a value is missing
/// @param backward (f(x) − f(x − h)) / h
/// @param central (f(x + h) − f(x − h)) / 2h, which never asks for f(x)
public record DifferenceQuotients(
    double[] steps, double[] forward, double[] backward, double[] central) {
  /// Steps per decade.
  public static final int DENSITY = 8;

  /// Decades from the largest step, 1, to the smallest.
  public static final int DECADES = 16;

  private static final double[] STEPS = allSteps();

  private static double[] allSteps() {
    double[] steps = new double[DECADES * DENSITY + 1];
    for (int i = 0; i < steps.length; i++) {
      boolean power = i % DENSITY == 0;
      // a power that is parsed is the double nearest to it; one that is computed may not be
      steps[i] =
          power ? Double.parseDouble("1e-" + i / DENSITY) : Math.pow(10, -(double) i / DENSITY);
    }
    return steps;
  }

  /// The quotients at a point.
  ///
  /// @param at one value per input
  /// @param input which input moves
  public static DifferenceQuotients of(Program program, double[] at, int input) {
    int count = STEPS.length;
    double x = at[input];
    double[] xs = new double[2 * count + 1];
    for (int i = 0; i < count; i++) {
      xs[i] = x + STEPS[i];
      xs[count + i] = x - STEPS[i];
    }
    xs[2 * count] = x;
    Sweep sweep = new Sweep(program, input);
    sweep.evaluate(xs, xs.length, at);
    double[] f = sweep.values();
    return new DifferenceQuotients(
        STEPS.clone(),
        each(i -> (f[i] - f[2 * count]) / STEPS[i]),
        each(i -> (f[2 * count] - f[count + i]) / STEPS[i]),
        each(i -> (f[i] - f[count + i]) / (2 * STEPS[i])));
  }

  private static double[] each(IntToDoubleFunction quotient) {
    double[] quotients = new double[STEPS.length];
    Arrays.setAll(quotients, quotient);
    return quotients;
  }

  /// The index of the step whose quotient is nearest to the truth; the largest of equally good
  /// ones.
  ///
  /// @param quotients one of this record's three
  public static int best(double[] quotients, double truth) {
    return best(quotients, truth, 1);
  }

  /// The decade whose first step, a power of ten, has the quotient nearest to the truth; the
  /// largest of equally good ones.
  ///
  /// @param quotients one of this record's three
  public static int bestDecade(double[] quotients, double truth) {
    return best(quotients, truth, DENSITY) / DENSITY;
  }

  private static int best(double[] quotients, double truth, int stride) {
    int best = 0;
    for (int i = stride; i < quotients.length; i += stride)
      if (error(quotients[i], truth) < error(quotients[best], truth)) best = i;
    return best;
  }

  /// The largest step beyond the best one at which rounding moves the quotient by more than the
  /// tolerance, or 0 if it never does.
  ///
  /// @param quotients one of this record's three
  public double rounding(double[] quotients, double truth, double tolerance) {
    for (int i = best(quotients, truth) + 1; i < quotients.length; i++) {
      if (error(quotients[i], truth) > tolerance) return steps[i];
    }
    return 0;
  }

  private static double error(double quotient, double truth) {
    double error = Math.abs(quotient - truth);
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }
}
