package pragmatic.gradients.program;

import static pragmatic.gradients.program.Parameter.optional;
import static pragmatic.gradients.program.Parameter.required;

import java.util.List;

/// Primitives with jumps, one declaration each. Their slope is what automatic differentiation
/// returns: the derivative of the flat or slanted parts, without the Dirac deltas of the jumps.
final class JumpFamily {
  private static final Rule.Value FLAT = v -> 0;

  static final Primitive SIGN =
      unary(
              "sign",
              v -> v[0] == 0 ? v[0] : Math.signum(v[0]),
              FLAT,
              v -> Math.signum(v[0]),
              v -> v[0] == 0,
              "−1, 0 or 1")
          .alias("sgn")
          .step(Traits.SignFunction.SIGN)
          .jumps(Traits.Places.ZERO, "2");
  static final Primitive HEAVISIDE =
      Primitive.of(
              "heaviside",
              new Rule.Jumping(
                  v -> v[0] > 0 ? 1 : v[0] < 0 ? 0 : v[0] == 0 ? v[1] : Double.NaN,
                  FLAT,
                  v -> Math.signum(v[0]),
                  v -> v[0] == 0),
              "0 below zero, 1 above, h0 at zero",
              required("x"),
              optional("h0", 0.5, "x2", "values"))
          .step(Traits.SignFunction.HEAVISIDE)
          .jumps(Traits.Places.ZERO, "1");
  static final Primitive FLOOR =
      unary(
              "floor",
              v -> Math.floor(v[0]),
              FLAT,
              v -> Math.floor(v[0]),
              v -> whole(v[0]),
              "largest whole number ≤ x")
          .jumps(Traits.Places.WHOLE, "1");
  static final Primitive ROUND =
      unary(
              "round",
              v -> Math.rint(v[0]),
              FLAT,
              v -> Math.floor(v[0] + 0.5),
              v -> whole(v[0] - 0.5) && Math.abs(v[0]) < 0x1p52,
              "nearest whole number, halves to even")
          .alias("rint")
          .jumps(Traits.Places.HALF, "1");

  static final List<Primitive> ALL =
      List.of(
          SIGN,
          HEAVISIDE,
          unary(
                  "step",
                  v -> v[0] > 0 ? 1 : v[0] <= 0 ? 0 : Double.NaN,
                  FLAT,
                  v -> Math.signum(v[0]),
                  v -> v[0] == 0,
                  "1 where x > 0, else 0")
              .definedAs("heaviside(x, 0)")
              .jumps(Traits.Places.ZERO, "1"),
          FLOOR,
          unary(
                  "ceil",
                  v -> Math.ceil(v[0]),
                  FLAT,
                  v -> Math.ceil(v[0]),
                  v -> whole(v[0]),
                  "smallest whole number ≥ x")
              .definedAs("-floor(-x)")
              .jumps(Traits.Places.WHOLE, "1"),
          ROUND,
          unary(
                  "trunc",
                  v -> v[0] < 0 ? Math.ceil(v[0]) : Math.floor(v[0]),
                  FLAT,
                  v -> v[0] < 0 ? Math.ceil(v[0]) : Math.floor(v[0]),
                  v -> whole(v[0]) && v[0] != 0,
                  "x without its fraction")
              .definedAs("sign(x)*floor(abs(x))")
              .alias("fix")
              .jumps(Traits.Places.WHOLE_BUT_ZERO, "1"),
          unary(
                  "frac",
                  v -> v[0] - Math.floor(v[0]),
                  v -> 1,
                  v -> Math.floor(v[0]),
                  v -> whole(v[0]),
                  "x − floor(x)")
              .definedAs("x - floor(x)")
              .derivedAs("1")
              .jumps(Traits.Places.WHOLE, "-1"),
          Primitive.of(
                  "mod",
                  new Rule.Jumping(
                      v -> v[0] - v[1] * Math.floor(v[0] / v[1]),
                      v -> 1,
                      v -> Math.floor(v[0] / v[1]),
                      v -> whole(v[0] / v[1])),
                  "remainder with the sign of y: x − y·floor(x/y)",
                  required("x"),
                  required("y"))
              .definedAs("x - y*floor(x/y)")
              .alias("remainder", "floormod"),
          Primitive.of(
                  "fmod",
                  new Rule.Jumping(
                      v -> v[0] % v[1],
                      v -> 1,
                      v -> (double) (long) (v[0] / v[1]),
                      v -> whole(v[0] / v[1]) && v[0] != 0),
                  "remainder with the sign of x: x − y·trunc(x/y)",
                  required("x"),
                  required("y"))
              .definedAs("x - y*trunc(x/y)")
              .alias("truncatemod"),
          Primitive.of(
                  "hardshrink",
                  new Rule.Jumping(
                      v -> Math.abs(v[0]) <= v[1] ? 0 : Math.abs(v[0]) > v[1] ? v[0] : Double.NaN,
                      v -> Math.abs(v[0]) <= v[1] ? 0 : 1,
                      v -> Math.abs(v[0]) <= v[1] ? 0 : Math.signum(v[0]),
                      v -> Math.abs(v[0]) == v[1] && v[1] != 0),
                  "x where |x| > l, else 0",
                  required("x"),
                  optional("l", 0.5, "lambd"))
              .definedAs("where(abs(x) > l, x, 0)")
              .alias("hard_shrink"));

  private JumpFamily() {}

  private static Primitive unary(
      String name,
      Rule.Value value,
      Rule.Value slope,
      Rule.Value cell,
      Rule.Jump jump,
      String help) {
    return Primitive.unary(name, new Rule.Jumping(value, slope, cell, jump), help);
  }

  private static boolean whole(double x) {
    return x == Math.rint(x) && !Double.isInfinite(x);
  }
}
