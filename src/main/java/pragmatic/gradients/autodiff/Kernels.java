package pragmatic.gradients.autodiff;

import java.util.Arrays;
import pragmatic.gradients.program.Node;
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
      case Rule.Piecewise piecewise when onlyFirstMoves(in) -> {
        PieceRuns runs = new PieceRuns(call, piecewise, in, out);
        yield (length, convention) -> {
          if (plain(call, convention)) runs.run(length, convention);
          else general.run(0, length, convention);
        };
      }
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

  private static void selection(
      Node.Call call,
      Rule.Selection rule,
      Column[] in,
      Column out,
      int length,
      Convention convention) {
    Column a = in[0];
    Column b = in[1];
    boolean largest = rule.largest();
    double[] weights =
        convention.weights(new TieSite.TiedSelection(call, largest, new int[] {0, 1}));
    double firstWeight = a.moves() ? weights[0] : 0;
    double secondWeight = b.moves() ? weights[1] : 0;
    for (int i = 0; i < length; i++) {
      double v = a.value(i);
      double w = b.value(i);
      double first = a.tangent(i);
      double second = b.tangent(i);
      out.values[i] = largest ? Math.max(v, w) : Math.min(v, w);
      out.tangents[i] =
          largest
              ? chosen(v, w, first, second, firstWeight, secondWeight)
              : chosen(w, v, first, second, firstWeight, secondWeight);
    }
  }

  /// The tangent of one of two arguments, and where they tie, what their weights make of both.
  ///
  /// @param v what makes it the first one if it is larger than `w`
  /// @param firstWeight 0 if nothing flows from the first one
  static double chosen(
      double v, double w, double first, double second, double firstWeight, double secondWeight) {
    if (v > w) return first;
    if (v < w) return second;
    if (v != w) return Double.NaN;
    if (firstWeight == 0) return secondWeight == 0 ? 0 : secondWeight * second;
    double part = firstWeight * first; // whose −0.0 must survive alone
    return secondWeight == 0 ? part : part + secondWeight * second;
  }

  private static void jumping(Rule.Jumping rule, Column[] in, Column out, int length) {
    double[] v = new double[in.length];
    for (int k = 1; k < in.length; k++) v[k] = in[k].scalar;
    for (int i = 0; i < length; i++) {
      v[0] = in[0].values[i];
      out.values[i] = rule.value().at(v);
      out.tangents[i] = unlessFlat(rule.slope().at(v), in[0].tangents[i]);
    }
  }

  /// The chain rule where a slope of 0 means that nothing flows.
  static double unlessFlat(double slope, double tangent) {
    return slope == 0 ? 0 : slope * tangent;
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
