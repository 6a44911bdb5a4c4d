package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits;
import pragmatic.gradients.program.Vocabulary;

/// Everything in a formula at which its values may jump.
final class JumpSites {
  /// Jumps where the argument + offset is a whole number.
  record Lattice(Formula argument, Ratio offset) {}

  private final String input;
  private final Set<Formula> zeros = new LinkedHashSet<>();
  private final Set<Lattice> lattices = new LinkedHashSet<>();
  private final Set<Formula> poles = new LinkedHashSet<>();
  private boolean analytic = true;
  private boolean nested;

  private JumpSites(String input) {
    this.input = input;
  }

  static JumpSites of(Formula e, String input) {
    JumpSites sites = new JumpSites(input);
    sites.analytic = Flatness.isAnalytic(e);
    sites.collect(e, new Context(false, false, false, false));
    return sites;
  }

  /// What jumps where it is 0.
  Set<Formula> zeros() {
    return zeros;
  }

  Set<Lattice> lattices() {
    return lattices;
  }

  /// What the formula divides by where a jump may hide: 1/u alone is infinite, but atan(1/u) jumps.
  Set<Formula> poles() {
    return analytic && !nested ? Set.of() : poles;
  }

  /// Whether it divides by something that moves, whatever that means for its values.
  boolean divides() {
    return !poles.isEmpty();
  }

  /// Where a part stands.
  ///
  /// @param equality inside a comparison for equality, which ends at corners too
  /// @param caught inside a comparison or another function that turns NaN into a value: there the
  ///   end of a domain is a jump
  /// @param inside a function
  /// @param factor of a product with others that move, which may change its sign
  private record Context(boolean equality, boolean caught, boolean inside, boolean factor) {
    Context within() {
      return new Context(equality, caught, true, false);
    }

    Context besides() {
      return new Context(equality, caught, inside, true);
    }
  }

  private void collect(Formula e, Context context) {
    if (!LinearTerm.mentions(e, input)) return;
    switch (e) {
      case Num num -> {}
      case Symbol symbol -> {}
      case Sum sum -> sum.terms().forEach(t -> collect(t, context));
      case Product product -> {
        boolean alone =
            product.factors().stream().filter(f -> LinearTerm.mentions(f, input)).count() < 2;
        product.factors().forEach(f -> collect(f, alone ? context : context.besides()));
      }
      case Power power -> collect(power, context);
      case FormulaCall call -> collect(call, context);
    }
  }

  private void collect(Power power, Context context) {
    Ratio p = power.exponent() instanceof Num(Ratio number) ? number : null;
    boolean below = p == null || p.sign() < 0;
    boolean even = p != null && p.isWhole() && !p.numerator().testBit(0);
    if (below && LinearTerm.mentions(power.base(), input) && !Zeros.isPositive(power.base())) {
      poles.add(power.base());
      nested |= context.inside() && (!even || context.factor());
    }
    if (context.caught() && (p == null || !p.isWhole())) zeros.add(power.base());
    collect(power.base(), below ? context.within() : context);
    collect(power.exponent(), context.within());
  }

  private void collect(FormulaCall call, Context context) {
    Primitive primitive = Vocabulary.named(call.function()).orElseThrow();
    Traits.Jumps jumps = primitive.traits().jumps();
    boolean asked = context.equality() || Relations.isEquality(call);
    boolean comparison = primitive.rule() instanceof Rule.Comparison;
    boolean caught =
        context.caught()
            || comparison
            || primitive.rule() instanceof Rule.Selection selection && selection.ignoresNaN();
    if (jumps != null) add(jumps.places(), call.first());
    // an angle jumps on the half axis behind it, also where its first argument rests at 0
    if (primitive.rule() instanceof Rule.Multivariate joint && joint.isCut()) {
      if (Flatness.mayVanish(call.first())) throw new Unwritable(UnwrittenReason.EQUALITY);
      if (Build.isZero(call.first())) zeros.add(call.arguments().get(1));
    }
    // sides that are equal in single points only change nothing
    if (comparison && !Relations.isEquality(call))
      zeros.add(Build.minus(call.first(), call.arguments().get(1)));
    if (hasPoles(primitive)) {
      poles.add(call);
      nested |= context.inside();
    }
    if (asked) corners(primitive, call);
    if (context.caught()) ends(primitive, call);
    Context next = new Context(asked, caught, true, false);
    for (Formula argument : call.arguments()) collect(argument, next);
  }

  /// The ends of a function's domain.
  private void ends(Primitive primitive, FormulaCall call) {
    Formula u = call.first();
    if (primitive.rule() instanceof Rule.Multivariate joint
        && joint.hasBoundary()
        && !joint.seminorm()) throw new Unwritable(UnwrittenReason.DOMAIN);
    if (!(primitive.rule() instanceof Rule.Smooth smooth)) return;
    switch (smooth.expansion()) {
      case LOGARITHM, SQUARE_ROOT -> zeros.add(u);
      case INVERSE_SINE, INVERSE_COSINE -> {
        zeros.add(Build.minus(u, Build.ONE));
        zeros.add(Build.sum(u, Build.ONE));
      }
      default -> {
        if (!Domain.isDefined(smooth)) throw new Unwritable(UnwrittenReason.DOMAIN);
      }
    }
  }

  private void add(Traits.Places places, Formula argument) {
    switch (places) {
      case ZERO -> zeros.add(argument);
      case WHOLE, WHOLE_BUT_ZERO -> lattices.add(new Lattice(argument, Ratio.ZERO));
      case HALF -> lattices.add(new Lattice(argument, Ratio.of(1, 2)));
    }
  }

  /// Whether a function of one argument has poles between finite stretches, as tan.
  private static boolean hasPoles(Primitive primitive) {
    return primitive.rule() instanceof Rule.Smooth smooth
        && smooth.expansion() == Expansion.TAYLOR
        && smooth.cell().applyAsDouble(0) != smooth.cell().applyAsDouble(4)
        && Double.isFinite(smooth.value().applyAsDouble(-4));
  }

  private void corners(Primitive primitive, FormulaCall call) {
    List<Formula> v = call.arguments();
    switch (primitive.rule()) {
      case Rule.Piecewise piecewise -> {
        List<Double> values = new ArrayList<>(List.of(0.0));
        for (int i = 1; i < primitive.parameters().size(); i++) {
          if (i >= v.size()) values.add(primitive.parameters().get(i).fallback());
          else if (v.get(i) instanceof Num(Ratio value)) values.add(value.value());
          else throw new Unwritable(UnwrittenReason.EQUALITY);
        }
        double[] at = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (double corner : piecewise.of(at).breaks())
          if (Double.isFinite(corner))
            zeros.add(Build.minus(v.getFirst(), new Num(Ratio.of(corner))));
      }
      case Rule.Selection selection -> {
        for (int i = 0; i < v.size(); i++)
          for (int j = 0; j < i; j++) zeros.add(Build.minus(v.get(i), v.get(j)));
      }
      case Rule.Order order -> throw new Unwritable(UnwrittenReason.EQUALITY);
      default -> {}
    }
  }
}
