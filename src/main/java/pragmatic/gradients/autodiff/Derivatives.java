package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Rule;

/// The local partial derivatives of one call at given arguments: the one place where point-wise
/// forward mode, reverse mode and the set of all answers get their slopes from.
///
/// @param partials one per argument
/// @param masked partials that are structurally absent (an unselected branch, a losing argument, a
///   flat piece): they contribute nothing, even if what they would multiply is infinite or NaN
/// @param tie the tie met, or null
/// @param jump whether the call sits exactly on a jump
public record Derivatives(
    double value, double[] partials, boolean[] masked, @Nullable Tie tie, boolean jump) {

  static Derivatives smooth(double value, double... partials) {
    return new Derivatives(value, partials, new boolean[partials.length], null, false);
  }

  /// Partials of the call for argument values `v`.
  ///
  /// @param needed which arguments depend on an input; partials of the others may be left at 0
  public static Derivatives of(
      Node.Call call, double[] v, boolean[] needed, Convention convention) {
    Derivatives local = of(call, call.primitive().value(v), v, needed, convention);
    local.mask(call.primitive().rule(), convention.masking(call));
    if (call.primitive().rule() instanceof Rule.Order order) local.maskOutside(order.of(v));
    double[] known = convention.partials(call, v, needed);
    boolean selects =
        call.primitive().rule() instanceof Rule.Piecewise
            && convention.masking(call) != Masking.NONE;
    if (known != null) local.replace(known, needed, selects);
    return local;
  }

  private void mask(Rule rule, Masking masking) {
    boolean chosen = tie != null || (rule instanceof Rule.Multivariate && value == 0);
    for (int i = 0; i < masked.length; i++) {
      if (masking == Masking.ZEROS && chosen && partials[i] == 0) masked[i] = true;
      if (masking == Masking.NONE) masked[i] = false;
    }
  }

  /// What is not sorted at all is never sent anything.
  private void maskOutside(Rule.Rank turn) {
    for (int i = 0; i < masked.length; i++) if (i < turn.from() || i >= turn.to()) masked[i] = true;
  }

  private void replace(double[] known, boolean[] needed, boolean selects) {
    for (int i = 0; i < known.length; i++) {
      if (!needed[i] || known[i] == partials[i]) continue;
      partials[i] = known[i];
      masked[i] = selects && known[i] == 0;
    }
  }

  private static Derivatives of(
      Node.Call call, double value, double[] v, boolean[] needed, Convention convention) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          arithmetic(operator, v, value, needed, convention.powers());
      case Rule.Smooth smooth ->
          smooth(
              value,
              convention.slopesFromValue(call.primitive().name())
                  ? Saturation.slope(call.primitive().name(), value)
                  : smooth.slope().at(v[0], value));
      case Rule.Multivariate joint -> joint(call, joint, v, value, needed, convention);
      case Rule.Piecewise piecewise -> piecewise(call, piecewise, v, value, needed, convention);
      case Rule.Jumping jumping -> jumping(call, jumping, v, value, needed, convention);
      case Rule.Selection selection -> selection(call, selection, v, value, convention);
      case Rule.Order order -> order(call, order.of(v), v, value, convention);
      case Rule.Expanded written ->
          throw new IllegalStateException(call.primitive() + " was not written out");
      case Rule.Withheld _ ->
          new Derivatives(value, new double[1], new boolean[] {true}, null, false);
      case Rule.Branch branch -> {
        boolean first = v[0] != 0;
        yield new Derivatives(
            value,
            new double[] {0, first ? 1 : 0, first ? 0 : 1},
            new boolean[] {true, !first, first},
            null,
            false);
      }
      case Rule.Comparison comparison ->
          new Derivatives(value, new double[2], new boolean[] {true, true}, null, v[0] == v[1]);
    };
  }

  private static Derivatives arithmetic(
      Rule.Operator operator, double[] v, double value, boolean[] needed, Powers powers) {
    return switch (operator) {
      case ADD -> smooth(value, 1, 1);
      case SUBTRACT -> smooth(value, 1, -1);
      case MULTIPLY -> smooth(value, v[1], v[0]);
      case DIVIDE -> smooth(value, 1 / v[1], -value / v[1]);
      case NEGATE -> smooth(value, -1);
      case POWER ->
          smooth(
              value,
              needed[0] ? powers.byBase(v[0], v[1], needed[1]) : 0,
              needed[1] ? powers.byExponent(v[0], v[1], value) : 0);
    };
  }

  private static Derivatives joint(
      Node.Call call,
      Rule.Multivariate joint,
      double[] v,
      double value,
      boolean[] needed,
      Convention convention) {
    boolean tip = joint.seminorm() && value == 0;
    double[] partials = new double[v.length];
    boolean absorbed = joint.isAbsorbed(v);
    IntToDoubleFunction slopes = joint.partial().all(v, value);
    for (int i = 0; i < v.length; i++) {
      if (!needed[i]) continue;
      double formula = tip ? convention.tip(call, i) : slopes.applyAsDouble(i);
      partials[i] = absorbed ? convention.absorbed(call, i, formula) : formula;
    }
    return smooth(value, partials);
  }

  private static Derivatives piecewise(
      Node.Call call,
      Rule.Piecewise rule,
      double[] v,
      double value,
      boolean[] needed,
      Convention convention) {
    Pieces pieces = rule.of(v);
    double[] partials = new double[v.length];
    boolean[] masked = new boolean[v.length];
    Tie tie = null;
    int at = pieces.breakAt(v[0]);
    if (at >= 0 && pieces.leftSlope(at) != pieces.rightSlope(at)) {
      var site = new TieSite.Kink(call, at, pieces.leftSlope(at), pieces.rightSlope(at), v);
      partials[0] = convention.slope(site);
      tie = new Tie(site, partials[0]);
    } else if (!Double.isNaN(v[0])) {
      Piece piece = pieces.pieces().get(at >= 0 ? at : pieces.indexOf(v[0]));
      partials[0] = piece.slope(v[0]);
      // the bottom of a parabola has slope 0 too, but is multiplied
      masked[0] = partials[0] == 0 && piece instanceof Piece.Affine;
    } else {
      partials[0] = Double.NaN;
    }
    Definitions.byParameters(call, v, needed, convention, partials);
    return new Derivatives(value, partials, masked, tie, false);
  }

  private static Derivatives jumping(
      Node.Call call,
      Rule.Jumping rule,
      double[] v,
      double value,
      boolean[] needed,
      Convention convention) {
    double[] partials = new double[v.length];
    boolean[] masked = new boolean[v.length];
    partials[0] = rule.slope().at(v);
    masked[0] = partials[0] == 0;
    Definitions.byParameters(call, v, needed, convention, partials);
    return new Derivatives(value, partials, masked, null, rule.jump().at(v));
  }

  private static Derivatives selection(
      Node.Call call, Rule.Selection rule, double[] v, double value, Convention convention) {
    double[] partials = new double[v.length];
    boolean[] masked = new boolean[v.length];
    if (Double.isNaN(value)) {
      Arrays.fill(partials, Double.NaN);
      return new Derivatives(value, partials, masked, null, false);
    }
    int[] positions = IntStream.range(0, v.length).filter(i -> v[i] == value).toArray();
    return chosen(
        new TieSite.TiedSelection(call, rule.largest(), positions), v.length, value, convention);
  }

  private static Derivatives order(
      Node.Call call, Rule.Rank turn, double[] v, double value, Convention convention) {
    if (Double.isNaN(value)) {
      double[] partials = new double[v.length];
      Arrays.fill(partials, turn.from(), turn.to(), Double.NaN);
      return new Derivatives(value, partials, new boolean[v.length], null, false);
    }
    double[] sorted = convention.sortsZeros(call.primitive().name()) ? apart(v) : v;
    double taken = sorted == v ? value : turn.value(sorted);
    var site =
        new TieSite.TiedSelection(call, true, turn.tied(sorted, taken), turn.place(sorted, taken));
    return chosen(site, v.length, value, convention);
  }

  /// The same numbers, but −0 below 0.
  private static double[] apart(double[] v) {
    return Arrays.stream(v)
        .map(x -> Double.compare(x, -0.0) == 0 ? -Double.MIN_VALUE : x)
        .toArray();
  }

  /// The gradient goes to the only argument that has the value, or as the convention shares it.
  private static Derivatives chosen(
      TieSite.TiedSelection site, int arity, double value, Convention convention) {
    double[] partials = new double[arity];
    boolean[] masked = new boolean[arity];
    Arrays.fill(masked, true);
    boolean tied = site.count() > 1;
    double[] weights = tied ? convention.weights(site) : new double[] {1};
    for (int i = 0; i < site.count(); i++) {
      partials[site.positions()[i]] = weights[i];
      masked[site.positions()[i]] = weights[i] == 0;
    }
    return new Derivatives(value, partials, masked, tied ? new Tie(site, weights) : null, false);
  }

  /// Chain rule in one direction: Σ partial · tangent over the arguments that depend on an input.
  double tangent(double[] tangents, boolean[] needed) {
    double sum = 0;
    boolean any = false;
    for (int i = 0; i < partials.length; i++) {
      if (!needed[i] || masked[i]) continue;
      double term = partials[i] * tangents[i];
      sum = any ? sum + term : term; // −0.0 must survive a single term
      any = true;
    }
    return sum;
  }

  /// The same from the second of two arguments to the first, see [Masking#BLEND].
  double blended(double[] tangents, boolean[] needed) {
    double first = needed[0] ? tangents[0] : 0;
    double second = needed[1] ? tangents[1] : 0;
    return second + partials[0] * (first - second);
  }

  /// Whether anything flows from the arguments that move, be it 0.
  boolean flows(boolean[] moved) {
    for (int i = 0; i < masked.length; i++) if (moved[i] && !masked[i]) return true;
    return false;
  }

  /// The sites of all ties in a list of steps.
  static List<TieSite> sites(List<Tie> ties) {
    return ties.stream().map(Tie::site).toList();
  }
}
