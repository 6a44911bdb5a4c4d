package pragmatic.gradients.autodiff;

import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Rule;

/// The loops of the column sweep. Common shapes have a loop of their own that the compiler can
/// vectorise; everything else asks [Derivatives], sample by sample.
final class Kernels {
  private Kernels() {}

  static Kernel of(Node.Call call, Column[] columns) {
    Column[] in = call.arguments().stream().map(id -> columns[id]).toArray(Column[]::new);
    Column out = columns[call.id()];
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> ring(call, operator, in, out);
      case Rule.Smooth smooth -> (length, convention) -> smooth(smooth, in[0], out, length);
      case Rule.Piecewise piecewise when onlyFirstMoves(in) ->
          (length, convention) -> {
            if (plain(call, convention)) piecewise(call, piecewise, in, out, length, convention);
            else general(call, in, out, length, convention);
          };
      case Rule.Selection selection when in.length == 2 && !selection.ignoresNaN() ->
          (length, convention) -> {
            if (plain(call, convention)) selection(call, selection, in, out, length, convention);
            else general(call, in, out, length, convention);
          };
      default -> (length, convention) -> general(call, in, out, length, convention);
    };
  }

  /// The loops of their own mask what was not taken, and no more.
  private static boolean plain(Node.Call call, Convention convention) {
    return convention.masking(call) == Masking.UNTAKEN;
  }

  private static boolean onlyFirstMoves(Column[] in) {
    for (int i = 1; i < in.length; i++) if (in[i].moves()) return false;
    return true;
  }

  private static Kernel ring(Node.Call call, Rule.Operator operator, Column[] in, Column out) {
    Column a = in[0];
    Column b = in.length > 1 ? in[1] : in[0];
    boolean both = a.moves() && b.moves();
    return switch (operator) {
      case NEGATE -> (length, convention) -> scale(a, -1, out, length);
      case ADD ->
          (length, convention) -> {
            if (both) add(a, b, 1, out, length);
            else shift(a.moves() ? a : b, 1, a.moves() ? b.scalar : a.scalar, out, length);
          };
      case SUBTRACT ->
          (length, convention) -> {
            if (both) add(a, b, -1, out, length);
            else if (a.moves()) shift(a, 1, -b.scalar, out, length);
            else shift(b, -1, a.scalar, out, length);
          };
      case MULTIPLY ->
          (length, convention) -> {
            if (both) multiply(a, b, out, length);
            else if (a.moves()) scale(a, b.scalar, out, length);
            else scale(b, a.scalar, out, length);
          };
      case DIVIDE -> (length, convention) -> divide(a, b, out, length);
      case POWER ->
          b.moves()
              ? (length, convention) -> general(call, in, out, length, convention)
              : (length, convention) -> power(a, b.scalar, convention.powers(), out, length);
    };
  }

  private static void scale(Column a, double factor, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = factor * v[i];
      d[i] = factor * t[i];
    }
  }

  private static void shift(Column a, double sign, double offset, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = sign * v[i] + offset;
      d[i] = sign * t[i];
    }
  }

  private static void add(Column a, Column b, double sign, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] w = b.values;
    double[] s = b.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = v[i] + sign * w[i];
      d[i] = t[i] + sign * s[i];
    }
  }

  private static void multiply(Column a, Column b, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] w = b.values;
    double[] s = b.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
    for (int i = 0; i < length; i++) {
      y[i] = v[i] * w[i];
      d[i] = w[i] * t[i] + v[i] * s[i];
    }
  }

  private static void divide(Column a, Column b, Column out, int length) {
    for (int i = 0; i < length; i++) {
      double w = b.value(i);
      double y = a.value(i) / w;
      double first = a.moves() ? 1 / w * a.tangents[i] : 0;
      double second = b.moves() ? -y / w * b.tangents[i] : 0;
      out.values[i] = y;
      out.tangents[i] = a.moves() ? b.moves() ? first + second : first : second;
    }
  }

  private static void power(Column a, double exponent, Powers powers, Column out, int length) {
    if (exponent == 2) {
      for (int i = 0; i < length; i++) {
        double v = a.values[i];
        out.values[i] = v * v;
        out.tangents[i] = 2 * v * a.tangents[i];
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      out.values[i] = Math.pow(a.values[i], exponent);
      out.tangents[i] = powers.byBase(a.values[i], exponent, false) * a.tangents[i];
    }
  }

  private static void smooth(Rule.Smooth rule, Column a, Column out, int length) {
    double[] v = a.values;
    double[] t = a.tangents;
    double[] y = out.values;
    double[] d = out.tangents;
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
    double pick = Double.NaN;
    if (list.size() == 2
        && list.get(0) instanceof Piece.Affine left
        && list.get(1) instanceof Piece.Affine right) {
      if (pieces.breaks()[0] == 0 && left.intercept() == 0 && right.intercept() == 0) {
        arguments[0] = 0;
        pick = convention.slope(new TieSite.Kink(call, 0, left.slope(), right.slope(), arguments));
        double[] v = in[0].values;
        bend(
            v, in[0].tangents, out.values, out.tangents, length, left.slope(), right.slope(), pick);
        return;
      }
    }
    piecewise(call, pieces, arguments, in[0], out, length, convention);
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
  private static void bend(
      double[] v,
      double[] t,
      double[] y,
      double[] d,
      int length,
      double left,
      double right,
      double pick) {
    for (int i = 0; i < length; i++) {
      double x = v[i];
      double slope = x > 0 ? right : x < 0 ? left : x == 0 ? pick : Double.NaN;
      // a flat piece hides even an infinite argument or tangent
      boolean flat = slope == 0 && x != 0;
      y[i] = flat ? 0 : x == 0 ? x : slope * x;
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

  private static void general(
      Node.Call call, Column[] in, Column out, int length, Convention convention) {
    double[] v = new double[in.length];
    double[] t = new double[in.length];
    boolean[] needed = new boolean[in.length];
    for (int k = 0; k < in.length; k++) needed[k] = in[k].moves();
    for (int i = 0; i < length; i++) {
      for (int k = 0; k < in.length; k++) {
        v[k] = in[k].value(i);
        t[k] = in[k].tangent(i);
      }
      Derivatives local = Derivatives.of(call, v, needed, convention);
      out.values[i] = local.value();
      out.tangents[i] = local.tangent(t, needed);
    }
  }
}
