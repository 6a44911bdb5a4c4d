package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.optional;
import static pragmatic.gradients.program.Parameter.required;

import java.util.List;

/// Sums and products of several values, and losses of a prediction and a target: short names for
/// simpler calls, which take their place when a program is read.
final class SumFamily {
  static final List<Primitive> ALL =
      List.of(
          Primitive.of("sum", new Rule.Expanded(SumFamily::sum), "a + b + …", required("a"))
              .definedAs("[a| + ]")
              .repeating()
              .alias("reduce_sum"),
          Primitive.of("prod", new Rule.Expanded(SumFamily::product), "a·b·…", required("a"))
              .definedAs("[a|*]")
              .repeating()
              .alias("reduce_prod"),
          loss("mse", v -> (v[0] - v[1]) * (v[0] - v[1]), "squared error, (a − b)²")
              .definedAs("(a - b)^2")
              .alias("mse_loss", "squared_error", "mean_squared_error"),
          loss("l1_loss", v -> Math.abs(v[0] - v[1]), "absolute error, |a − b|")
              .definedAs("abs(a - b)")
              .alias("mae", "mean_absolute_error"),
          loss(
                  "smooth_l1_loss",
                  v -> part("smooth_l1", v),
                  "smooth_l1 of the error a − b",
                  optional("beta", 1))
              .definedAs("smooth_l1(a - b, beta)"),
          loss(
                  "huber_loss",
                  v -> part("huber", v),
                  "huber of the error a − b",
                  optional("delta", 1))
              .definedAs("huber(a - b, delta)"));

  private SumFamily() {}

  private static Primitive loss(String name, Rule.Value value, String help, Parameter... options) {
    Parameter a = required("a");
    Parameter b = required("b");
    Rule rule = new Rule.Expanded(value);
    return options.length == 0
        ? Primitive.of(name, rule, help, a, b)
        : Primitive.of(name, rule, help, a, b, options[0]);
  }

  private static double part(String function, double[] v) {
    return Vocabulary.function(function).orElseThrow().value(v[0] - v[1], v[2]);
  }

  private static double sum(double[] v) {
    double sum = v[0];
    for (int i = 1; i < v.length; i++) sum += v[i];
    return sum;
  }

  private static double product(double[] v) {
    double product = v[0];
    for (int i = 1; i < v.length; i++) product *= v[i];
    return product;
  }
}
