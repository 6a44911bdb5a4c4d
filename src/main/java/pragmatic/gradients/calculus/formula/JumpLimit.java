package pragmatic.gradients.calculus.formula;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.SideLimit.Tendency;
import pragmatic.gradients.calculus.formula.SideLimit.Unresolved;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits;

/// Limits of functions that jump at zero, at whole numbers or halfway between them: the values come
/// from the primitive itself, a quarter beside the jump.
final class JumpLimit {
  private static final double QUARTER = 0.25;

  private final SideLimit limit;
  private final @Nullable IndexRay ray;

  JumpLimit(SideLimit limit, @Nullable IndexRay ray) {
    this.limit = limit;
    this.ray = ray;
  }

  Tendency of(Primitive primitive, FormulaCall call) {
    Traits.Jumps jumps = Objects.requireNonNull(primitive.traits().jumps());
    Tendency first = limit.approach(call.first());
    List<Formula> others = limit.limits(call.arguments().subList(1, call.arguments().size()));
    return jumps.places() == Traits.Places.ZERO
        ? atZero(primitive, jumps, first, others)
        : periodic(primitive, jumps.places(), first);
  }

  private Tendency atZero(
      Primitive primitive, Traits.Jumps jumps, Tendency first, List<Formula> others) {
    if (others.stream().anyMatch(e -> limit.dependsOnInput(e) || limit.dependsOnIndex(e)))
      throw new Unresolved();
    boolean flat = primitive.rule() instanceof Rule.Jumping;
    boolean close = first.value() instanceof Num(Ratio number) && number.isZero();
    // an angle varies where it does not jump
    int sign = flat || close ? limit.sign(first) : SideLimit.GENERIC;
    if (!flat && (sign == 0 || others.stream().anyMatch(SideLimit::isZero))) throw new Unresolved();
    if (sign == SideLimit.GENERIC || sign == 0)
      return new Tendency(
          Build.call(
              primitive.name(), Stream.concat(Stream.of(first.value()), others.stream()).toList()),
          flat ? 0 : SideLimit.UNKNOWN);
    if (flat) return new Tendency(number(value(primitive, sign)), 0);
    Formula height = Derivation.height(primitive, jumps, others);
    return new Tendency(Build.product(new Num(Ratio.of(sign, 2)), height), SideLimit.UNKNOWN);
  }

  private Tendency periodic(Primitive primitive, Traits.Places places, Tendency first) {
    if (limit.dependsOnInput(first.value())) throw new Unresolved();
    double slope = slope(primitive);
    int direction =
        slope == 0 || first.direction() == SideLimit.UNKNOWN
            ? slope == 0 ? 0 : SideLimit.UNKNOWN
            : first.direction() * (int) Math.signum(slope);
    if (first.value() instanceof Num(Ratio c))
      return new Tendency(number(primitive, places, c, 0, first.direction()), direction);
    if (ray == null || !limit.dependsOnIndex(first.value())) {
      double value = Values.of(first.value(), Map.of());
      // close to a jump, rounding would decide
      double toJump = value * 2 - Math.rint(value * 2);
      if (Math.abs(toJump) < 1e-9) throw new Unresolved();
      if (Double.isNaN(value) || slope != 0)
        return new Tendency(Build.call(primitive.name(), first.value()), direction);
      return new Tendency(number(value(primitive, value)), 0);
    }
    Polynomial polynomial = Polynomial.of(first.value(), ray.index());
    if (polynomial == null
        || polynomial.coefficients().stream().skip(1).anyMatch(c -> !c.isWhole()))
      throw new Unresolved();
    Ratio c = polynomial.coefficients().getFirst();
    // the function repeats itself, on either side of 0
    int sign = places == Traits.Places.WHOLE_BUT_ZERO ? limit.sign(first) : 1;
    long base = sign * (8 + (long) Math.ceil(Math.abs(c.value())));
    double rise = value(primitive, base + 1 + QUARTER) - value(primitive, base + QUARTER);
    Formula value = number(primitive, places, c, base, first.direction());
    Formula beyond = Build.minus(first.value(), new Num(c.plus(Ratio.of(base))));
    return new Tendency(Build.sum(value, Build.product(number(rise), beyond)), direction);
  }

  /// The value at c + base, or beside it where it jumps.
  private static Formula number(
      Primitive primitive, Traits.Places places, Ratio c, long base, int direction) {
    Ratio place = c.plus(Ratio.of(base));
    Ratio offset = places == Traits.Places.HALF ? Ratio.of(1, 2) : Ratio.ZERO;
    boolean jumps = c.plus(offset).isWhole();
    if (jumps && direction == SideLimit.UNKNOWN) throw new Unresolved();
    // which of two whole numbers is even depends on n
    if (jumps && direction == 0 && base != 0 && places == Traits.Places.HALF)
      throw new Unresolved();
    double beside = place.value() + (jumps ? direction * QUARTER : 0);
    double slope = slope(primitive);
    double level = Math.rint(2 * (value(primitive, beside) - slope * beside)) / 2;
    return Build.sum(Build.product(number(slope), new Num(place)), number(level));
  }

  private static double slope(Primitive primitive) {
    return primitive.rule() instanceof Rule.Jumping jumping
        ? jumping.slope().at(new double[] {QUARTER})
        : 0;
  }

  private static double value(Primitive primitive, double x) {
    double[] v =
        primitive.parameters().stream().mapToDouble(parameter -> parameter.fallback()).toArray();
    v[0] = x;
    return primitive.value(v);
  }

  private static Formula number(double value) {
    return new Num(value == Math.rint(value) ? Ratio.of((long) value) : Ratio.of(value));
  }
}
