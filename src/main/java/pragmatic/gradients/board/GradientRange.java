package pragmatic.gradients.board;

import java.util.function.DoubleFunction;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.program.Program;

/// What the tie-break slider does to the gradient of a program of several inputs: one λ for all
/// ties.
///
/// @param curve λ ↦ the gradient
/// @param single whether no tie-break changes it
public record GradientRange(DoubleFunction<double[]> curve, boolean single) {
  private static final int GRID = 64;
  private static final double SAME = 1e-9;

  static GradientRange of(Program program, double[] at, Mode mode, boolean single) {
    if (mode == Mode.REVERSE)
      return new GradientRange(
          lambda -> ReverseMode.at(program, at, Conventions.lambda(lambda)).gradient(), single);
    return new GradientRange(lambda -> forward(program, at, lambda), single);
  }

  private static double[] forward(Program program, double[] at, double lambda) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++)
      gradient[i] = ForwardMode.at(program, at, i, Conventions.lambda(lambda)).result().tangent();
    return gradient;
  }

  public double[] at(double lambda) {
    return curve.apply(lambda);
  }

  /// A λ that gives the gradient, or NaN if none does. The middle and the ends are tried first.
  public double lambda(double[] gradient) {
    for (double detent : new double[] {0.5, 0, 1})
      if (distance(at(detent), gradient) <= SAME) return detent;
    if (single) return Double.NaN;
    double best = 0;
    for (int i = 0; i <= GRID; i++) {
      double lambda = (double) i / GRID;
      if (distance(at(lambda), gradient) < distance(at(best), gradient)) best = lambda;
    }
    double refined =
        nearest(gradient, Math.max(0, best - 1.0 / GRID), Math.min(1, best + 1.0 / GRID));
    return distance(at(refined), gradient) <= 1e-6 ? refined : Double.NaN;
  }

  /// The λ between two whose gradient is nearest.
  private double nearest(double[] gradient, double low, double high) {
    for (int i = 0; i < 80; i++) {
      double a = low + (high - low) / 3;
      double b = high - (high - low) / 3;
      if (distance(at(a), gradient) < distance(at(b), gradient)) high = b;
      else low = a;
    }
    return (low + high) / 2;
  }

  /// Between gradients; NaN equals NaN.
  static double distance(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++)
      if (Double.compare(p[i] + 0.0, q[i] + 0.0) != 0) sum += Math.abs(p[i] - q[i]);
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }
}
