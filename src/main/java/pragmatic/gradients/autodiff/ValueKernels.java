package pragmatic.gradients.autodiff;

import java.util.List;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;

/// The loops of the column sweep where values alone are wanted: for rasters, level lines and the
/// search for ties.
final class ValueKernels {
  private ValueKernels() {}

  /// Evaluates one call for the first `length` samples of a block.
  @FunctionalInterface
  interface ValueKernel {
    void run(int length);
  }

  static ValueKernel of(Node.Call call, Column[] columns) {
    Column[] in = call.arguments().stream().map(id -> columns[id]).toArray(Column[]::new);
    Column out = columns[call.id()];
    Column a = in[0];
    Column b = in.length > 1 ? in[1] : a;
    return switch (call.primitive().rule()) {
      case Rule.Arithmetic(Rule.Operator operator) -> arithmetic(operator, a, b, out);
      case Rule.Smooth smooth ->
          length -> {
            for (int i = 0; i < length; i++)
              out.values[i] = smooth.value().applyAsDouble(a.values[i]);
          };
      case Rule.Piecewise piecewise when Kernels.onlyFirstMoves(in) ->
          length -> piecewise(piecewise, in, out, length);
      case Rule.Selection(boolean largest, boolean ignoresNaN) when in.length == 2 && !ignoresNaN ->
          largest ? length -> max(a, b, out, length) : length -> min(a, b, out, length);
      case Rule.Branch _ ->
          length -> {
            for (int i = 0; i < length; i++) out.values[i] = in[a.value(i) != 0 ? 1 : 2].value(i);
          };
      default -> {
        double[] v = new double[in.length];
        Primitive primitive = call.primitive();
        yield length -> {
          for (int i = 0; i < length; i++) {
            for (int k = 0; k < v.length; k++) v[k] = in[k].value(i);
            out.values[i] = primitive.value(v);
          }
        };
      }
    };
  }

  private static ValueKernel arithmetic(Rule.Operator operator, Column a, Column b, Column out) {
    double[] y = out.values;
    return switch (operator) {
      case NEGATE ->
          length -> {
            for (int i = 0; i < length; i++) y[i] = -a.values[i];
          };
      case ADD ->
          length -> {
            double[] v = a.spread();
            double[] w = b.spread();
            for (int i = 0; i < length; i++) y[i] = v[i] + w[i];
          };
      case SUBTRACT ->
          length -> {
            double[] v = a.spread();
            double[] w = b.spread();
            for (int i = 0; i < length; i++) y[i] = v[i] - w[i];
          };
      case MULTIPLY ->
          length -> {
            double[] v = a.spread();
            double[] w = b.spread();
            for (int i = 0; i < length; i++) y[i] = v[i] * w[i];
          };
      case DIVIDE ->
          length -> {
            double[] v = a.spread();
            double[] w = b.spread();
            for (int i = 0; i < length; i++) y[i] = v[i] / w[i];
          };
      case POWER ->
          length -> {
            double[] v = a.spread();
            double[] w = b.spread();
            if (!b.moves() && b.scalar == 2) for (int i = 0; i < length; i++) y[i] = v[i] * v[i];
            else for (int i = 0; i < length; i++) y[i] = Primitive.power(v[i], w[i]);
          };
    };
  }

  private static void max(Column a, Column b, Column out, int length) {
    double[] v = a.spread();
    double[] w = b.spread();
    for (int i = 0; i < length; i++) out.values[i] = Math.max(v[i], w[i]);
  }

  private static void min(Column a, Column b, Column out, int length) {
    double[] v = a.spread();
    double[] w = b.spread();
    for (int i = 0; i < length; i++) out.values[i] = Math.min(v[i], w[i]);
  }

  private static void piecewise(Rule.Piecewise rule, Column[] in, Column out, int length) {
    double[] arguments = new double[in.length];
    for (int k = 1; k < in.length; k++) arguments[k] = in[k].scalar;
    Pieces pieces = rule.of(arguments);
    double[] breaks = pieces.breaks();
    List<Piece> list = pieces.pieces();
    double[] v = in[0].values;
    double[] y = out.values;
    for (int i = 0; i < length; i++) {
      double x = v[i];
      int k = 0;
      while (k < breaks.length && !(x < breaks[k])) k++;
      if (Double.isNaN(x)) y[i] = Double.NaN;
      else if (k > 0 && x == breaks[k - 1]) y[i] = pieces.value(x);
      else if (list.get(k) instanceof Piece.Affine(double slope, double intercept))
        y[i] = slope == 0 ? intercept : intercept == 0 ? slope * x : slope * x + intercept;
      else y[i] = list.get(k).value(x);
    }
  }
}
