package pragmatic.gradients.board;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.program.Program;

/// What the tie-break slider does at a point: the gradient for each λ in [0, 1], one λ for all
/// ties.
///
/// @param curve λ ↦ the partial derivatives by the inputs that are looked at
/// @param nothingToChoose whether no tie-break changes them, not even one with a choice of its own
///   for each tie
public record TieRange(DoubleFunction<double[]> curve, boolean nothingToChoose) {
  /// The values of λ that have a name: left, middle and right.
  public static final List<Double> DETENTS = List.of(0.0, 0.5, 1.0);

  private static final List<Double> FIRST_TRIED = List.of(0.5, 0.0, 1.0);
  private static final double[] QUARTERS = {0.25, 0.5, 0.75, 1};
  private static final int GRID = 64;

  /// Of `max` and `min` they take the same argument, where λ takes another one of each.
  private static final List<Convention> OF_PLACES =
      List.of(Conventions.FIRST_WINS, Conventions.LAST_WINS);

  /// Part of the gradients' size by which a λ that was searched for may miss.
  private static final double MISSED = 1e-6;

  /// @param at one value per input
  /// @param inputs by which to differentiate
  /// @param vertices the answers where each tie takes one side; empty if they are not known
  public static TieRange of(
      Program program, double[] at, List<Integer> inputs, Mode mode, List<double[]> vertices) {
    DoubleFunction<double[]> curve =
        lambda -> Gradient.of(program, at, inputs, Conventions.lambda(lambda), mode).partials();
    if (vertices.size() != 1) return new TieRange(curve, false);
    // a single vertex does not tell: vertices are found by tangents, where a NaN of one part spoils
    // all others, and a definition may break ties of its own
    double[] left = curve.apply(0);
    boolean flat =
        DoubleStream.of(QUARTERS).allMatch(lambda -> Rounding.same(curve.apply(lambda), left))
            && OF_PLACES.stream()
                .map(rule -> Gradient.of(program, at, inputs, rule, mode).partials())
                .allMatch(partials -> Rounding.same(partials, left));
    return new TieRange(curve, flat);
  }

  public double[] gradient(double lambda) {
    return curve.apply(lambda);
  }

  /// The first of the partial derivatives: the only one along one input.
  public double at(double lambda) {
    return gradient(lambda)[0];
  }

  /// The least λ that gives the gradient, or NaN if none does. The middle and the ends are tried
  /// first.
  public double lambda(double... gradient) {
    for (double detent : FIRST_TRIED)
      if (Rounding.sameMeasured(gradient(detent), gradient)) return detent;
    boolean finite = DoubleStream.of(gradient).allMatch(Double::isFinite);
    if (nothingToChoose || !finite) return Double.NaN;
    double[] away = new double[GRID + 1];
    for (int i = 0; i <= GRID; i++) away[i] = distance((double) i / GRID, gradient);
    for (int i = 0; i <= GRID; i++) {
      double before = away[Math.max(0, i - 1)];
      double after = away[Math.min(GRID, i + 1)];
      if (!(away[i] <= before && away[i] <= after)) continue;
      double nearest =
          nearest(gradient, Math.max(0, i - 1.0) / GRID, Math.min(GRID, i + 1.0) / GRID);
      if (distance(nearest, gradient) <= MISSED * size(gradient)) return nearest;
    }
    return Double.NaN;
  }

  /// The λ between two whose gradient is nearest.
  private double nearest(double[] gradient, double low, double high) {
    for (int i = 0; i < 80; i++) {
      double a = low + (high - low) / 3;
      double b = high - (high - low) / 3;
      if (distance(a, gradient) < distance(b, gradient)) high = b;
      else low = a;
    }
    return (low + high) / 2;
  }

  /// What is not finite is endlessly far away.
  private double distance(double lambda, double[] gradient) {
    double[] here = gradient(lambda);
    double sum = 0;
    for (int i = 0; i < here.length; i++) sum += Math.abs(here[i] - gradient[i]);
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  /// The greatest partial derivative at a detent or in a gradient.
  private double size(double[] gradient) {
    double size = 0;
    for (double slope : gradient) size = Math.max(size, Math.abs(slope));
    for (double detent : DETENTS)
      for (double slope : gradient(detent))
        if (Double.isFinite(slope)) size = Math.max(size, Math.abs(slope));
    return size;
  }

  /// Whether each answer along one input belongs to one λ, so that the answer can be dragged.
  public boolean monotone() {
    double direction = at(1) - at(0);
    if (!(Math.abs(direction) > 0)) return false;
    double before = at(0);
    for (int i = 1; i <= GRID; i++) {
      double here = at((double) i / GRID);
      if (!((here - before) * direction > 0)) return false;
      before = here;
    }
    return true;
  }
}
