package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;

/// Points of a simplex: weights of at least 0 with sum 1.
public final class SimplexWeights {
  private SimplexWeights() {}

  /// One weight set to a value; the others share the rest in the proportion they had, evenly if
  /// they had nothing.
  public static List<Double> with(List<Double> before, int index, double value) {
    double rest = 1 - value;
    double others = 0;
    for (int i = 0; i < before.size(); i++) if (i != index) others += before.get(i);
    List<Double> after = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      double share = others > 0 ? before.get(i) / others : 1.0 / (before.size() - 1);
      after.add(i == index ? value : rest * share);
    }
    return after;
  }

  public static boolean same(List<Double> p, List<Double> q) {
    if (p.size() != q.size()) return false;
    for (int i = 0; i < p.size(); i++) if (Math.abs(p.get(i) - q.get(i)) > 1e-9) return false;
    return true;
  }
}
