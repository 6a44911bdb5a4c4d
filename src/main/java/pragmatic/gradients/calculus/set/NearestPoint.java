package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The point of a convex hull that is nearest to a given one, in any number of dimensions, by
/// Wolfe's algorithm (Mathematical Programming 11, 1976): it ends after finitely many steps, as the
/// simplex method does, so that the answer is exact but for the rounding of small linear systems.
final class NearestPoint {
  /// A step that gains less than this, relative to the squared size of the points, gains nothing.
  private static final double NO_GAIN = 1e-14;

  private final List<double[]> points = new ArrayList<>();

  /// Positions of the affinely independent points in use, and how much of each.
  private final List<Integer> used = new ArrayList<>();

  private double[] weights = {1};

  private NearestPoint(List<double[]> hull, double[] target) {
    for (double[] point : hull) points.add(Hull.minus(point, target));
  }

  /// @param hull at least one point
  static double[] of(List<double[]> hull, double[] target) {
    double[] nearest = new NearestPoint(hull, target).run();
    for (int k = 0; k < nearest.length; k++) nearest[k] += target[k];
    return nearest;
  }

  private double[] run() {
    double size = 0;
    int best = 0;
    for (int i = 0; i < points.size(); i++) {
      double square = Hull.dot(points.get(i), points.get(i));
      size = Math.max(size, square);
      if (square < Hull.dot(points.get(best), points.get(best))) best = i;
    }
    used.add(best);
    double[] x = points.get(best);
    for (int step = 0; step < 50 * (points.size() + x.length); step++) {
      int towards = 0;
      for (int i = 1; i < points.size(); i++)
        if (Hull.dot(x, points.get(i)) < Hull.dot(x, points.get(towards))) towards = i;
      double gain = Hull.dot(x, x) - Hull.dot(x, points.get(towards));
      if (gain <= NO_GAIN * size || used.contains(towards)) break;
      used.add(towards);
      weights = Arrays.copyOf(weights, used.size());
      descend();
      double[] next = mean(weights);
      // rounding alone would go round in circles
      if (Hull.dot(next, next) >= Hull.dot(x, x)) break;
      x = next;
    }
    return x.clone();
  }

  /// Goes to the nearest point of the affine hull of the points in use, dropping those that would
  /// get a negative weight on the way.
  private void descend() {
    while (true) {
      double[] wanted = affine();
      double step = 1;
      for (int i = 0; i < wanted.length; i++)
        if (wanted[i] < 0) step = Math.min(step, weights[i] / (weights[i] - wanted[i]));
      for (int i = 0; i < wanted.length; i++) weights[i] += step * (wanted[i] - weights[i]);
      if (step == 1) return;
      drop();
    }
  }

  private void drop() {
    int least = 0;
    for (int i = 1; i < weights.length; i++) if (weights[i] < weights[least]) least = i;
    used.remove(least);
    double[] rest = new double[weights.length - 1];
    for (int i = 0; i < rest.length; i++) rest[i] = Math.max(0, weights[i < least ? i : i + 1]);
    weights = rest;
  }

  /// Weights of the point of the affine hull that is nearest to the origin: with p₀ the last point,
  /// those of the least squares problem |p₀ + Σ w (pᵢ − p₀)|.
  private double[] affine() {
    int count = used.size() - 1;
    double[] last = points.get(used.getLast());
    double[][] system = new double[count][count + 1];
    for (int i = 0; i < count; i++) {
      double[] edge = Hull.minus(points.get(used.get(i)), last);
      for (int k = 0; k < count; k++)
        system[i][k] = Hull.dot(edge, Hull.minus(points.get(used.get(k)), last));
      system[i][count] = -Hull.dot(edge, last);
    }
    double[] solution = Arrays.copyOf(solved(system), count + 1);
    solution[count] = 1 - Arrays.stream(solution, 0, count).sum();
    return solution;
  }

  /// Gaussian elimination; what is not determined is 0.
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++)
        if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) pivot = row;
      double[] swap = system[column];
      system[column] = system[pivot];
      system[pivot] = swap;
      if (system[column][column] == 0) continue;
      for (int row = column + 1; row < n; row++) {
        double factor = system[row][column] / system[column][column];
        for (int k = column; k <= n; k++) system[row][k] -= factor * system[column][k];
      }
    }
    double[] solution = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double sum = system[row][n];
      for (int k = row + 1; k < n; k++) sum -= system[row][k] * solution[k];
      solution[row] = system[row][row] == 0 ? 0 : sum / system[row][row];
    }
    return solution;
  }

  private double[] mean(double[] weights) {
    double[] sum = new double[points.getFirst().length];
    for (int i = 0; i < weights.length; i++)
      for (int k = 0; k < sum.length; k++) sum[k] += weights[i] * points.get(used.get(i))[k];
    return sum;
  }
}
