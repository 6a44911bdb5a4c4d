package pragmatic.gradients.calculus.formula;

import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits;

/// Comparisons and jumps of which double numbers tell nothing: the sides differ by a rounding, as x
/// and frac(x + 1), which are equal for 0 < x < 1, or an argument is a rounding beside a jump, as x
/// − 1 − x inside ceil.
final class RoundedBranches {
  private static final double ROUNDING = 1e-12;

  /// Functions that fade are below all doubles from here on, or near that.
  private static final double FAR = 5;

  private RoundedBranches() {}

  /// Whether two numbers that decide something are other numbers, but not by more than what
  /// rounding does to numbers as large as those they are computed from.
  static boolean areMet(Program program, double[] at, int input) {
    Trace trace = ForwardMode.at(program, at, input, Conventions.MIDDLE);
    double scale = 0;
    for (Trace.TraceStep step : trace.steps()) {
      double size = Math.abs(step.dual().value());
      if (Double.isFinite(size)) scale = Math.max(scale, size);
    }
    for (Node.Call call : program.calls()) {
      double a = trace.steps().get(call.arguments().getFirst()).dual().value();
      Traits.Jumps jumps = call.primitive().traits().jumps();
      if (jumps != null && isBeside(jumps.places(), a, ROUNDING * scale)) return true;
      if (call.primitive().rule() instanceof Rule.Jumping && jumps == null) {
        double beyond = Math.abs(Math.abs(a) - threshold(call, trace));
        if (beyond != 0 && beyond <= ROUNDING * scale) return true;
      }
      boolean decides =
          call.primitive().rule() instanceof Rule.Branch
              || call.primitive().rule() instanceof Rule.Jumping;
      if (decides && a == 0 && isUnderflow(program, call, trace)) return true;
      if (!(call.primitive().rule() instanceof Rule.Comparison)) continue;
      double b = trace.steps().get(call.arguments().getLast()).dual().value();
      if (a != b && Math.abs(a - b) <= ROUNDING * scale) return true;
    }
    return false;
  }

  /// Whether a first argument is 0 only since doubles end there, as gelu(-40) or 0.5^(10000).
  private static boolean isUnderflow(Program program, Node.Call of, Trace trace) {
    if (!(program.nodes().get(of.arguments().getFirst()) instanceof Node.Call u)) return false;
    boolean power =
        u.primitive().rule() instanceof Rule.Arithmetic(Rule.Operator operator)
            && operator == Rule.Operator.POWER;
    double large = trace.steps().get(u.arguments().getLast()).dual().value();
    return (power || u.primitive().rule() instanceof Rule.Smooth) && Math.abs(large) > FAR;
  }

  /// Where hardshrink jumps, its second argument.
  private static double threshold(Node.Call call, Trace trace) {
    return call.arguments().size() > 1
        ? trace.steps().get(call.arguments().get(1)).dual().value()
        : call.primitive().parameters().getLast().fallback();
  }

  private static boolean isBeside(Traits.Places places, double x, double reach) {
    double jump =
        switch (places) {
          case ZERO -> 0;
          case WHOLE, WHOLE_BUT_ZERO -> Math.rint(x);
          case HALF -> Math.floor(x) + 0.5;
        };
    return x != jump && Math.abs(x - jump) <= reach;
  }
}
