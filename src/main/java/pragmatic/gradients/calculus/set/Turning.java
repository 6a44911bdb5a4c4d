package pragmatic.gradients.calculus.set;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.calculus.germ.PathLimit;
import pragmatic.gradients.calculus.germ.PathLimits;

/// Whether gradients turn with the direction inside one cell, as those of b²/a do at 0. Then the
/// set is round somewhere, and the gradients found are samples of it.
final class Turning {
  /// Directions that are looked beside.
  private static final int MOST = 8;

  /// Between neighbouring directions, which lie in one cell nearly always.
  private static final double STEP = 0x1p-6;

  private static final int STEPS = 2;

  private final PathLimits paths;
  private final List<double[][]> noted = new ArrayList<>();

  Turning(PathLimits paths) {
    this.paths = paths;
  }

  /// A direction in which double arithmetic tells no gradient, or one of many.
  void note(double[] ahead, double[] aside) {
    if (noted.size() < MOST) noted.add(new double[][] {ahead, aside});
  }

  boolean isSeen() {
    for (double[][] path : noted) if (isSeen(path[0], path[1])) return true;
    return false;
  }

  /// Three cells so close together are less likely than one in which gradients turn.
  private boolean isSeen(double[] ahead, double[] aside) {
    List<double[]> gradients = new ArrayList<>();
    for (int k = 0; k <= STEPS; k++) {
      double[] near = ahead.clone();
      for (int i = 0; i < near.length; i++) near[i] += k * STEP * aside[i];
      PathLimit limit = paths.on(near, aside);
      if (!limit.isDecided() || !limit.isFinite()) return false;
      gradients.add(limit.gradient());
    }
    return Hull.distinct(gradients).size() > STEPS;
  }
}
