package pragmatic.gradients.board;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.TieSite;
import pragmatic.gradients.board.Viewport.Span;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.program.Program;

/// Draws a point of the plane onto ties near by, so that they are hit to the last bit.
///
/// @param reachX how far it draws along the first input
/// @param reachY how far along the second
/// @param unit of decimals to which free coordinates are rounded
public record TieSnapping(Program program, double reachX, double reachY, double unit) {
  /// Across a window, on each of which a tie is looked for.
  private static final int LINES = 16;

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

  /// Where a point is in a window that may have left it: in its place where that is seen, else on a
  /// tie where it was on one that is seen, else at the edge.
  public double[] kept(double[] point, Span across, Span upward) {
    double[] edge = {across.nearest(point[0]), upward.nearest(point[1])};
    if (Arrays.equals(edge, point) || ties(point) == 0 || ties(edge) > 0) return edge;
    double[] best = null;
    for (int i = -1; i <= LINES && best == null; i++) {
      double[] from = i < 0 ? edge : new double[] {along(across, i), along(upward, i)};
      for (int input = 0; input < 2; input++) {
        double[] found = tieIn(from, edge, input, input == 0 ? across : upward);
        if (found != null && (best == null || distance(found, edge) < distance(best, edge)))
          best = found;
      }
    }
    return best == null ? edge : best;
  }

  private static double along(Span span, int line) {
    return span.low() + span.length() * line / LINES;
  }

  /// The tie in a range of one input that is nearest to a place, the other one held, or null.
  private double @Nullable [] tieIn(double[] from, double[] near, int input, Span range) {
    double[] best = null;
    for (double x : NonsmoothPointFinder.find(program, from, input, range.low(), range.high())) {
      double[] found = from.clone();
      found[input] = x;
      if (range.holds(x)
          && ties(found) > 0
          && (best == null || distance(found, near) < distance(best, near))) best = found;
    }
    return best;
  }

  private double rounded(double x) {
    return unit >= 1
        ? Math.rint(x / unit) * unit + 0.0
        : Math.rint(x * Math.rint(1 / unit)) / Math.rint(1 / unit) + 0.0;
  }

  private double reach(int input) {
    return input == 0 ? reachX : reachY;
  }

  /// The nearest tie along one input within reach, the other held, or null.
  private double @Nullable [] docked(double[] from, double[] at, int input) {
    return tieIn(from, at, input, new Span(at[input] - reach(input), at[input] + reach(input)));
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
