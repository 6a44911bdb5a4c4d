package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.optional;
import static pragmatic.gradients.program.Parameter.required;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The smooth forms of the largest, and the loss of a classifier. Functions that return vectors are
/// written with an index: `softmax(0; z0, z1)` is the first probability.
final class LossFamily {
  private static final Parameter TEMPERATURE = optional("temperature", 1);

  static final List<Primitive> ALL =
      List.of(
          Primitive.of(
                  "logsumexp",
                  new Rule.Multivariate(
                      v -> logSumExp(v, 0),
                      new SharedWithValue((v, y) -> shares(v, 0), LossColumns::logSumExp)),
                  "log(eᵃ + eᵇ + …)",
                  required("a"))
              .definedAs("m = max(a0, [a|, ]); m + log([exp(a - m)| + ])")
              .repeating()
              .alias("logaddexp")
              .differentialAs("[softmax(@; {a})*da| + ]"),
          Primitive.of(
                  "softmax",
                  new Rule.Multivariate(
                      LossFamily::softmax,
                      new SharedWithValue(LossFamily::softmaxPartials, LossColumns::softmax)),
                  "probability number i (from 0) of the logits z; a temperature may stand before"
                      + " the semicolon",
                  required("i"),
                  required("z"))
              .definedAs("exp(z# - logsumexp([z|, ]))")
              .repeating()
              .withIndex()
              .differentialAs("softmax(#; {z})*(dz# - ([softmax(@; {z})*dz| + ]))"),
          Primitive.of(
                  "log_softmax",
                  new Rule.Multivariate(
                      v -> 0 - surprise(v, 1),
                      new SharedWithValue(
                          (v, y) -> {
                            IntToDoubleFunction shares = shares(v, 1);
                            return i -> (i == 1 + index(v) ? 1 : 0) - shares.applyAsDouble(i);
                          },
                          LossColumns::logSoftmax)),
                  "log of probability number i (from 0); a temperature may stand before the"
                      + " semicolon",
                  required("i"),
                  required("z"))
              .definedAs("z# - logsumexp([z|, ])")
              .repeating()
              .withIndex()
              .differentialAs("dz# - ([softmax(@; {z})*dz| + ])"),
          Primitive.of(
                  "cross_entropy",
                  new Rule.Multivariate(
                      v -> surprise(v, 1),
                      new SharedWithValue(
                          (v, y) -> {
                            IntToDoubleFunction shares = shares(v, 1);
                            return i -> shares.applyAsDouble(i) - (i == 1 + index(v) ? 1 : 0);
                          },
                          LossColumns::crossEntropy)),
                  "−log of the target’s probability; the target counts from 0, and label smoothing"
                      + " and temperature may follow it",
                  required("target"),
                  required("z"))
              .definedAs("logsumexp([z|, ]) - z#")
              .repeating()
              .withIndex()
              .differentialAs("[softmax(@; {z})*dz| + ] - dz#"));

  /// The same functions with options between index and semicolon: `softmax(0, 2; z0, z1)`. They are
  /// primitives of their own, so that the plain ones stay as simple as they are.
  static final List<Primitive> WITH_OPTIONS =
      List.of(
          Primitive.of(
                  "softmax",
                  new Rule.Multivariate(
                      v -> Logits.of(v, 2).share(index(v)),
                      (Rule.Shared) LossFamily::softmaxSlopes),
                  "probability number i (from 0) of the logits z, which a temperature divides",
                  required("i"),
                  TEMPERATURE,
                  required("z"))
              .definedAs("exp(z#/temperature - logsumexp([z/temperature|, ]))")
              .repeating()
              .withIndex(),
          Primitive.of(
                  "log_softmax",
                  new Rule.Multivariate(
                      v -> Logits.of(v, 2).logShare(index(v)),
                      (Rule.Shared) (v, y) -> logSlopes(Logits.of(v, 2), index(v))),
                  "log of probability number i (from 0), with a temperature",
                  required("i"),
                  TEMPERATURE,
                  required("z"))
              .definedAs("z#/temperature - logsumexp([z/temperature|, ])")
              .repeating()
              .withIndex(),
          Primitive.of(
                  "cross_entropy",
                  new Rule.Multivariate(
                      LossFamily::smoothed, (Rule.Shared) LossFamily::smoothedSlopes),
                  "−log of the target’s probability; label smoothing spreads a part of the target"
                      + " evenly, a temperature divides the logits",
                  required("target"),
                  optional("label_smoothing", 0, "smoothing"),
                  TEMPERATURE,
                  required("z"))
              .definedAs(
                  "logsumexp([z/temperature|, ]) - (1 - label_smoothing)*z#/temperature"
                      + " - label_smoothing*mean([z|, ])/temperature")
              .repeating()
              .withIndex());

