package pragmatic.gradients.autodiff;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Rule;

/// The loops of the column sweep for functions with kinks. Samples that follow each other mostly
/// lie in the same piece: each such run has a plain loop of its own.
final class PieceRuns {
  private final Node.Call call;
  private final Rule.Piecewise rule;
  private final Column[] in;
  private final double[] v;
  private final double[] t;
  private final double[] y;
  private final double[] d;

  /// @param in of which only the first moves
  PieceRuns(Node.Call call, Rule.Piecewise rule, Column[] in, Column out) {
    this.call = call;
    this.rule = rule;
    this.in = in;
    v = in[0].values;
    t = in[0].tangents;
    y = out.values;
    d = out.tangents;
  }

  /// @param convention null if values alone are wanted
  void run(int length, @Nullable Convention convention) {
    double[] arguments = new double[in.length];
    for (int k = 1; k < arguments.length; k++) arguments[k] = in[k].scalar;
    Pieces pieces = rule.of(arguments);
    int to;
    for (int from = 0; from < length; from = to) {
      double x = v[from];
      int k = pieces.indexOf(x);
      double low = k == 0 ? Double.NEGATIVE_INFINITY : pieces.breaks()[k - 1];
      double high = k == pieces.breaks().length ? Double.POSITIVE_INFINITY : pieces.breaks()[k];
      to = from + 1;
      if (Double.isNaN(x) || k > 0 && x == low) {
        while (to < length && Double.compare(v[to], x) == 0) to++;
        arguments[0] = x;
        point(pieces, arguments, from, to, convention);
      } else {
        while (to < length && v[to] > low && v[to] < high) to++;
        piece(pieces.pieces().get(k), from, to, convention != null);
      }
    }
  }

  private void piece(Piece piece, int from, int to, boolean sloped) {
    switch (piece) {
      case Piece.Affine(double slope, double intercept) when slope == 0 -> {
        Arrays.fill(y, from, to, intercept);
        if (sloped) Arrays.fill(d, from, to, 0);
      }
      case Piece.Affine(double slope, double intercept) -> {
        // which keeps the sign of a zero
        double shift = intercept == 0 ? -0.0 : intercept;
        for (int i = from; i < to; i++) y[i] = slope * v[i] + shift;
        if (sloped) for (int i = from; i < to; i++) d[i] = slope * t[i];
      }
      case Piece.Curved(DoubleUnaryOperator values, DoubleUnaryOperator slopes) -> {
        for (int i = from; i < to; i++) y[i] = values.applyAsDouble(v[i]);
        if (sloped) for (int i = from; i < to; i++) d[i] = slopes.applyAsDouble(v[i]) * t[i];
      }
    }
  }

  /// Samples that all sit on the same break, or are no numbers.
  private void point(
      Pieces pieces, double[] arguments, int from, int to, @Nullable Convention convention) {
    double x = arguments[0];
    Arrays.fill(y, from, to, pieces.value(x));
    if (convention == null) return;
    int at = pieces.breakAt(x);
    if (at < 0) {
      Arrays.fill(d, from, to, Double.NaN);
      return;
    }
    double left = pieces.leftSlope(at);
    double right = pieces.rightSlope(at);
    if (left == 0 && right == 0 && pieces.pieces().get(at) instanceof Piece.Affine) {
      Arrays.fill(d, from, to, 0);
      return;
    }
    double slope =
        left == right
            ? left
            : convention.slope(new TieSite.Kink(call, at, left, right, arguments.clone()));
    for (int i = from; i < to; i++) d[i] = slope * t[i];
  }
}
