package pragmatic.gradients.calculus.nonsmooth;

import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Rule;

/// The switching variables of a call: what changes sign where the call is not smooth.
///
/// Comparisons, kinks and jumps have them, but also radicands, denominators and domain edges, since
/// √((x − 0.3)²) has a corner and no comparison.
public final class Switches {
  private Switches() {}

  /// Whether calls of this kind can be other than smooth.
  public static boolean has(Node.Call call) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          operator == Rule.Operator.DIVIDE || operator == Rule.Operator.POWER;
      case Rule.Multivariate joint -> joint.hasBoundary();
      default -> true;
    };
  }

  /// Whether values jump across the switch while slopes go on, as those of an angle do.
  public static boolean cuts(Node.Call call) {
    return call.primitive().rule() instanceof Rule.Multivariate joint && joint.isCut();
  }

  /// Number of the smooth stretch that holds the arguments `v`; it changes across a switch, but not
  /// from an argument to its doublet.
  static double cell(Node.Call call, double[] v, Doublets doublets) {
    double cell = cell(call, v);
    return call.primitive().rule() instanceof Rule.Order && cell >= 0
        ? doublets.first((int) cell)
        : cell;
  }

  /// Number of the smooth stretch that holds the arguments `v`; it changes across a switch.
  public static double cell(Node.Call call, double[] v) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case DIVIDE -> Math.signum(v[1]);
            case POWER -> v[1] == Math.rint(v[1]) && v[1] >= 0 ? 0 : Math.signum(v[0]);
            default -> 0;
          };
      case Rule.Smooth smooth -> smooth.cell().applyAsDouble(v[0]);
      case Rule.Multivariate joint -> joint.cell(v);
      case Rule.Piecewise piecewise -> piecewise.of(v).indexOf(v[0]);
      case Rule.Jumping jumping -> jumping.cell().at(v);
      case Rule.Selection selection -> winner(selection, v);
      case Rule.Order order -> taken(order.of(v), v);
      case Rule.Expanded written -> 0;
      case Rule.Branch _, Rule.Withheld _ -> 0;
      case Rule.Comparison comparison -> Math.signum(v[0] - v[1]);
    };
  }

  /// The first argument that wins.
  private static int winner(Rule.Selection rule, double[] v) {
    int best = 0;
    for (int i = 1; i < v.length; i++) {
      if (rule.largest() ? v[i] > v[best] : v[i] < v[best]) best = i;
    }
    return best;
  }

  /// The argument that a stable sort takes.
  private static int taken(Rule.Rank turn, double[] v) {
    double value = turn.value(v);
    int[] tied = turn.tied(v, value);
    return tied.length == 0 ? -1 : tied[turn.place(v, value)];
  }

  /// Distance between the argument taken and the nearest other one.
  private static double gap(Rule.Rank turn, double[] v, Doublets doublets) {
    int taken = taken(turn, v);
    double gap = Double.POSITIVE_INFINITY;
    for (int i = turn.from(); i < turn.to() && taken >= 0; i++)
      if (!doublets.areOne(i, taken)) gap = Math.min(gap, Math.abs(v[i] - v[taken]));
    return gap;
  }

  /// Whether a change of cell at these arguments means that something switches: not in front of an
  /// angle, where its first argument changes sign and nothing jumps.
  static boolean crosses(Node.Call call, double[] v) {
    return !(call.primitive().rule() instanceof Rule.Multivariate joint)
        || joint.distance(v) < Double.POSITIVE_INFINITY;
  }

  /// Whether the arguments sit exactly on a switch.
  public static boolean isTied(Node.Call call, double[] v) {
    return distance(call, v, Doublets.NONE) == 0;
  }

  /// How far the arguments are from a switch, in units of the switching variable; ∞ where that has
  /// no meaning. Touching zeros, which change no cell, are found as its minima.
  ///
  /// @param doublets arguments between which nothing switches
  static double distance(Node.Call call, double[] v, Doublets doublets) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          switch (operator) {
            case DIVIDE -> Math.abs(v[1]);
            case POWER ->
                v[1] == Math.rint(v[1]) && v[1] >= 0 ? Double.POSITIVE_INFINITY : Math.abs(v[0]);
            default -> Double.POSITIVE_INFINITY;
          };
      case Rule.Smooth smooth -> edge(smooth, v[0]);
      case Rule.Multivariate joint -> joint.distance(v);
      case Rule.Piecewise piecewise -> nearest(piecewise.of(v), v[0]);
      case Rule.Jumping jumping -> jumping.jump().at(v) ? 0 : jumpDistance(jumping, v);
      case Rule.Selection selection -> gap(selection, v, doublets);
      case Rule.Order order -> gap(order.of(v), v, doublets);
      case Rule.Expanded written -> Double.POSITIVE_INFINITY;
      case Rule.Branch _, Rule.Withheld _ -> Double.POSITIVE_INFINITY;
      case Rule.Comparison comparison -> Math.abs(v[0] - v[1]);
    };
  }

  private static double edge(Rule.Smooth smooth, double x) {
    double here = smooth.cell().applyAsDouble(x);
    if (smooth.cell().applyAsDouble(Math.nextDown(x)) != here
        || smooth.cell().applyAsDouble(Math.nextUp(x)) != here) return 0;
    // only edges at 0 are touched in practice: √(x²), log(x²)
    return smooth.cell().applyAsDouble(-Double.MIN_VALUE) != smooth.cell().applyAsDouble(0)
        ? Math.abs(x)
        : Double.POSITIVE_INFINITY;
  }

  private static double nearest(Pieces pieces, double x) {
    double distance = Double.POSITIVE_INFINITY;
    for (double at : pieces.breaks()) distance = Math.min(distance, Math.abs(x - at));
    return distance;
  }

  /// Jumps repeat over the line, so only the nearest whole step at either side is asked.
  private static double jumpDistance(Rule.Jumping jumping, double[] v) {
    double[] at = v.clone();
    for (double step : new double[] {0, 0.5}) {
      at[0] = Math.rint(v[0] - step) + step;
      if (jumping.jump().at(at)) return Math.abs(v[0] - at[0]);
    }
    return Double.POSITIVE_INFINITY;
  }

  /// Distance between the best argument and the next.
  private static double gap(Rule.Selection rule, double[] v, Doublets doublets) {
    double best = Double.NEGATIVE_INFINITY;
    double next = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < v.length; i++) {
      if (doublets.first(i) != i) continue;
      double size = rule.largest() ? v[i] : -v[i];
      if (size > best) {
        next = best;
        best = size;
      } else if (size > next) {
        next = size;
      }
    }
    return best == next ? 0 : best - next;
  }
}
