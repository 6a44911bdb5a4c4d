package pragmatic.gradients.autodiff;

import pragmatic.gradients.program.Node;
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
      case Rule.Piecewise piecewise when Kernels.onlyFirstMoves(in) -> {
        PieceRuns runs = new PieceRuns(call, piecewise, in, out);
        yield length -> runs.run(length, null);
      }
      case Rule.Selection(boolean largest, boolean ignoresNaN) when in.length == 2 && !ignoresNaN ->
          largest ? length -> max(a, b, out, length) : length -> min(a, b, out, length);
      case Rule.Branch _ -> length -> branch(a, b, in[2], out, length);
      case Rule.Comparison(Rule.Relation relation) ->
          length -> comparison(relation, a, b, out, length);
      case Rule.Multivariate joint -> general(joint.value(), in, out);
      default -> general(call.primitive()::value, in, out);
    };
  }

  private static ValueKernel general(Rule.Value rule, Column[] in, Column out) {
    double[] v = new double[in.length];
    double[][] columns = new double[in.length][];
    double[] y = out.values;
    return length -> {
      for (int k = 0; k < v.length; k++) columns[k] = in[k].spread();
      for (int i = 0; i < length; i++) {
        for (int k = 0; k < v.length; k++) v[k] = columns[k][i];
        y[i] = rule.at(v);
      }
    };
  }

  private static void branch(Column condition, Column a, Column b, Column out, int length) {
    double[] c = condition.spread();
    double[] v = a.spread();
    double[] w = b.spread();
    double[] y = out.values;
    for (int i = 0; i < length; i++) y[i] = c[i] != 0 ? v[i] : w[i];
  }

  private static void comparison(
      Rule.Relation relation, Column a, Column b, Column out, int length) {
    double[] v = a.spread();
    double[] w = b.spread();
    double[] y = out.values;
    for (int i = 0; i < length; i++) y[i] = relation.holds(v[i], w[i]) ? 1 : 0;
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
}
