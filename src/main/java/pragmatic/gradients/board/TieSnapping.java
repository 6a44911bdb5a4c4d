package pragmatic.gradients.board;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.program.Program;

/// Draws a point of the plane onto ties near by, so that they are hit to the last bit.
///
/// @param reachX how far it draws along the first input
/// @param reachY how far along the second
/// @param unit of decimals to which free coordinates are rounded
public record TieSnapping(Program program, double reachX, double reachY, double unit) {

  /// The place where a point comes to rest.
  ///
  /// @param at where the hand holds it
  public double[] rest(double... at) {
    double[] free = {rounded(at[0]), rounded(at[1])};
    double[] best = free;
    for (int input = 0; input < 2; input++) {
      double[] docked = docked(free, at, input);
      if (docked != null && (best == free || distance(docked, at) < distance(best, at)))
        best = docked;
    }
    double[] corner = corner(best, at);
    return ties(corner) > ties(best) ? corner : best;
  }

  private double rounded(double x) {
    return unit >= 1
        ? Math.rint(x / unit) * unit + 0.0
        : Math.rint(x * Math.rint(1 / unit)) / Math.rint(1 / unit) + 0.0;
  }

  private double reach(int input) {
    return input == 0 ? reachX : reachY;
  }

  /// The nearest tie along one input, the other held, or null.
  private double @Nullable [] docked(double[] from, double[] at, int input) {
    double low = at[input] - reach(input);
    double high = at[input] + reach(input);
    double[] best = null;
    for (double x : NonsmoothPointFinder.find(program, from, input, low, high)) {
      double[] found = from.clone();
      found[input] = x;
      if (ties(found) > 0 && (best == null || distance(found, at) < distance(best, at)))
        best = found;
    }
    return best;
  }

  /// Near by, a place with more ties: along either input, or at round numbers.
  private double[] corner(double[] from, double[] at) {
    double[] best = from;
    for (int input = 0; input < 2; input++) {
      double[] docked = docked(from, at, input);
      if (docked != null && ties(docked) > ties(best)) best = docked;
    }
    double step = 25 * unit;
    double[] round = {Math.rint(at[0] / step) * step + 0.0, Math.rint(at[1] / step) * step + 0.0};
    boolean near = Math.abs(round[0] - at[0]) <= reachX && Math.abs(round[1] - at[1]) <= reachY;
    return near && ties(round) > ties(best) ? round : best;
  }

  private int ties(double[] at) {
    return ForwardMode.at(program, at, 0, Conventions.MIDDLE).ties().stream()
        .mapToInt(tie ->
            tie.site() instanceof TieSite.TiedSelection selection ? selection.count() - 1 : 1)
        .sum();
  }

  private double distance(double[] p, double[] q) {
    return Math.hypot((p[0] - q[0]) / reachX, (p[1] - q[1]) / reachY);
  }
}
