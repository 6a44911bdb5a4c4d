package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.required;

import java.util.List;

/// Primitives of several arguments: the largest, the smallest, and the smooth forms of the largest.
/// Functions that return vectors are written with an index: `softmax(0; z0, z1)` is the first
/// probability.
final class SelectionFamily {
  static final Primitive MAX =
      selection("max", true, false, "the largest argument; NaN if one is NaN").alias("maximum");
  static final Primitive MIN =
      selection("min", false, false, "the smallest argument; NaN if one is NaN").alias("minimum");

  static final List<Primitive> ALL =
      List.of(
          MAX,
          MIN,
          selection("fmax", true, true, "the largest argument, NaN ignored"),
          selection("fmin", false, true, "the smallest argument, NaN ignored"),
          // the same functions as max and min, but frameworks have rules of their own for them
          selection("amax", true, false, "the largest element, as of a vector").alias("reduce_max"),
          selection("amin", false, false, "the smallest element, as of a vector")
              .alias("reduce_min"),
          selection("maxpool", true, false, "max pooling: the largest value of the window")
              .alias("max_pool"),
          Primitive.of(
                  "logsumexp",
                  new Rule.Joint(v -> logSumExp(v, 0), (v, y, i) -> share(v, 0, i)),
                  "log(eᵃ + eᵇ + …)",
                  required("a"))
              .definedAs("m = max(a0, [a|, ]); m + log([exp(a - m)| + ])")
              .repeating()
              .alias("logaddexp"),
          Primitive.of(
                  "softmax",
                  new Rule.Joint(SelectionFamily::softmax, SelectionFamily::softmaxPartial),
                  "probability number i (from 0) of the logits z",
                  required("i"),
                  required("z"))
              .definedAs("exp(z# - logsumexp([z|, ]))")
              .repeating()
              .withIndex(),
          Primitive.of(
                  "log_softmax",
                  new Rule.Joint(
                      v -> v[1 + (int) v[0]] - logSumExp(v, 1),
                      (v, y, i) -> (i == 1 + (int) v[0] ? 1 : 0) - share(v, 1, i)),
                  "log of probability number i (from 0)",
                  required("i"),
                  required("z"))
              .definedAs("z# - logsumexp([z|, ])")
              .repeating()
              .withIndex(),
          Primitive.of(
                  "cross_entropy",
                  new Rule.Joint(
                      v -> logSumExp(v, 1) - v[1 + (int) v[0]],
                      (v, y, i) -> share(v, 1, i) - (i == 1 + (int) v[0] ? 1 : 0)),
                  "−log of the target's probability; the target counts from 0",
                  required("target"),
                  required("z"))
              .definedAs("logsumexp([z|, ]) - z#")
              .repeating()
              .withIndex());

  private SelectionFamily() {}

  private static Primitive selection(
      String name, boolean largest, boolean ignoresNaN, String help) {
    return Primitive.of(
            name, new Rule.Selection(largest, ignoresNaN), help, required("a"), required("b"))
        .repeating();
  }

  static double select(Rule.Selection rule, double[] v) {
    double best = v[0];
    for (int i = 1; i < v.length; i++) {
      if (rule.ignoresNaN() && Double.isNaN(v[i])) continue;
      if (rule.ignoresNaN() && Double.isNaN(best)) best = v[i];
      else best = rule.largest() ? Math.max(best, v[i]) : Math.min(best, v[i]);
    }
    return best;
  }

  /// Shifted by the largest argument, so that nothing overflows.
  private static double logSumExp(double[] v, int from) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < v.length; i++) largest = Math.max(largest, v[i]);
    if (Double.isInfinite(largest) || Double.isNaN(largest)) return largest;
    double sum = 0;
    for (int i = from; i < v.length; i++) sum += Math.exp(v[i] - largest);
    return largest + Math.log(sum);
  }

  /// `e^v[i]` among the sum of all: exactly ½ for two equal logits, which exp(v − logSumExp) is
  /// not.
  private static double share(double[] v, int from, int i) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = from; k < v.length; k++) largest = Math.max(largest, v[k]);
    double sum = 0;
    for (int k = from; k < v.length; k++) sum += Math.exp(v[k] - largest);
    return Math.exp(v[i] - largest) / sum;
  }

  private static double softmax(double[] v) {
    return share(v, 1, 1 + (int) v[0]);
  }

  private static double softmaxPartial(double[] v, double y, int i) {
    return y * ((i == 1 + (int) v[0] ? 1 : 0) - share(v, 1, i));
  }
}
