package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.SharedPart;

/// Computes a call for all samples of a sweep at once. Common calls have a loop each, which the
/// compiler can vectorise; all others ask [Derivatives] for one sample after the other.
final class Kernels {
  private Kernels() {}

  static Kernel of(Node.Call call, Column[] columns) {
    Column[] in = call.arguments().stream().map(id -> columns[id]).toArray(Column[]::new);
    Column out = columns[call.id()];
    ChoiceKernels.ChoiceSamples general =
        (from, to, convention) -> general(call, in, out, from, to, convention);
    boolean all = Arrays.stream(in).allMatch(column -> column.carries() || !column.moves());
    if (all && out.carries()) return plain(call, in, out, general);
    return ChoiceKernels.of(call, in, out, general);
  }

  private static Kernel plain(
      Node.Call call, Column[] in, Column out, ChoiceKernels.ChoiceSamples general) {
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) ->
          ArithmeticKernels.of(
              operator, in, out, (length, convention) -> general.run(0, length, convention));
      case Rule.Smooth smooth -> (length, convention) -> smooth(smooth, in[0], out, length);
      case Rule.Piecewise piecewise when onlyFirstMoves(in) ->
          (length, convention) -> {
            if (plain(call, convention)) piecewise(call, piecewise, in, out, length, convention);
            else general.run(0, length, convention);
          };
      case Rule.Selection selection when in.length == 2 && !selection.ignoresNaN() ->
          (length, convention) -> {
            if (plain(call, convention)) selection(call, selection, in, out, length, convention);
            else general.run(0, length, convention);
          };
      case Rule.Jumping jumping when onlyFirstMoves(in) ->
          (length, convention) -> {
            if (plain(call, convention) && !convention.hasPartials(call))
              jumping(jumping, in, out, length);
            else general.run(0, length, convention);
          };
      default -> ChoiceKernels.of(call, in, out, general);
    };
  }

  /// The special loops drop the derivatives of pieces and arguments that were not taken. A
  /// convention that multiplies some of them by zero instead needs the general loop.
  private static boolean plain(Node.Call call, Convention convention) {
    return convention.masking(call) == Masking.UNTAKEN;
  }

  static boolean onlyFirstMoves(Column[] in) {
    for (int i = 1; i < in.length; i++) if (in[i].moves()) return false;
    return true;
  }

  private static void smooth(Rule.Smooth rule, Column a, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    if (rule.slope() instanceof SharedPart shared) {
      for (int i = 0; i < length; i++) {
        double part = shared.part().applyAsDouble(v[i]);
        y[i] = shared.values().applyAsDouble(v[i], part);
        d[i] = shared.slopes().applyAsDouble(v[i], part) * t[i];
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      double value = rule.value().applyAsDouble(v[i]);
      y[i] = value;
      d[i] = rule.slope().at(v[i], value) * t[i];
    }
  }

  private static void piecewise(
      Node.Call call,
      Rule.Piecewise rule,
      Column[] in,
      Column out,
      int length,
      Convention convention) {
    double[] arguments = new double[in.length];
    for (int i = 1; i < in.length; i++) arguments[i] = in[i].scalar;
    Pieces pieces = rule.of(arguments);
    List<Piece> list = pieces.pieces();
    if (list.size() == 2
        && list.get(0) instanceof Piece.Affine left
        && list.get(1) instanceof Piece.Affine right) {
      if (pieces.breaks()[0] == 0 && isZero(left.intercept()) && isZero(right.intercept())) {
        arguments[0] = 0;
        double pick =
            left.slope() == right.slope()
                ? left.slope()
                : convention.slope(
                    new TieSite.Kink(call, 0, left.slope(), right.slope(), arguments));
        bend(pieces, in[0], out, length, pick);
        return;
      }
    }
    piecewise(call, pieces, arguments, in[0], out, length, convention);
  }

  /// Not −0, which a flat piece keeps.
  private static boolean isZero(double x) {
    return Double.doubleToRawLongBits(x) == 0;
  }

  private static void piecewise(
      Node.Call call,
      Pieces pieces,
      double[] arguments,
      Column in,
      Column out,
      int length,
      Convention convention) {
    double[] breaks = pieces.breaks();
    Piece[] list = pieces.pieces().toArray(Piece[]::new);
    double[] v = in.values;
    double[] t = in.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      double x = v[i];
      int k = 0;
      while (k < breaks.length && !(x < breaks[k])) k++;
      if (Double.isNaN(x)) {
        y[i] = Double.NaN;
        d[i] = Double.NaN;
      } else if (k > 0 && x == breaks[k - 1]) {
        atBreak(call, pieces, arguments, x, t[i], out, i, convention);
      } else if (list[k] instanceof Piece.Affine(double slope, double intercept)) {
        y[i] = slope == 0 ? intercept : intercept == 0 ? slope * x : slope * x + intercept;
        d[i] = slope == 0 ? 0 : slope * t[i];
      } else {
        y[i] = list[k].value(x);
        d[i] = list[k].slope(x) * t[i];
      }
    }
  }

  /// A sample that sits exactly on a break: rare, so it may ask and allocate.
  private static void atBreak(
      Node.Call call,
      Pieces pieces,
      double[] arguments,
      double x,
      double tangent,
      Column out,
      int i,
      Convention convention) {
    int at = pieces.breakAt(x);
    double left = pieces.leftSlope(at);
    double right = pieces.rightSlope(at);
    double slope = left;
    boolean flat = left == 0 && pieces.pieces().get(at) instanceof Piece.Affine;
    if (left != right) {
      double[] there = arguments.clone();
      there[0] = x;
      slope = convention.slope(new TieSite.Kink(call, at, left, right, there));
    }
    out.values[i] = pieces.value(x);
    out.tangents[i] = left == right && flat ? 0 : slope * tangent;
  }

  /// Two lines through the origin: relu, leaky relu, abs, pinball.
  private static void bend(Pieces pieces, Column in, Column out, int length, double pick) {
    double left = pieces.leftSlope(0);
    double right = pieces.rightSlope(0);
    double[] v = in.values;
    double[] t = in.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      double x = v[i];
      double slope = x > 0 ? right : x < 0 ? left : x == 0 ? pick : Double.NaN;
      // a flat piece hides even an infinite argument or tangent
      boolean flat = slope == 0 && (x != 0 || left == right);
      y[i] = x == 0 ? pieces.value(x) : flat ? 0 : slope * x;
      d[i] = flat ? 0 : slope * t[i];
    }
  }

  private static void selection(
      Node.Call call,
      Rule.Selection rule,
      Column[] in,
      Column out,
      int length,
      Convention convention) {
    Column a = in[0];
    Column b = in[1];
    double[] weights =
        convention.weights(new TieSite.TiedSelection(call, rule.largest(), new int[] {0, 1}));
    for (int i = 0; i < length; i++) {
      double v = a.value(i);
      double w = b.value(i);
      boolean first = rule.largest() ? v > w : v < w;
      boolean second = rule.largest() ? v < w : v > w;
      out.values[i] = rule.largest() ? Math.max(v, w) : Math.min(v, w);
      out.tangents[i] =
          first
              ? a.tangent(i)
              : second
                  ? b.tangent(i)
                  : v == w ? tied(weights, a.tangent(i), b.tangent(i)) : Double.NaN;
    }
  }

  private static double tied(double[] weights, double first, double second) {
    double sum = weights[0] == 0 ? 0 : weights[0] * first;
    return weights[1] == 0 ? sum : sum + weights[1] * second;
  }

  private static void jumping(Rule.Jumping rule, Column[] in, Column out, int length) {
    double[] v = new double[in.length];
    for (int k = 1; k < in.length; k++) v[k] = in[k].scalar;
    for (int i = 0; i < length; i++) {
      v[0] = in[0].values[i];
      double slope = rule.slope().at(v);
      out.values[i] = rule.value().at(v);
      out.tangents[i] = slope == 0 ? 0 : slope * in[0].tangents[i];
    }
  }

  private static void general(
      Node.Call call, Column[] in, Column out, int from, int to, Convention convention) {
    double[] v = new double[in.length];
    double[] t = new double[in.length];
    boolean[] needed = new boolean[in.length];
    boolean[] carries = new boolean[in.length];
    for (int k = 0; k < in.length; k++) {
      needed[k] = in[k].moves();
      carries[k] = in[k].carries();
    }
    for (int i = from; i < to; i++) {
      for (int k = 0; k < in.length; k++) {
        v[k] = in[k].value(i);
        t[k] = in[k].tangent(i);
      }
      Derivatives local = Derivatives.of(call, v, needed, convention);
      out.values[i] = local.value();
      out.tangents[i] = out.carries() ? local.tangent(t, carries) : 0;
    }
  }
}
