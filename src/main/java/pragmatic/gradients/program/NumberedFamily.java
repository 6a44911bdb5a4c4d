package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.number;
import static pragmatic.gradients.program.Parameter.required;
import static pragmatic.gradients.program.Parameter.share;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Functions of a vector that a number before the semicolon chooses: which norm, which quantile,
/// how far a sum or product goes. Each is a short name for simpler calls, other ones for each
/// number.
final class NumberedFamily {
  static final List<Primitive> ALL =
      List.of(
          numbered(
                  "norm",
                  v -> length(v[0], Arrays.copyOfRange(v, 1, v.length)),
                  (p, lists) -> norm(p, lists[0].length),
                  "p-norm: (|a|^p + …)^(1/p); the largest or smallest size for p = ±inf, the count"
                      + " of what is not 0 for p = 0; slopes are those of the formula, where PyTorch gives"
                      + " none to a number that is 0",
                  number("p", 2, "ord"),
                  required("a", "x", "A", "input"))
              .definedAs("([abs(a)^p| + ])^(1/p)"),
          numbered(
                  "quantile",
                  v -> atShare(v[0], Arrays.copyOfRange(v, 1, v.length)),
                  (q, lists) -> quantile(q, lists[0].length),
                  "where a share q of the sorted values is left behind, on a line between two of"
                      + " them",
                  share("q"),
                  required("a", "x", "input"))
              .definedAs("sort(q; {a})"),
          numbered(
                  "cumsum",
                  v -> Arrays.stream(v, 1, 2 + (int) v[0]).sum(),
                  (i, lists) -> upTo(" + ", i),
                  "the sum up to number i (from 0)",
                  required("i"),
                  required("a"))
              .definedAs("[a| + ]"),
          numbered(
                  "cumprod",
                  v -> Arrays.stream(v, 1, 2 + (int) v[0]).reduce(1, (a, b) -> a * b),
                  (i, lists) -> upTo("*", i),
                  "the product up to number i (from 0)",
                  required("i"),
                  required("a"))
              .definedAs("[a|*]"));

  private NumberedFamily() {}

  private static Primitive numbered(
      String name, Rule.Value value, DefinitionForm form, String help, Parameter... parameters) {
    return Primitive.of(name, new Rule.Expanded(value, form), help, parameters)
        .repeating()
        .withIndex();
  }

  /// The definition of a norm of several values `a`.
  static String norm(double p, int count) {
    if (p == 2) return "norm2([a|, ])";
    if (p == 1) return "norm1([a|, ])";
    if (p == 0) return "[(a != 0)| + ]";
    if (Double.isInfinite(p) && count == 1) return "abs(a0)";
    if (Double.isInfinite(p)) return p > 0 ? "norminf([a|, ])" : "amin([abs(a)|, ])";
    String size = p % 2 == 0 ? "a" : "abs(a)";
    String inverse = 1 / p == Math.rint(1 / p) ? text(1 / p) : "(1/" + text(p) + ")";
    return "([" + size + "^" + text(p) + "| + ])^" + inverse;
  }

  private static String text(double number) {
    String text = Spelling.number(number).replace("E", "e");
    return number < 0 ? "(" + text + ")" : text;
  }

  private static double length(double p, double[] v) {
    double[] sizes = Arrays.stream(v).map(Math::abs).toArray();
    if (p == 0) return Arrays.stream(sizes).filter(size -> size != 0).count();
    if (Double.isInfinite(p))
      return p > 0
          ? Arrays.stream(sizes).reduce(0, Math::max)
          : Arrays.stream(sizes).reduce(p, Math::min);
    return Math.pow(Arrays.stream(sizes).map(size -> Math.pow(size, p)).sum(), 1 / p);
  }

  /// By decimals, so that 0.9 of the way leaves 0.1.
  private static String quantile(double q, int count) {
    BigDecimal place = new BigDecimal(Double.toString(q)).multiply(BigDecimal.valueOf(count - 1));
    int below = place.intValue();
    BigDecimal weight = place.subtract(BigDecimal.valueOf(below)).stripTrailingZeros();
    if (count == 1) return "a0";
    if (weight.signum() == 0) return sorted(below);
    return BigDecimal.ONE.subtract(weight).toPlainString()
        + "*"
        + sorted(below)
        + " + "
        + weight.toPlainString()
        + "*"
        + sorted(below + 1);
  }

  private static String sorted(int place) {
    return "sort(" + place + "; [a|, ])";
  }

  private static double atShare(double q, double[] v) {
    if (Arrays.stream(v).anyMatch(Double::isNaN)) return Double.NaN;
    double[] sorted = v.clone();
    Arrays.sort(sorted);
    double place = q * (v.length - 1);
    int below = (int) place;
    return place == below
        ? sorted[below]
        : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  private static String upTo(String sign, double index) {
    return IntStream.rangeClosed(0, (int) index)
        .mapToObj(i -> "a" + i)
        .collect(Collectors.joining(sign));
  }
}
