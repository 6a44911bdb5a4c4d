package pragmatic.gradients.program;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErf;

/// Powers and logarithms of fixed bases, inverse hyperbolic functions and their like, one
/// declaration each.
final class ElementaryFamily {
  private static final double LOG_2 = Math.log(2);

  static final List<Primitive> ALL =
      List.of(
          unary("square", x -> x * x, (x, y) -> 2 * x, "x²")
              .definedAs("x^2")
              .derivedAs("2*x")
              .even()
              .nonNegative(),
          unary("reciprocal", x -> 1 / x, (x, y) -> -1 / (x * x), "1/x", 0)
              .definedAs("1/x")
              .derivedAs("-1/x^2")
              .odd(),
          unary("rsqrt", x -> 1 / Math.sqrt(x), (x, y) -> -0.5 * y / x, "1/√x", 0)
              .definedAs("1/sqrt(x)")
              .derivedAs("-1/(2*x*sqrt(x))"),
          unary("exp2", x -> Math.pow(2, x), (x, y) -> y * LOG_2, "2ˣ")
              .definedAs("2^x")
              .derivedAs("log(2)*exp2(x)")
              .nonNegative(),
          unary("log2", ElementaryFamily::log2, (x, y) -> 1 / (x * LOG_2), "logarithm, base 2", 0)
              .definedAs("log(x)/log(2)")
              .derivedAs("1/(x*log(2))"),
          unary("log10", Math::log10, (x, y) -> 1 / (x * Math.log(10)), "logarithm, base 10", 0)
              .definedAs("log(x)/log(10)")
              .derivedAs("1/(x*log(10))"),
          unary(
                  "asinh",
                  ElementaryFamily::asinh,
                  (x, y) -> 1 / Math.hypot(1, x),
                  "inverse hyperbolic sine")
              .definedAs("sign(x)*log(abs(x) + sqrt(x^2 + 1))")
              .derivedAs("1/sqrt(x^2 + 1)")
              .alias("arcsinh", "arsinh")
              .odd(),
          unary(
                  "acosh",
                  x -> Math.log1p(x - 1 + Math.sqrt(x - 1) * Math.sqrt(x + 1)),
                  (x, y) -> 1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1)),
                  "inverse hyperbolic cosine",
                  1)
              .definedAs("log(x + sqrt(x - 1)*sqrt(x + 1))")
              .derivedAs("1/(sqrt(x - 1)*sqrt(x + 1))")
              .alias("arccosh", "arcosh"),
          unary(
                  "atanh",
                  x -> (Math.log1p(x) - Math.log1p(-x)) / 2,
                  (x, y) -> 1 / (1 - x * x),
                  "inverse hyperbolic tangent",
                  -1,
                  1)
              .definedAs("(log(1 + x) - log(1 - x))/2")
              .derivedAs("1/(1 - x^2)")
              .alias("arctanh", "artanh")
              .odd(),
          unary(
                  "erfc",
                  Erfc::value,
                  (x, y) -> -2 / Math.sqrt(Math.PI) * Math.exp(-x * x),
                  "1 − erf(x), exact where that is small")
              .definedAs("1 - erf(x)")
              .derivedAs("-2*exp(-x^2)/sqrt(pi)")
              .nonNegative(),
          Primitive.unary(
                  "erfinv",
                  new Rule.Smooth(
                          InverseErf::value,
                          (x, y) -> Math.sqrt(Math.PI) / 2 * Math.exp(y * y),
                          -1,
                          1)
                      .expandedAs(Expansion.INVERSE_ERROR_FUNCTION),
                  "inverse of the error function")
              .derivedAs("sqrt(pi)/2*exp(erfinv(x)^2)")
              .odd(),
          unary(
                  "logit",
                  x -> Math.log(x) - Math.log1p(-x),
                  (x, y) -> 1 / (x * (1 - x)),
                  "log(x/(1 − x)), the inverse of sigmoid",
                  0,
                  1)
              .definedAs("log(x) - log(1 - x)")
              .derivedAs("1/(x*(1 - x))"),
          unary("sinc", ElementaryFamily::sinc, (x, y) -> sincSlope(x), "sin(πx)/(πx), 1 at 0")
              .definedAs("where(x == 0, 1, sin(pi*x)/(pi*x))")
              .even(),
          unary(
                  "entr",
                  x -> x > 0 ? -x * Math.log(x) : x == 0 ? 0 : x - Double.POSITIVE_INFINITY,
                  (x, y) -> -Math.log(x) - 1,
                  "−x·log(x), an entropy; 0 at 0, −∞ below",
                  0)
              .definedAs("where(x >= 0, -xlogy(x, x), -inf)"),
          unary(
                  "tanhshrink",
                  x -> x - Math.tanh(x),
                  (x, y) -> Math.tanh(x) * Math.tanh(x),
                  "x − tanh(x)")
              .definedAs("x - tanh(x)")
              .derivedAs("tanh(x)^2")
              .alias("tanh_shrink")
              .odd());

  private ElementaryFamily() {}

  private static Primitive unary(
      String name, DoubleUnaryOperator value, Rule.Slope slope, String help, double... edges) {
    return Primitive.unary(name, new Rule.Smooth(value, slope, edges), help);
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /// By a few terms of its series near 0, where the quotient loses its digits.
  private static double sincSlope(double x) {
    double a = Math.PI * x;
    double s = a * a;
    return Math.abs(a) < 0.1
        ? -Math.PI * a / 3 * (1 - s / 10 * (1 - s / 28 * (1 - s / 54)))
        : (Math.cos(a) - Math.sin(a) / a) / x;
  }

  /// Whole for powers of 2, which a quotient of logarithms is not always.
  private static double log2(double x) {
    double y = Math.log(x) / LOG_2;
    double whole = Math.rint(y);
    return Math.pow(2, whole) == x ? whole : y;
  }

  /// Exact near 0, and where x² is too large a number.
  private static double asinh(double x) {
    double size = Math.abs(x);
    double y =
        size > 1e8
            ? Math.log(size) + LOG_2
            : Math.log1p(size + size * size / (1 + Math.hypot(1, size)));
    return Math.copySign(y, x);
  }
}
