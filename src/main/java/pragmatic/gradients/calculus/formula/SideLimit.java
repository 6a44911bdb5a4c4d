package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// What a formula tends to on one side of a place, which may depend on a whole number n.
final class SideLimit {
  /// A direction that is not known.
  static final int UNKNOWN = 2;

  /// A sign that depends on other inputs.
  static final int GENERIC = 3;

  /// A limit, and the side from which it is approached: 1 from above, −1 from below, 0 if the
  /// formula rests there.
  record Tendency(Formula value, int direction) {}

  /// Thrown in this room where no limit is known.
  static final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unresolved() {
      super(null, null, false, false);
    }
  }

  private final String input;
  private final Formula moving;
  private final Formula at;
  private final int side;
  private final @Nullable IndexRay ray;
  private final JumpLimit jumps;

  /// @param moving what passes the place: the input, or a formula of it
  /// @param at the place
  /// @param side 1 for the right side, −1 for the left
  /// @param ray which n are meant, if the place depends on n
  SideLimit(String input, Formula moving, Formula at, int side, @Nullable IndexRay ray) {
    this.input = input;
    this.moving = moving;
    this.at = at;
    this.side = side;
    this.ray = ray;
    this.jumps = new JumpLimit(this, ray);
  }

  Formula of(Formula e) {
    return approach(e).value();
  }

  Tendency approach(Formula e) {
    if (!LinearTerm.mentions(e, input)) return new Tendency(e, 0);
    LinearTerm linear = LinearTerm.of(e, moving, input);
    if (linear != null) {
      int sign = linear.sign();
      return new Tendency(
          Build.sum(Build.product(linear.slope(), at), linear.rest()),
          sign == 0 ? UNKNOWN : sign * side);
    }
    return switch (e) {
      case Num num -> new Tendency(num, 0);
      case Symbol symbol -> new Tendency(symbol, UNKNOWN);
      case Sum sum -> sum(sum);
      case Product product -> product(product);
      case Power power -> power(power);
      case FormulaCall call -> call(call);
    };
  }

  private Tendency sum(Sum sum) {
    List<Formula> values = new ArrayList<>();
    int direction = 0;
    for (Formula term : sum.terms()) {
      Tendency next = approach(term);
      values.add(next.value());
      if (next.direction() == 0 || next.direction() == direction) continue;
      direction = direction == 0 ? next.direction() : UNKNOWN;
    }
    Formula value = Build.sum(values);
    return new Tendency(value, direction == UNKNOWN ? direction(sum, value) : direction);
  }

  private Tendency product(Product product) {
    List<Formula> values = new ArrayList<>();
    int direction = 1;
    int moving = 0;
    for (Formula factor : product.factors()) {
      Tendency next = approach(factor);
      values.add(next.value());
      if (next.direction() == 0) {
        double size = Values.of(next.value(), Map.of());
        direction = Double.isNaN(size) ? UNKNOWN : times(direction, (int) Math.signum(size));
      } else {
        moving++;
        direction = times(direction, next.direction());
      }
    }
    Formula value = Build.product(values);
    if (moving == 0 || Build.isZero(value) && direction == 0) return new Tendency(value, 0);
    return new Tendency(
        value, moving > 1 || direction == UNKNOWN ? direction(product, value) : direction);
  }

  private static int times(int a, int b) {
    return a == UNKNOWN || b == UNKNOWN ? UNKNOWN : a * b;
  }

  private Tendency power(Power power) {
    Tendency base = approach(power.base());
    Tendency exponent = approach(power.exponent());
    boolean grows = exponent.value() instanceof Num(Ratio p) && p.sign() > 0;
    if (!grows && isZero(base.value())) throw new Unresolved();
    if (!grows) noteZeros(base.value());
    boolean whole = exponent.value() instanceof Num(Ratio p) && p.isWhole();
    if (!whole && isOutside(base, Ratio.ZERO, -1)) throw new Unresolved();
    Formula value = Build.power(base.value(), exponent.value());
    boolean rests = base.direction() == 0 && exponent.direction() == 0;
    return new Tendency(value, rests ? 0 : direction(power, value));
  }

  /// Those n for which there is no power are not of the ray.
  private void noteZeros(Formula base) {
    if (ray == null || !dependsOnIndex(base)) return;
    Set<Formula> zeros = Zeros.of(base, ray.index().name());
    Polynomial polynomial = Polynomial.of(base, ray.index());
    if (zeros != null) zeros.forEach(zero -> ray.note(Values.of(zero, Map.of())));
    else if (polynomial != null) ray.sign(polynomial);
  }

  /// Whether an argument comes to an end of a domain from outside, where the function has no value.
  ///
  /// @param beyond 1 if the outside is above the end, −1 if it is below
  private static boolean isOutside(Tendency argument, Ratio end, int beyond) {
    return argument.value() instanceof Num(Ratio value)
        && value.equals(end)
        && argument.direction() == beyond;
  }

  private static boolean isOutside(Rule rule, Tendency argument) {
    if (!(rule instanceof Rule.Smooth smooth)) return false;
    return switch (smooth.expansion()) {
      case LOGARITHM, SQUARE_ROOT -> isOutside(argument, Ratio.ZERO, -1);
      case INVERSE_SINE, INVERSE_COSINE ->
          isOutside(argument, Ratio.ONE, 1) || isOutside(argument, Ratio.MINUS_ONE, -1);
      default -> false;
    };
  }

  static boolean isZero(Formula e) {
    return Math.abs(Values.of(e, Map.of())) < 1e-12;
  }

  private Tendency call(FormulaCall call) {
    Primitive primitive = Vocabulary.named(call.function()).orElseThrow();
    if (primitive.rule() instanceof Rule.Branch) return branch(call);
    if (primitive.rule() instanceof Rule.Comparison(Rule.Relation relation)) {
      int sign = sign(approach(Build.minus(call.first(), call.arguments().get(1))));
      if (sign == GENERIC)
        return new Tendency(Build.call(call.function(), limits(call.arguments())), 0);
      return new Tendency(relation.holds(sign, 0) ? Build.ONE : Build.ZERO, 0);
    }
    if (primitive.traits().jumps() != null) return jumps.of(primitive, call);
    List<Tendency> arguments = call.arguments().stream().map(this::approach).toList();
    if (isOutside(primitive.rule(), arguments.getFirst())) throw new Unresolved();
    Formula value = Build.call(call.function(), arguments.stream().map(Tendency::value).toList());
    boolean rests = arguments.stream().allMatch(a -> a.direction() == 0);
    return new Tendency(value, rests ? 0 : direction(call, value));
  }

  List<Formula> limits(List<Formula> formulas) {
    return formulas.stream().map(this::of).toList();
  }

  private Tendency branch(FormulaCall call) {
    Formula condition = of(call.first());
    Formula a = call.arguments().get(1);
    Formula b = call.arguments().get(2);
    if (condition instanceof Num(Ratio number)) return approach(number.isZero() ? b : a);
    if (LinearTerm.mentions(condition, input) || dependsOnIndex(condition)) throw new Unresolved();
    return new Tendency(Build.call(call.function(), condition, of(a), of(b)), UNKNOWN);
  }

  boolean dependsOnIndex(Formula e) {
    return ray != null && LinearTerm.mentions(e, ray.index().name());
  }

  boolean dependsOnInput(Formula e) {
    return LinearTerm.mentions(e, input);
  }

  /// The sign close to the place: 1, −1, 0 where the formula rests at 0, or [#GENERIC].
  int sign(Tendency approach) {
    Formula value = approach.value();
    if (value instanceof Num(Ratio number)) {
      if (!number.isZero()) return number.sign();
      if (approach.direction() == UNKNOWN) throw new Unresolved();
      return approach.direction();
    }
    if (dependsOnInput(value)) throw new Unresolved();
    if (ray != null && dependsOnIndex(value)) {
      Polynomial polynomial = Polynomial.of(value, ray.index());
      if (polynomial == null) throw new Unresolved();
      return ray.sign(polynomial);
    }
    double size = Values.of(value, Map.of());
    if (Double.isNaN(size)) return GENERIC;
    if (Math.abs(size) < 1e-9) throw new Unresolved();
    return size > 0 ? 1 : -1;
  }

  /// From which side a formula of the input alone comes to its limit, by its values nearby.
  private int direction(Formula e, Formula limit) {
    double place = Values.of(at, Map.of());
    double value = Values.of(limit, Map.of());
    if (ray != null || !(moving instanceof Symbol) || !Double.isFinite(place)) return UNKNOWN;
    double far = Values.of(e, Map.of(input, place + side * 0x1p-10)) - value;
    double near = Values.of(e, Map.of(input, place + side * 0x1p-13)) - value;
    double noise = 1e-14 * Math.max(1, Math.abs(value));
    boolean clear = near * far > 0 && Math.abs(near) > noise;
    return clear ? (near > 0 ? 1 : -1) : UNKNOWN;
  }
}
