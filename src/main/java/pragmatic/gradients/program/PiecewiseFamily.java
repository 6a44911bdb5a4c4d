package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.optional;
import static pragmatic.gradients.program.Parameter.required;
import static pragmatic.gradients.program.Pieces.flat;
import static pragmatic.gradients.program.Pieces.line;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/// Continuous primitives with kinks, one declaration each. A kink's one-sided slopes are those of
/// the pieces that meet there; equal slopes are no kink.
final class PiecewiseFamily {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double SELU_SCALE =
      1.0507009873554805; // Klambauer et al. 2017, as all frameworks print it
  private static final double SELU_ALPHA = 1.6732632423543772;

  static final Primitive ABS =
      kinked("abs", v -> Pieces.of(0, line(-1, 0), line(1, 0)), "absolute value, |x|")
          .derivedAs("sign(x)")
          .alias("absolute", "fabs")
          .nonNegative()
          .step(Traits.SignFunction.ABS);
  static final Primitive RELU =
      kinked("relu", v -> Pieces.of(0, flat(0), line(1, 0)), "x where positive, else 0")
          .derivedAs("heaviside(x)")
          .definedAs("max(x, 0)")
          .nonNegative()
          .step(Traits.SignFunction.RELU);
  static final Primitive CLAMP =
      kinked(
              "clamp",
              v -> between(v[1], v[2]),
              "x kept between lo and hi",
              optional("lo", -INF, "min", "a_min", "clip_value_min"),
              optional("hi", INF, "max", "a_max", "clip_value_max"))
          .derivedAs("heaviside(x - lo)*heaviside(hi - x)")
          .definedAs("min(max(x, lo), hi)")
          .alias("clip", "clip_by_value");

  static final List<Primitive> ALL =
      List.of(
          RELU,
          kinked(
                  "leaky_relu",
                  v -> Pieces.of(0, line(v[1], 0), line(1, 0)),
                  "x where positive, else m·x",
                  optional("m", 0.01, "negative_slope", "alpha"))
              .derivedAs("heaviside(x) + m*heaviside(-x)")
              .definedAs("relu(x) - m*relu(-x)"),
          kinked(
                  "prelu",
                  v -> Pieces.of(0, line(v[1], 0), line(1, 0)),
                  "x where positive, else a·x, a being learned",
                  optional("a", 0.25, "weight", "alpha"))
              .derivedAs("heaviside(x) + a*heaviside(-x)")
              .definedAs("relu(x) - a*relu(-x)"),
          kinked(
                  "elu",
                  v -> Pieces.of(0, exponential(v[1], 1), line(1, 0)),
                  "x where positive, else α(eˣ − 1)",
                  optional("alpha", 1))
              .derivedAs("heaviside(x) + alpha*exp(x)*heaviside(-x)")
              .definedAs("relu(x) + alpha*(exp(min(x, 0)) - 1)"),
          kinked(
                  "celu",
                  v -> Pieces.of(0, exponential(v[1], v[1]), line(1, 0)),
                  "x where positive, else α(e^(x/α) − 1)",
                  optional("alpha", 1))
              .derivedAs("heaviside(x) + exp(x/alpha)*heaviside(-x)")
              .definedAs("relu(x) + where(alpha == 0, 0, alpha*(exp(min(x, 0)/alpha) - 1))"),
          kinked(
                  "selu",
                  v -> Pieces.of(0, exponential(SELU_SCALE * SELU_ALPHA, 1), line(SELU_SCALE, 0)),
                  "scaled exponential linear unit")
              .derivedAs(SELU_SCALE + "*(heaviside(x) + " + SELU_ALPHA + "*exp(x)*heaviside(-x))")
              .definedAs(SELU_SCALE + "*(relu(x) + " + SELU_ALPHA + "*(exp(min(x, 0)) - 1))"),
          ABS,
          CLAMP,
          kinked(
                  "relu6",
                  v -> Pieces.of(0, 6, flat(0), line(1, 0), flat(6)),
                  "x kept between 0 and 6")
              .derivedAs("heaviside(x)*heaviside(6 - x)")
              .definedAs("clamp(x, 0, 6)"),
          kinked(
                  "hardtanh",
                  v -> between(v[1], v[2]),
                  "x kept between −1 and 1",
                  optional("lo", -1, "min_val"),
                  optional("hi", 1, "max_val"))
              .derivedAs("heaviside(x - lo)*heaviside(hi - x)")
              .definedAs("clamp(x, lo, hi)")
              .alias("hard_tanh"),
          kinked(
                  "hardsigmoid",
                  v -> Pieces.of(-3, 3, flat(0), line(1.0 / 6, 0.5), flat(1)),
                  "(x + 3)/6 kept between 0 and 1")
              .derivedAs("heaviside(x + 3)*heaviside(3 - x)/6")
              .definedAs("clamp(x/6 + 0.5, 0, 1)")
              .alias("hard_sigmoid"),
          kinked(
                  "hardswish",
                  v ->
                      Pieces.of(
                          -3,
                          3,
                          flat(0),
                          curve(x -> x * (x + 3) / 6, x -> (2 * x + 3) / 6),
                          line(1, 0)),
                  "x · hardsigmoid(x)")
              .derivedAs("(2*x + 3)*heaviside(x + 3)*heaviside(3 - x)/6 + heaviside(x - 3)")
              .definedAs("x*clamp(x + 3, 0, 6)/6")
              .alias("hard_swish", "hard_silu"),
          kinked(
                  "softshrink",
                  v -> shrunk(v[1]),
                  "x moved towards 0 by l, 0 where |x| ≤ l",
                  optional("l", 0.5, "lambd"))
              .derivedAs(
                  "where(l < 0, heaviside(x - l) + heaviside(-x - l), heaviside(abs(x) - l))")
              .definedAs("relu(x - l) - relu(-x - l)")
              .alias("soft_shrink"),
          kinked(
                  "hinge",
                  v -> Pieces.of(1, line(-1, 1), flat(0)),
                  "relu(1 − x), the loss of support vector machines")
              .derivedAs("-heaviside(1 - x)")
              .definedAs("relu(1 - x)"),
          kinked(
                  "huber",
                  v -> huber(v[1]),
                  "x²/2 where |x| ≤ δ, else δ(|x| − δ/2)",
                  optional("delta", 1))
              .derivedAs("where(delta < 0, delta*sign(x), clamp(x, -delta, delta))")
              .definedAs("min(abs(x), delta)*(abs(x) - min(abs(x), delta)/2)"),
          kinked(
                  "pinball",
                  v -> Pieces.of(0, line(v[1] - 1, 0), line(v[1], 0)),
                  "quantile loss: τx where positive, else (τ − 1)x",
                  optional("tau", 0.9))
              .derivedAs("tau*heaviside(x) - (1 - tau)*heaviside(-x)")
              .definedAs("max(tau*x, (tau - 1)*x)"),
          kinked(
                  "smooth_l1",
                  v -> smoothSize(v[1]),
                  "x²/(2β) where |x| < β, else |x| − β/2",
                  optional("beta", 1))
              .derivedAs("where(abs(x) < beta, x/beta, sign(x))")
              .definedAs("where(abs(x) < beta, x^2/(2*beta), abs(x) - beta/2)"),
          kinked(
                  "softsign",
                  v ->
                      Pieces.of(
                          0,
                          curve(x -> x / (1 - x), x -> 1 / ((1 - x) * (1 - x))),
                          curve(x -> x / (1 + x), x -> 1 / ((1 + x) * (1 + x)))),
                  "x/(1 + |x|)")
              .derivedAs("1/(1 + abs(x))^2")
              .definedAs("x/(1 + abs(x))")
              .alias("soft_sign"));

