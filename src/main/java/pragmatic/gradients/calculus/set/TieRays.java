package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Rays of the plane on which something ties, in order of their angle. The four half axes are
/// always among them.
final class TieRays {
  private static final double SAME_ANGLE = 1e-9;
  private static final int MAXIMUM = 256;

  private final NavigableMap<Double, double[]> rays = new TreeMap<>();

  /// Every run through the cells meets the same numbers again.
  private final Set<TieNormal> added = new HashSet<>();

  private record TieNormal(double x, double y) {}

  TieRays() {
    insert(new double[] {-1, 0});
    insert(new double[] {0, -1});
    insert(new double[] {1, 0});
    insert(new double[] {0, 1});
  }

  /// Adds the line on which a number with this gradient stays 0.
  void add(double[] gradient) {
    if (!Double.isFinite(gradient[0]) || !Double.isFinite(gradient[1])) return;
    if (gradient[0] == 0 && gradient[1] == 0) return;
    if (!added.add(new TieNormal(gradient[0], gradient[1]))) return;
    insert(new double[] {-gradient[1] + 0.0, gradient[0]});
    insert(new double[] {gradient[1], -gradient[0] + 0.0});
  }

  private void insert(double[] ray) {
    double angle = Math.atan2(ray[1], ray[0]);
    if (!isKnown(angle - 2 * Math.PI) && !isKnown(angle) && !isKnown(angle + 2 * Math.PI))
      rays.put(angle, ray);
  }

  private boolean isKnown(double angle) {
    return !rays.subMap(angle - SAME_ANGLE, true, angle + SAME_ANGLE, true).isEmpty();
  }

  boolean hasRoom() {
    return rays.size() < MAXIMUM;
  }

  List<double[]> all() {
    return List.copyOf(rays.values());
  }

  /// One direction between each two neighbours.
  List<double[]> between() {
    List<double[]> all = all();
    List<double[]> between = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double[] p = all.get(i);
      double[] q = all.get((i + 1) % all.size());
      double m = Math.hypot(p[0], p[1]);
      double n = Math.hypot(q[0], q[1]);
      between.add(new double[] {p[0] / m + q[0] / n, p[1] / m + q[1] / n});
    }
    return between;
  }
}