  private LossFamily() {}

  private static double logSumExp(double[] v, int from) {
    return logSumExp(v, from, 0);
  }

  /// −log of the probability of number `v[0]`. The largest is taken from the logit and not from the
  /// sum, which would round a small loss by the size of the logits.
  private static double surprise(double[] v, int from) {
    return logSumExp(v, from, v[from + index(v)]);
  }

  private static double logSumExp(double[] v, int from, double less) {
    double largest = largest(v, from);
    return logSumExp(largest, Double.isFinite(largest) ? sum(v, from, largest) : 1, less);
  }

  /// How much the logarithm of the sum of `e^v` is more than a number. Shifted by the largest
  /// argument, so that nothing overflows.
  ///
  /// @param sum of [#weight]
  static double logSumExp(double largest, double sum, double less) {
    return Double.isFinite(largest) ? largest - less + Math.log(sum) : largest - less;
  }

  private static double largest(double[] v, int from) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = from; k < v.length; k++) largest = Math.max(largest, v[k]);
    return largest;
  }

  /// `e^less`: that of the largest, which is less than itself by 0, is known.
  static double weight(double less) {
    return less == 0 ? 1 : Math.exp(less);
  }

  private static double sum(double[] v, int from, double largest) {
    double sum = 0;
    for (int k = from; k < v.length; k++) sum += weight(v[k] - largest);
    return sum;
  }

  /// `e^v[i]` among the sum of all: exactly ½ for two equal logits, which exp(v − logSumExp) is
  /// not.
  private static IntToDoubleFunction shares(double[] v, int from) {
    double largest = largest(v, from);
    double all = sum(v, from, largest);
    return i -> weight(v[i] - largest) / all;
  }

  private static double softmax(double[] v) {
    return shares(v, 1).applyAsDouble(1 + index(v));
  }

  private static IntToDoubleFunction softmaxPartials(double[] v, double y) {
    IntToDoubleFunction shares = shares(v, 1);
    return i -> y * ((i == 1 + index(v) ? 1 : 0) - shares.applyAsDouble(i));
  }

  private static int index(double[] v) {
    return (int) v[0];
  }

  private static IntToDoubleFunction softmaxSlopes(double[] v, double y) {
    IntToDoubleFunction slopes = logSlopes(Logits.of(v, 2), index(v));
    return i -> y * slopes.applyAsDouble(i);
  }

  /// Of the logarithm of a probability, by the temperature (1) or by a logit.
  private static IntToDoubleFunction logSlopes(Logits logits, int index) {
    double t = logits.temperature();
    return i ->
        i == 1
            ? (logits.mean() - logits.z(index)) / (t * t)
            : ((i - 2 == index ? 1 : 0) - logits.share(i - 2)) / t;
  }

  private static double smoothed(double[] v) {
    Logits logits = Logits.of(v, 3);
    double loss = 0 - logits.logShare(index(v));
    return v[1] == 0 ? loss : loss + v[1] * (logits.z(index(v)) - logits.average()) / v[2];
  }

  /// By the label smoothing (1), the temperature (2) or a logit: (p − y)/T.
  private static IntToDoubleFunction smoothedSlopes(double[] v, double y) {
    Logits logits = Logits.of(v, 3);
    double t = v[2];
    double target = logits.z(index(v));
    double expected = v[1] == 0 ? target : (1 - v[1]) * target + v[1] * logits.average();
    return i ->
        switch (i) {
          case 1 -> (target - logits.average()) / t;
          case 2 -> (expected - logits.mean()) / (t * t);
          default -> (logits.share(i - 3) - logits.target(v[1], index(v), i - 3)) / t;
        };
  }
}
