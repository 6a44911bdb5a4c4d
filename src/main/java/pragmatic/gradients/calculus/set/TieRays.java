package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rays of the plane on which something ties, in order of their angle. The four half axes are
/// always among them.
final class TieRays {
  private static final double SAME_ANGLE = 1e-9;
  private static final int MAXIMUM = 256;

  private final List<double[]> rays = new ArrayList<>();

  TieRays() {
    rays.add(new double[] {-1, 0});
    rays.add(new double[] {0, -1});
    rays.add(new double[] {1, 0});
    rays.add(new double[] {0, 1});
    sort();
  }

  /// Adds the line on which a number with this gradient stays 0.
  void add(double[] gradient) {
    if (!Double.isFinite(gradient[0]) || !Double.isFinite(gradient[1])) return;
    if (gradient[0] == 0 && gradient[1] == 0) return;
    insert(new double[] {-gradient[1] + 0.0, gradient[0]});
    insert(new double[] {gradient[1], -gradient[0] + 0.0});
  }

  private void insert(double[] ray) {
    double angle = angle(ray);
    for (double[] other : rays) {
      double gap = Math.abs(angle(other) - angle);
      if (Math.min(gap, 2 * Math.PI - gap) <= SAME_ANGLE) return;
    }
    rays.add(ray);
    sort();
  }

  private void sort() {
    rays.sort(Comparator.comparingDouble(TieRays::angle));
  }

  private static double angle(double[] ray) {
    return Math.atan2(ray[1], ray[0]);
  }

  boolean hasRoom() {
    return rays.size() < MAXIMUM;
  }

  List<double[]> all() {
    return List.copyOf(rays);
  }

  /// One direction between each two neighbours.
  List<double[]> between() {
    List<double[]> between = new ArrayList<>();
    for (int i = 0; i < rays.size(); i++) {
      double[] p = rays.get(i);
      double[] q = rays.get((i + 1) % rays.size());
      double m = Math.hypot(p[0], p[1]);
      double n = Math.hypot(q[0], q[1]);
      between.add(new double[] {p[0] / m + q[0] / n, p[1] / m + q[1] / n});
    }
    return between;
  }
}