  private PiecewiseFamily() {}

  private static Primitive kinked(
      String name, Function<double[], Pieces> pieces, String help, Parameter... more) {
    Parameter[] all = new Parameter[more.length + 1];
    all[0] = required("x");
    System.arraycopy(more, 0, all, 1, more.length);
    Pieces same = more.length == 0 ? pieces.apply(new double[1]) : null;
    return Primitive.of(name, new Rule.Piecewise(same == null ? pieces : _ -> same), help, all);
  }

  /// Bounds in the wrong order: the upper one wins, as in min(max(x, lo), hi).
  private static Pieces between(double low, double high) {
    return low > high
        ? Pieces.of(high, flat(high), flat(high))
        : Pieces.of(low, high, flat(low), line(1, 0), flat(high));
  }

  /// A negative l is of no use, but has the value of the definition.
  private static Pieces shrunk(double l) {
    return l < 0
        ? Pieces.of(l, -l, line(1, l), line(2, 0), line(1, -l))
        : Pieces.of(-l, l, line(1, l), flat(0), line(1, -l));
  }

  private static Pieces huber(double delta) {
    Piece left = line(-delta, -delta * delta / 2);
    Piece right = line(delta, -delta * delta / 2);
    return delta < 0
        ? Pieces.of(0, left, right)
        : Pieces.of(-delta, delta, left, curve(x -> x * x / 2, x -> x), right);
  }

  /// With no width left it is |x|.
  private static Pieces smoothSize(double beta) {
    Piece left = line(-1, -beta / 2);
    Piece right = line(1, -beta / 2);
    Piece middle = curve(x -> x * x / (2 * beta), x -> x / beta);
    return beta > 0 ? Pieces.of(-beta, beta, left, middle, right) : Pieces.of(0, left, right);
  }

  private static Piece curve(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    return new Piece.Curved(value, slope);
  }

  /// `height · (e^(x/width) − 1)`.
  private static Piece exponential(double height, double width) {
    return curve(
        // also where the width is 0
        x -> height * (x == 0 ? x : Math.expm1(x / width)),
        x -> height / width * Math.exp(x / width));
  }
}
