package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.autodiff.Rounding;

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

  /// Whether they are equal but for rounding.
  public static boolean same(List<Double> p, List<Double> q) {
    return p.size() == q.size() && Rounding.same(array(p), array(q));
  }

  private static double[] array(List<Double> weights) {
    return weights.stream().mapToDouble(w -> w).toArray();
  }
}
