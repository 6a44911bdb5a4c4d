package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pragmatic.gradients.autodiff.Rounding;

/// Convex hulls of gradients: corners, and what lies in a polygon of the plane.
final class Hull {
  /// What is beyond an edge by less is on it.
  private static final double FLAT = 1e-6;

  private Hull() {}

  /// Points that differ, in order of first appearance.
  static List<double[]> distinct(List<double[]> points) {
    List<double[]> kept = new ArrayList<>();
    double[] units = units(points);
    for (double[] point : points)
      if (kept.stream().noneMatch(other -> isSame(point, other, units))) kept.add(point);
    return kept;
  }

  private static boolean isSame(double[] p, double[] q, double[] units) {
    return distance(over(p, units), over(q, units)) <= Rounding.RELATIVE;
  }

  /// The largest coordinate.
  static double size(List<double[]> points) {
    double size = 0;
    for (double[] point : points) for (double x : point) size = Math.max(size, Math.abs(x));
    return size;
  }

  /// The largest slope by each input, 1 at least: slopes by one may be larger than those by another
  /// by any factor.
  private static double[] units(List<double[]> points) {
    return units(points, 1);
  }

  private static double[] units(List<double[]> points, double least) {
    double[] units = new double[points.isEmpty() ? 0 : points.getFirst().length];
    for (int i = 0; i < units.length; i++) {
      units[i] = least;
      for (double[] point : points) units[i] = Math.max(units[i], Math.abs(point[i]));
    }
    return units;
  }

  /// From the least to the largest slope by each input; 1 where they are the same.
  static double[] spans(List<double[]> points) {
    double[] spans = new double[points.isEmpty() ? 0 : points.getFirst().length];
    for (int i = 0; i < spans.length; i++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double[] point : points) {
        low = Math.min(low, point[i]);
        high = Math.max(high, point[i]);
      }
      spans[i] = high - low > 1e-200 && high - low < 1e200 ? high - low : 1;
    }
    return spans;
  }

  /// Each coordinate in a unit of its own.
  static double[] over(double[] point, double[] units) {
    double[] scaled = new double[point.length];
    for (int i = 0; i < scaled.length; i++) scaled[i] = point[i] / units[i];
    return scaled;
  }

  static double distance(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) sum += (p[i] - q[i]) * (p[i] - q[i]);
    if (sum < Double.POSITIVE_INFINITY) return Math.sqrt(sum);
    double length = 0;
    for (int i = 0; i < p.length; i++) length = Math.hypot(length, p[i] - q[i]);
    return length;
  }

  /// The corners of the hull of points in the plane, counter-clockwise from the one with the
  /// largest first coordinate. Points this near to an edge are none.
  static List<double[]> corners(List<double[]> points) {
    double[] units = units(points);
    List<double[]> sorted = new ArrayList<>(distinct(points));
    sorted.sort(Comparator.comparingDouble((double[] p) -> -p[0]).thenComparingDouble(p -> p[1]));
    if (sorted.size() < 3) return sorted;
    List<double[]> all = half(sorted, units);
    all.removeLast();
    List<double[]> back = half(sorted.reversed(), units);
    back.removeLast();
    all.addAll(back);
    // a set much flatter than high has corners that differ by small slopes alone
    return withoutFlat(all, units(points, GradientSet.SMALL));
  }

  /// Leaves out what is near the edge between its neighbours that stay, the first corner last.
  private static List<double[]> withoutFlat(List<double[]> corners, double[] units) {
    List<double[]> kept = new ArrayList<>(List.of(corners.getFirst()));
    int last = 0;
    for (int i = 1; i < corners.size(); i++) {
      double[] next = corners.get((i + 1) % corners.size());
      boolean flat = true;
      for (int k = last + 1; k <= i && flat; k++)
        flat = isNear(corners.get(k), kept.getLast(), next, units);
      if (flat) continue;
      kept.add(corners.get(i));
      last = i;
    }
    if (kept.size() > 2 && isNear(kept.getFirst(), kept.getLast(), kept.get(1), units))
      kept.removeFirst();
    return kept;
  }

  private static boolean isNear(double[] p, double[] from, double[] to, double[] units) {
    return distance(over(from, units), over(to, units), over(p, units)) <= Rounding.RELATIVE;
  }

  /// The points that are not in the hull of the others, in any number of dimensions.
  static List<double[]> extremes(List<double[]> points) {
    double[] units = units(points);
    List<double[]> kept = new ArrayList<>(points);
    for (double[] point : points) {
      List<double[]> others = new ArrayList<>(kept);
      others.remove(point);
      if (others.isEmpty()) continue;
      double[] scaled = over(point, units);
      List<double[]> hull = others.stream().map(other -> over(other, units)).toList();
      if (distance(scaled, NearestPoint.of(hull, scaled)) <= Rounding.RELATIVE) kept = others;
    }
    return kept;
  }

  /// Whether a point outside the hull leaves all corners corners, but for those that are nearly
  /// flat: it is beyond no more than one edge of a polygon.
  static boolean isBeside(List<double[]> points, double[] outside) {
    List<double[]> all = new ArrayList<>(points);
    all.add(outside);
    if (outside.length > 2) return extremes(all).size() > extremes(points).size();
    double[] units = units(all);
    List<double[]> corners = corners(points).stream().map(point -> over(point, units)).toList();
    double[] p = over(outside, units);
    int beyond = 0;
    for (int i = 0; i < corners.size(); i++) {
      double[] from = corners.get(i);
      double[] to = corners.get((i + 1) % corners.size());
      if (turn(from, to, p) < -FLAT * distance(from, to)) beyond++;
    }
    return beyond <= 1;
  }

  /// Half of Andrew's monotone chain.
  private static List<double[]> half(List<double[]> sorted, double[] units) {
    List<double[]> chain = new ArrayList<>();
    for (double[] p : sorted) {
      while (chain.size() > 1 && isFlat(chain.get(chain.size() - 2), chain.getLast(), p, units))
        chain.removeLast();
      chain.add(p);
    }
    return chain;
  }

  private static boolean isFlat(double[] o, double[] p, double[] q, double[] units) {
    return turn(over(o, units), over(p, units), over(q, units)) <= 0;
  }

  private static double turn(double[] o, double[] p, double[] q) {
    return (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
  }

  /// Whether a point of the plane lies in the convex polygon, its border included, or no further
  /// from it than the tolerance: it is on the inner side of each edge, or near an edge.
  ///
  /// @param corners counter-clockwise, at least one
  static boolean contains(List<double[]> corners, double[] p, double tolerance) {
    boolean inside = corners.size() > 2;
    for (int i = 0; i < corners.size(); i++) {
      double[] from = corners.get(i);
      double[] to = corners.get((i + 1) % corners.size());
      if (distance(from, to, p) <= tolerance) return true;
      inside &= turn(from, to, p) >= 0;
    }
    return inside;
  }

  /// Distance from a segment, in any number of dimensions.
  private static double distance(double[] from, double[] to, double[] p) {
    double[] edge = minus(to, from);
    double length = dot(edge, edge);
    double along = length == 0 ? 0 : Math.clamp(dot(edge, minus(p, from)) / length, 0, 1);
    double[] foot = from.clone();
    for (int k = 0; k < foot.length; k++) foot[k] += along * edge[k];
    return distance(foot, p);
  }

  static double[] minus(double[] p, double[] q) {
    double[] difference = p.clone();
    for (int k = 0; k < p.length; k++) difference[k] -= q[k];
    return difference;
  }

  static double dot(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) sum += p[i] * q[i];
    return sum;
  }
}
