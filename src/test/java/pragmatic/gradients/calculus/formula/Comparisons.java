package pragmatic.gradients.calculus.formula;

import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;

/// Comparisons of which double numbers tell nothing: their sides differ by a rounding, as x and
/// frac(x + 1), which are equal for 0 < x < 1.
final class Comparisons {
  private static final double ROUNDING = 1e-12;

  private Comparisons() {}

  /// Whether a comparison has sides that are other numbers, but not by more than what rounding does
  /// to numbers as large as those they are computed from.
  static boolean areRounded(Program program, double[] at, int input) {
    Trace trace = ForwardMode.at(program, at, input, Conventions.MIDDLE);
    double scale = 0;
    for (Trace.TraceStep step : trace.steps()) {
      double size = Math.abs(step.dual().value());
      if (Double.isFinite(size)) scale = Math.max(scale, size);
    }
    for (Node.Call call : program.calls()) {
      if (!(call.primitive().rule() instanceof Rule.Comparison)) continue;
      double a = trace.steps().get(call.arguments().getFirst()).dual().value();
      double b = trace.steps().get(call.arguments().getLast()).dual().value();
      if (a != b && Math.abs(a - b) <= ROUNDING * scale) return true;
    }
    return false;
  }
}
