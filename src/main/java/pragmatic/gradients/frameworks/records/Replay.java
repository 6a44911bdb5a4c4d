package pragmatic.gradients.frameworks.records;

import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// A measured row put to our engines.
public final class Replay {
  private static final double ROUNDING = 1e-9;

  private Replay() {}

  /// What our engine answers in a mode; the partial derivatives by all inputs.
  public static double[] gradient(Program program, double[] at, Mode mode, Convention rules) {
    return Gradient.of(program, at, rules, mode).partials();
  }

  /// Whether our engine answers what was measured.
  ///
  /// @param program the row's, or what the framework makes of it
  public static boolean agrees(Measurement row, Program program, Convention rules) {
    double[] ours = gradient(program, at(row, program), row.mode(), rules);
    for (int i = 0; i < ours.length; i++) {
      if (!same(ours[i], row.partial(program.inputs().get(i)).orElse(0))) {
        return false;
      }
    }
    return true;
  }

  public static double[] at(Measurement row, Program program) {
    return program.inputs().stream().mapToDouble(row.at()::get).toArray();
  }

  /// Equal within rounding; NaN is NaN, and an infinity only itself.
  public static boolean same(double a, double b) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      return Double.compare(a, b) == 0;
    }
    return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  public static boolean holds(Program program, String primitive) {
    return program.nodes().stream()
        .anyMatch(
            node -> node instanceof Node.Call call && call.primitive().name().equals(primitive));
  }
}
