package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.required;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Primitives of a vector, whose elements are written one by one: places in sorted order, norms,
/// mean and standard deviation.
final class VectorFamily {
  static final List<Primitive> ALL =
      List.of(
          Primitive.of(
                  "median",
                  new Rule.Order(v -> Rule.Rank.ascending(0, v.length, (v.length - 1) / 2)),
                  "the middle one in sorted order; of an even count the lower one",
                  required("a"))
              .repeating(),
          indexed(
              "sort",
              new Rule.Order(v -> Rule.Rank.ascending(1, v.length, (int) v[0])),
              "number i (from 0) in ascending order"),
          indexed(
              "topk",
              new Rule.Order(v -> Rule.Rank.descending(1, v.length, (int) v[0])),
              "number i (from 0) from the largest down"),
          indexed(
              "cummax",
              new Rule.Order(v -> Rule.Rank.ascending(1, 2 + (int) v[0], (int) v[0])),
              "the largest of the values up to number i (from 0)"),
          Primitive.of(
                  "mean",
                  new Rule.Multivariate(VectorFamily::mean, (v, y, i) -> 1.0 / v.length),
                  "arithmetic mean",
                  required("a"))
              .definedAs("([a| + ])/([1| + ])")
              .repeating(),
          Primitive.of(
                  "std",
                  Rule.Multivariate.seminorm(
                      VectorFamily::deviation, (Rule.Shared) VectorFamily::deviationSlopes),
                  "standard deviation, of a population: divided by n",
                  required("a"),
                  required("b"))
              .definedAs("m = mean([b|, ]); sqrt(([(b - m)^2| + ])/([1| + ]))")
              .repeating(),
          Primitive.of(
                  "norm2",
                  Rule.Multivariate.seminorm(VectorFamily::length, (v, y, i) -> v[i] / y),
                  "Euclidean norm: the root of the sum of squares",
                  required("a"))
              .definedAs("sqrt([a^2| + ])")
              .repeating(),
          Primitive.of(
                  "norm1",
                  new Rule.Expanded(VectorFamily::sumOfSizes),
                  "sum of the absolute values",
                  required("a"))
              .definedAs("[abs(a)| + ]")
              .repeating(),
          Primitive.of(
                  "norminf",
                  new Rule.Expanded(VectorFamily::largestSize),
                  "the largest absolute value",
                  required("a"),
                  required("b"))
              .definedAs("amax([abs(b)|, ])")
              .repeating());

  private VectorFamily() {}

  private static Primitive indexed(String name, Rule rule, String help) {
    return Primitive.of(name, rule, help, required("i"), required("a")).repeating().withIndex();
  }

  /// Shifted by the first element, so that the mean of equal numbers is that number.
  private static double mean(double[] v) {
    double sum = 0;
    for (double x : v) sum += x - v[0];
    return v[0] + sum / v.length;
  }

  private static double deviation(double[] v) {
    double mean = mean(v);
    double sum = 0;
    for (double x : v) sum += (x - mean) * (x - mean);
    return Math.sqrt(sum / v.length);
  }

  private static IntToDoubleFunction deviationSlopes(double[] v, double deviation) {
    double mean = mean(v);
    return i -> (v[i] - mean) / (v.length * deviation);
  }

  private static double length(double[] v) {
    double length = Math.abs(v[0]);
    for (int i = 1; i < v.length; i++) length = Math.hypot(length, v[i]);
    return length;
  }

  private static double sumOfSizes(double[] v) {
    double sum = Math.abs(v[0]);
    for (int i = 1; i < v.length; i++) sum += Math.abs(v[i]);
    return sum;
  }

  private static double largestSize(double[] v) {
    double largest = 0;
    for (double x : v) largest = Math.max(largest, Math.abs(x));
    return largest;
  }
}
