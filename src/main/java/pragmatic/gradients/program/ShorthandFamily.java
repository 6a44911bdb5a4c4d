package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.required;

import java.util.Arrays;
import java.util.List;

/// Short names for simpler calls, which take their place when a program is read: masks, blends and
/// the losses of a logit.
final class ShorthandFamily {
  /// The largest double, which takes the place of ∞.
  private static final String LARGEST = Double.toString(Double.MAX_VALUE).replace("E", "e");

  static final List<Primitive> ALL =
      List.of(
          written("isnan", v -> Double.isNaN(v[0]) ? 1 : 0, "1 where x is no number", required("x"))
              .definedAs("x != x"),
          written(
                  "nan_to_num",
                  v ->
                      Double.isNaN(v[0])
                          ? 0
                          : Math.clamp(v[0], -Double.MAX_VALUE, Double.MAX_VALUE),
                  "x, 0 where it is no number, the largest double where it is infinite",
                  required("x"))
              .definedAs("where(x != x, 0, clamp(x, -" + LARGEST + ", " + LARGEST + "))"),
          written(
                  "threshold",
                  v -> v[0] > v[1] ? v[0] : v[2],
                  "x where it is above a threshold, else another value",
                  required("x"),
                  required("l", "threshold"),
                  required("value"))
              .definedAs("where(x > l, x, value)"),
          written(
                  "lerp",
                  v -> v[0] + v[2] * (v[1] - v[0]),
                  "from a to b as t goes from 0 to 1, on a line",
                  required("a", "start", "input"),
                  required("b", "end"),
                  required("t", "weight"))
              .definedAs("a + t*(b - a)"),
          written(
                  "smoothstep",
                  ShorthandFamily::smoothStep,
                  "from 0 to 1 as x goes from lo to hi, level at both ends",
                  required("lo"),
                  required("hi"),
                  required("x"))
              .definedAs("t = clamp((x - lo)/(hi - lo), 0, 1); t*t*(3 - 2*t)"),
          written(
                  "copysign",
                  v -> v[1] < 0 ? -Math.abs(v[0]) : Math.abs(v[0]),
                  "|a| with the sign of b, which is + where b is 0",
                  required("a", "x", "input", "x1"),
                  required("b", "y", "other", "x2"))
              .definedAs("where(b < 0, -abs(a), abs(a))"),
          written("var", ShorthandFamily::variance, "variance, of a population", required("a"))
              .definedAs("m = mean([a|, ]); mean([(a - m)^2|, ])")
              .repeating(),
          written(
                  "normalize",
                  v -> v[1 + (int) v[0]] / Math.max(length(v), 1e-12),
                  "number i (from 0) of a vector divided by its length, which counts as 1e-12 at"
                      + " least",
                  required("i"),
                  required("a"))
              .definedAs("a#/max(norm2([a|, ]), 1e-12)")
              .repeating()
              .withIndex(),
          written(
                  "bce_with_logits",
                  v -> surprise(v[0], v[1]),
                  "cross-entropy of the logit x of a yes, of which t is the share of yes",
                  required("x", "input", "logits"),
                  required("t", "target", "labels"))
              .definedAs("t*softplus(-x) + (1 - t)*softplus(x)")
              .alias("binary_cross_entropy_with_logits", "sigmoid_binary_cross_entropy"),
          written(
                  "kl_div",
                  v -> (v[1] == 0 ? 0 : v[1] * Math.log(v[1])) - v[1] * v[0],
                  "divergence of the log-probability x from the probability t, as PyTorch has it",
                  required("x", "input"),
                  required("t", "target"))
              .definedAs("xlogy(t, t) - t*x"),
          written(
                  "sigmoid_cross_entropy_with_logits",
                  v -> surprise(v[1], v[0]),
                  "the same as TensorFlow has it: the share of yes is the first argument",
                  required("labels"),
                  required("logits"))
              .definedAs("labels*softplus(-logits) + (1 - labels)*softplus(logits)"));

  private ShorthandFamily() {}

  private static Primitive written(
      String name, Rule.Value value, String help, Parameter... parameters) {
    return Primitive.of(name, new Rule.Expanded(value), help, parameters);
  }

  private static double smoothStep(double[] v) {
    double t = Math.clamp((v[2] - v[0]) / (v[1] - v[0]), 0.0, 1.0);
    return t * t * (3 - 2 * t);
  }

  private static double variance(double[] v) {
    double mean = Arrays.stream(v).average().orElse(Double.NaN);
    return Arrays.stream(v).map(x -> (x - mean) * (x - mean)).average().orElse(Double.NaN);
  }

  private static double length(double[] v) {
    double sum = 0;
    for (int i = 1; i < v.length; i++) sum += v[i] * v[i];
    return Math.sqrt(sum);
  }

  private static double surprise(double x, double t) {
    return t * softplus(-x) + (1 - t) * softplus(x);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
