package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Convex hulls of gradients: corners in the plane, and nearest points in any number of dimensions.
final class Hull {
  /// Relative to the largest coordinate; gradients come from sums of a few products.
  private static final double ROUNDING = 1e-9;

  private static final int MAXIMUM_STEPS = 10_000;

  private Hull() {}

  /// Points that differ, in order of first appearance.
  static List<double[]> distinct(List<double[]> points) {
    List<double[]> kept = new ArrayList<>();
    double tolerance = ROUNDING * Math.max(1, size(points));
    for (double[] point : points)
      if (kept.stream().noneMatch(other -> distance(point, other) <= tolerance)) kept.add(point);
    return kept;
  }

  private static double size(List<double[]> points) {
    double size = 0;
    for (double[] point : points) for (double x : point) size = Math.max(size, Math.abs(x));
    return size;
  }

  static double distance(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) sum += (p[i] - q[i]) * (p[i] - q[i]);
    return Math.sqrt(sum);
  }

  /// The corners of the hull of points in the plane, counter-clockwise from the one with the
  /// largest first coordinate.
  static List<double[]> corners(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(distinct(points));
    sorted.sort(Comparator.comparingDouble((double[] p) -> -p[0]).thenComparingDouble(p -> p[1]));
    if (sorted.size() < 3) return sorted;
    double flat = ROUNDING * Math.max(1, size(points) * size(points));
    List<double[]> chain = new ArrayList<>(half(sorted, flat));
    chain.removeLast();
    List<double[]> back = half(sorted.reversed(), flat);
    back.removeLast();
    chain.addAll(back);
    return chain;
  }

  /// The points that are not in the hull of the others, in any number of dimensions.
  static List<double[]> extremes(List<double[]> points) {
    double tolerance = ROUNDING * Math.max(1, size(points));
    List<double[]> kept = new ArrayList<>(points);
    for (double[] point : points) {
      List<double[]> others = new ArrayList<>(kept);
      others.remove(point);
      if (!others.isEmpty() && distance(point, nearest(others, point)) <= tolerance) kept = others;
    }
    return kept;
  }

  /// Half of Andrew's monotone chain.
  private static List<double[]> half(List<double[]> sorted, double flat) {
    List<double[]> chain = new ArrayList<>();
    for (double[] p : sorted) {
      while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), p) <= flat)
        chain.removeLast();
      chain.add(p);
    }
    return chain;
  }

  private static double turn(double[] o, double[] p, double[] q) {
    return (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
  }

  /// The point of the hull that is nearest to `target`, by conditional gradients with steps away:
  /// each step goes towards the best corner or away from the worst of those in use (Guélat and
  /// Marcotte, Mathematical Programming 35, 1986).
  static double[] nearest(List<double[]> points, double[] target) {
    int best = 0;
    for (int i = 1; i < points.size(); i++)
      if (distance(points.get(i), target) < distance(points.get(best), target)) best = i;
    double[] weights = new double[points.size()];
    weights[best] = 1;
    double[] x = points.get(best).clone();
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      double[] down = new double[x.length];
      for (int k = 0; k < x.length; k++) down[k] = target[k] - x[k];
      int towards = extreme(points, weights, down, false);
      int away = extreme(points, weights, down, true);
      double gain = dot(down, points.get(towards)) - dot(down, x);
      double loss = dot(down, x) - dot(down, points.get(away));
      if (gain <= 1e-15 * Math.max(1, size(points))) break;
      boolean forward = gain >= loss || weights[away] == 1;
      int corner = forward ? towards : away;
      double[] direction = new double[x.length];
      for (int k = 0; k < x.length; k++)
        direction[k] = forward ? points.get(corner)[k] - x[k] : x[k] - points.get(corner)[k];
      double longest = forward ? 1 : weights[away] / (1 - weights[away]);
      double length = Math.min(dot(down, direction) / dot(direction, direction), longest);
      for (int i = 0; i < weights.length; i++) weights[i] *= forward ? 1 - length : 1 + length;
      weights[corner] += forward ? length : -length;
      if (!forward && length == longest) weights[corner] = 0;
      x = mean(points, weights);
    }
    return x;
  }

  private static int extreme(
      List<double[]> points, double[] weights, double[] direction, boolean least) {
    int found = -1;
    for (int i = 0; i < weights.length; i++) {
      if (least && weights[i] <= 0) continue;
      double here = dot(direction, points.get(i));
      double there = found < 0 ? 0 : dot(direction, points.get(found));
      if (found < 0 || (least ? here < there : here > there)) found = i;
    }
    return found;
  }

  private static double[] mean(List<double[]> points, double[] weights) {
    double[] sum = new double[points.getFirst().length];
    for (int i = 0; i < weights.length; i++)
      for (int k = 0; k < sum.length; k++) sum[k] += weights[i] * points.get(i)[k];
    return sum;
  }

  private static double dot(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) sum += p[i] * q[i];
    return sum;
  }
}
