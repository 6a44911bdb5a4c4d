package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.required;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;

/// Smooth primitives, one declaration each: value, derivative from argument x and value y. erf is
/// of Apache Commons Numbers, accurate to a few ulps.
final class SmoothFamily {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);
  private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);

  static final List<Primitive> ALL =
      List.of(
          unary("exp", Math::exp, (x, y) -> y, Expansion.EXPONENTIAL, "eˣ")
              .derivedAs("exp(x)")
              .nonNegative(),
          unary("expm1", Math::expm1, (x, y) -> y + 1, "eˣ − 1, exact near 0")
              .derivedAs("exp(x)")
              .definedAs("exp(x) - 1"),
          unary("log", Math::log, (x, y) -> 1 / x, Expansion.LOGARITHM, "natural logarithm", 0)
              .alias("ln")
              .derivedAs("1/x"),
          unary("log1p", Math::log1p, (x, y) -> 1 / (1 + x), "log(1 + x), exact near 0", -1)
              .derivedAs("1/(1 + x)")
              .definedAs("log(1 + x)"),
          unary("sqrt", Math::sqrt, (x, y) -> 0.5 / y, Expansion.SQUARE_ROOT, "square root", 0)
              .derivedAs("1/(2*sqrt(x))"),
          unary(
                  "cbrt",
                  Math::cbrt,
                  (x, y) -> 1 / (3 * y * y),
                  Expansion.CUBE_ROOT,
                  "cube root, also of negative numbers",
                  0)
              .derivedAs("1/(3*cbrt(x)^2)")
              .odd(),
          unary("sin", Math::sin, (x, y) -> Math.cos(x), Expansion.SINE, "sine")
              .derivedAs("cos(x)")
              .odd(),
          unary("cos", Math::cos, (x, y) -> -Math.sin(x), Expansion.COSINE, "cosine")
              .derivedAs("-sin(x)")
              .even(),
          Primitive.unary(
                  "tan",
                  new Rule.Smooth(
                      Math::tan, (x, y) -> 1 + y * y, x -> Math.floor(x / Math.PI + 0.5)),
                  "tangent")
              .definedAs("sin(x)/cos(x)")
              .derivedAs("1 + tan(x)^2")
              .odd(),
          unary(
                  "asin",
                  Math::asin,
                  (x, y) -> 1 / Math.sqrt(1 - x * x),
                  Expansion.INVERSE_SINE,
                  "inverse sine",
                  -1,
                  1)
              .alias("arcsin")
              .derivedAs("1/sqrt(1 - x^2)")
              .odd(),
          unary(
                  "acos",
                  Math::acos,
                  (x, y) -> -1 / Math.sqrt(1 - x * x),
                  Expansion.INVERSE_COSINE,
                  "inverse cosine",
                  -1,
                  1)
              .alias("arccos")
              .derivedAs("-1/sqrt(1 - x^2)"),
          unary(
                  "atan",
                  Math::atan,
                  (x, y) -> 1 / (1 + x * x),
                  Expansion.INVERSE_TANGENT,
                  "inverse tangent")
              .derivedAs("1/(1 + x^2)")
              .alias("arctan")
              .odd(),
          unary("tanh", Math::tanh, SmoothFamily::tanhSlope, "hyperbolic tangent")
              .definedAs("1 - 2/(exp(2*x) + 1)")
              .derivedAs("1 - tanh(x)^2")
              .odd(),
          unary("sinh", Math::sinh, (x, y) -> Math.cosh(x), "hyperbolic sine")
              .derivedAs("cosh(x)")
              .definedAs("(exp(x) - exp(-x))/2")
              .odd(),
          unary("cosh", Math::cosh, (x, y) -> Math.sinh(x), "hyperbolic cosine")
              .derivedAs("sinh(x)")
              .definedAs("(exp(x) + exp(-x))/2")
              .even()
              .nonNegative(),
          unary(
                  "erf",
                  Erf::value,
                  (x, y) -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x),
                  Expansion.ERROR_FUNCTION,
                  "error function")
              .derivedAs("2*exp(-x^2)/sqrt(pi)")
              .odd(),
          unary(
                  "sigmoid",
                  SmoothFamily::decay,
                  (x, e) -> sigmoid(x, e),
                  (x, e) -> 1 / (1 + e) * (e / (1 + e)),
                  "1/(1 + e⁻ˣ)")
              .definedAs("1/(1 + exp(-x))")
              .derivedAs("s = sigmoid(x); s*(1 - s)")
              .alias("expit")
              .nonNegative(),
          unary(
                  "softplus",
                  SmoothFamily::decay,
                  (x, e) -> Math.max(x, 0) + Math.log1p(e),
                  (x, e) -> sigmoid(x, e),
                  "log(1 + eˣ)")
              .derivedAs("sigmoid(x)")
              .definedAs("log(1 + exp(x))")
              .nonNegative(),
          unary(
                  "log_sigmoid",
                  SmoothFamily::decay,
                  (x, e) -> Math.min(x, 0) - Math.log1p(e),
                  (x, e) -> sigmoid(-x, e),
                  "log of sigmoid(x)")
              .definedAs("-log(1 + exp(-x))")
              .derivedAs("sigmoid(-x)")
              .alias("logsigmoid"),
          unary(
                  "gelu",
                  x -> 0.5 * Erfc.value(x * -SQRT_HALF),
                  (x, probability) -> x * probability,
                  (x, probability) -> probability + x * NORMAL * Math.exp(-0.5 * x * x),
                  "x·Φ(x), Gaussian error linear unit (erf form)")
              .definedAs("x*(1 + erf(x/sqrt(2)))/2")
              .derivedAs("(1 + erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2*pi)"),
          unary(
                  "gelu_tanh",
                  x -> Math.tanh(TANH_SCALE * (x + 0.044715 * x * x * x)),
                  (x, t) -> 0.5 * x * (1 + t),
                  SmoothFamily::geluTanhSlope,
                  "tanh approximation of gelu, the default of JAX")
              .definedAs("0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))"),
          unary(
                  "silu",
                  SmoothFamily::decay,
                  (x, e) -> x * sigmoid(x, e),
                  (x, e) -> sigmoid(x, e) * (1 + x * sigmoid(-x, e)),
                  "x·sigmoid(x)")
              .definedAs("x*sigmoid(x)")
              .alias("swish"),
          unary(
                  "mish",
                  x -> Math.tanh(Math.max(x, 0) + Math.log1p(decay(x))),
                  (x, t) -> x * t,
                  (x, t) -> t + x * (1 - t * t) * sigmoid(x),
                  "x·tanh(softplus(x))")
              .definedAs("x*tanh(softplus(x))"),
          unary(
                  "logcosh",
                  SmoothFamily::logCosh,
                  (x, y) -> Math.tanh(x),
                  "log of cosh(x), a smooth |x|")
              .definedAs("abs(x) + softplus(-2*abs(x)) - log(2)")
              .derivedAs("tanh(x)")
              .alias("log_cosh")
              .even()
              .nonNegative(),
          seminorm("hypot", v -> Math.hypot(v[0], v[1]), (v, y, i) -> v[i] / y, "√(a² + b²)")
              .definedAs("sqrt(a^2 + b^2)")
              .differentialAs("(a*da + b*db)/hypot(a, b)"),
          Primitive.of(
                  "xlogy",
                  new Rule.Multivariate(
                      v -> Double.isNaN(v[1]) ? Double.NaN : v[0] == 0 ? 0 : v[0] * Math.log(v[1]),
                      (v, y, i) -> i == 0 ? Math.log(v[1]) : v[0] / v[1],
                      new Rule.Boundary(v -> Math.signum(v[1]), v -> Math.abs(v[1]))
                          .absorbing(v -> v[0] == 0)),
                  "x·log(y), 0 where x is 0",
                  required("x"),
                  required("y"))
              .definedAs("where(x == 0, 0, x*log(y))")
              .differentialAs("log(y)*dx + x*dy/y"),
          Primitive.of(
                  "xlog1py",
                  new Rule.Multivariate(
                      v ->
                          Double.isNaN(v[1]) ? Double.NaN : v[0] == 0 ? 0 : v[0] * Math.log1p(v[1]),
                      (v, y, i) -> i == 0 ? Math.log1p(v[1]) : v[0] / (1 + v[1]),
                      new Rule.Boundary(v -> Math.signum(1 + v[1]), v -> Math.abs(1 + v[1]))
                          .absorbing(v -> v[0] == 0)),
                  "x·log(1 + y), 0 where x is 0",
                  required("x"),
                  required("y"))
              .definedAs("where(x == 0, 0, x*log1p(y))")
              .differentialAs("log1p(y)*dx + x*dy/(1 + y)"),
          Primitive.of(
                  "divide_no_nan",
                  new Rule.Multivariate(
                      v -> v[1] == 0 ? Double.isNaN(v[0]) ? v[0] : 0 : v[0] / v[1],
                      (v, y, i) -> v[1] == 0 ? 0 : i == 0 ? 1 / v[1] : -y / v[1],
                      new Rule.Boundary(v -> Math.signum(v[1]), v -> Math.abs(v[1]))
                          .absorbing(v -> v[1] == 0)),
                  "a/b, 0 where b is 0",
                  required("a", "x"),
                  required("b", "y"))
              .definedAs("where(b == 0, 0, a/b)")
              .fillsPole(),
          Primitive.of(
                  "atan2",
                  new Rule.Multivariate(
                      v -> Math.atan2(v[0], v[1]),
                      (v, y, i) -> (i == 0 ? v[1] : -v[0]) / (v[0] * v[0] + v[1] * v[1]),
                      // the angle jumps across the half axis behind it
                      Rule.Boundary.cut(
                          v -> v[0] < 0 ? -1 : 1,
                          v -> v[1] <= 0 ? Math.abs(v[0]) : Double.POSITIVE_INFINITY)),
                  "angle of the point (b, a)",
                  required("a"),
                  required("b"))
              .definedAs(
                  "where(abs(b) > abs(a), atan(a/b) + where(b > 0, 0, where(a >= 0, pi, -pi)),"
                      + " where(a == 0, 0, sign(a)*pi/2 - atan(b/a)))")
              .alias("arctan2")
              .differentialAs("(b*da - a*db)/(a^2 + b^2)")
              .jumps(Traits.Places.ZERO, "2*pi*heaviside(-b)"));

  private SmoothFamily() {}

  private static Primitive unary(
      String name, DoubleUnaryOperator value, Rule.Slope slope, String help, double... edges) {
    return Primitive.unary(name, new Rule.Smooth(value, slope, edges), help);
  }

  private static Primitive unary(
      String name,
      DoubleUnaryOperator value,
      Rule.Slope slope,
      Expansion expansion,
      String help,
      double... edges) {
    return Primitive.unary(name, new Rule.Smooth(value, slope, edges).expandedAs(expansion), help);
  }

  private static Primitive unary(
      String name,
      DoubleUnaryOperator part,
      DoubleBinaryOperator values,
      DoubleBinaryOperator slopes,
      String help) {
    SharedPart shared = new SharedPart(part, values, slopes);
    return unary(name, shared::value, shared, help);
  }

  private static Primitive seminorm(
      String name, Rule.Value value, Rule.Partial partial, String help) {
    return Primitive.of(
        name, Rule.Multivariate.seminorm(value, partial), help, required("a"), required("b"));
  }

  /// 1 − y², which is 0 in doubles from x = 19 on although the slope is not.
  private static double tanhSlope(double x, double y) {
    if (Math.abs(y) < 0.99) return 1 - y * y;
    double cosh = Math.cosh(x);
    return 1 / (cosh * cosh);
  }

  static double sigmoid(double x) {
    return sigmoid(x, decay(x));
  }

  /// The part that sigmoid and its kin are made of: at most 1, so that nothing overflows.
  private static double decay(double x) {
    return Math.exp(-Math.abs(x));
  }

  private static double sigmoid(double x, double decay) {
    return (x >= 0 ? 1 : decay) / (1 + decay);
  }

  /// Exact near 0, and where cosh(x) is too large a number.
  private static double logCosh(double x) {
    double size = Math.abs(x);
    double half = Math.sinh(size / 2);
    return size < 1
        ? Math.log1p(2 * half * half)
        : size + Math.log1p(Math.exp(-2 * size)) - Math.log(2);
  }

  private static double geluTanhSlope(double x, double t) {
    return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * (TANH_SCALE * (1 + 3 * 0.044715 * x * x));
  }
}
