package pragmatic.gradients.frameworks.records;

import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.program.Program;

/// Whether programs are the same mathematical function: they have equal values wherever we look.
public final class SameFunction {
  private static final double[] PROBES = {
    0, 0.37, -0.61, 1, -1, 1.83, -2.29, 3, -3, 5.41, -6.17, 0.5, -0.5, 7.9, 1e-3, -1e-3
  };

  /// Values at fixed points; equal within rounding for equal functions.
  public static double[] fingerprint(Program program) {
    int inputs = program.inputs().size();
    double[] values = new double[PROBES.length];
    for (int i = 0; i < PROBES.length; i++) {
      double[] at = new double[inputs];
      for (int k = 0; k < inputs; k++) {
        at[k] = PROBES[(i + 5 * k) % PROBES.length];
      }
      values[i] = ForwardMode.value(program, at);
    }
    return values;
  }

  public static boolean same(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) if (!alike(a[i], b[i])) return false;
    return true;
  }

  /// @param a a value of one function
  /// @param b that of another at the same point
  static boolean alike(double a, double b) {
    return a == b
        || (Double.isNaN(a) && Double.isNaN(b))
        || (Double.isFinite(a) && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));
  }

  private SameFunction() {}
}
