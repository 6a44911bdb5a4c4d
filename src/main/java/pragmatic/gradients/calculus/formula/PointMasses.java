package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.Calculus;
import pragmatic.gradients.calculus.PointClass;
import pragmatic.gradients.calculus.formula.Expression.Call;
import pragmatic.gradients.calculus.formula.Expression.Num;
import pragmatic.gradients.calculus.formula.Expression.Product;
import pragmatic.gradients.program.Program;

/// Settles products with δ: c(x)·δ(ax + b) becomes weight·δ(x − place), the weight being the height
/// of the program's jump at that place. A product of two jumps has no other meaning.
final class PointMasses {
  private static final double SAME = 1e-9;

  private PointMasses() {}

  /// @param terms each with a point mass
  /// @param denominators what the program divides by, where jumps may hide
  /// @return their sum, or nothing where a mass would be infinite
  static Optional<Expression> settled(
      List<Expression> terms, Program program, List<Expression> denominators, String input) {
    Map<Expression, Expression> byPlace = new LinkedHashMap<>();
    List<Expression> settled = new ArrayList<>();
    for (Expression term : terms) {
      Expression place = place(mass(term), input);
      if (place == null) settled.add(term);
      else byPlace.merge(place, weight(term, place, input), Build::sum);
    }
    // atan(1/x) jumps where its inside has a pole
    for (Expression denominator : denominators) {
      Affine affine =
          Affine.of(
              denominator instanceof Expression.Power power ? power.base() : denominator, input);
      if (affine != null && program.inputs().size() == 1)
        byPlace.putIfAbsent(affine.zero(), Build.ZERO);
    }
    for (Map.Entry<Expression, Expression> entry : byPlace.entrySet()) {
      Expression place = entry.getKey();
      Expression weight = jump(program, place, entry.getValue());
      if (program.inputs().size() == 1 && !Double.isFinite(Values.of(weight, Map.of())))
        return Optional.empty();
      settled.add(
          Build.product(
              weight,
              new Call("delta", List.of(Build.minus(new Expression.Symbol(input), place)))));
    }
    return Optional.of(Build.sum(settled));
  }

  /// dw·δ(u)/dx where w is a number.
  static Optional<Expression> derivative(Expression masses, String input) {
    List<Expression> dipoles = new ArrayList<>();
    for (Expression term : masses instanceof Expression.Sum sum ? sum.terms() : List.of(masses)) {
      if (Build.isZero(term)) continue;
      Call mass = mass(term);
      if (mass == null || place(mass, input) == null) return Optional.empty();
      long order =
          mass.arguments().size() > 1 && mass.arguments().get(1) instanceof Num(Ratio n)
              ? n.small()
              : 0;
      Expression weight = Build.over(term, mass);
      dipoles.add(
          Build.product(weight, new Call("delta", List.of(mass.first(), Build.number(order + 1)))));
    }
    return Optional.of(Build.sum(dipoles));
  }

  private static @Nullable Call mass(Expression term) {
    for (Expression factor : term instanceof Product product ? product.factors() : List.of(term))
      if (Expression.isMass(factor)) return (Call) factor;
    return null;
  }

  /// Where an affine argument of δ is 0, or null.
  private static @Nullable Expression place(@Nullable Call mass, String input) {
    if (mass == null || !mass.function().equals("delta")) return null;
    Affine affine = Affine.of(mass.first(), input);
    if (affine == null) return null;
    return affine.zero();
  }

  /// What stands in front of δ at its place, by substitution.
  private static Expression weight(Expression term, Expression place, String input) {
    Call mass = mass(term);
    Affine affine = mass == null ? null : Affine.of(mass.first(), input);
    if (mass == null || affine == null) return term;
    Ratio slope = affine.slope().sign() < 0 ? affine.slope().negated() : affine.slope();
    List<Expression> others =
        new ArrayList<>(term instanceof Product product ? product.factors() : List.of(term));
    others.remove(mass);
    return Build.product(new Num(slope.inverse()), Build.product(others).with(input, place));
  }

  /// The substituted weight where it is the height of the jump, else that height; only germs know
  /// it where a product of jumps meets itself.
  private static Expression jump(Program program, Expression place, Expression weight) {
    if (program.inputs().size() > 1) return weight;
    Calculus calculus = Calculus.at(program, new double[] {Values.of(place, Map.of())}, 0);
    // at a pole the derivative is a finite part, as 1/x² for −1/x, and carries no mass of a certain
    // weight
    if (calculus.point() == PointClass.POLE) return Build.ZERO;
    if (calculus.point() == PointClass.UNDECIDED) return weight;
    Double dirac = calculus.diracWeight();
    double height = dirac == null ? 0 : dirac;
    if (Math.abs(Values.of(weight, Map.of()) - height) <= SAME * Math.max(1, Math.abs(height)))
      return weight;
    return nice(height);
  }

  /// A fraction with a small denominator, or such a part of π, if it is one.
  private static Expression nice(double value) {
    Ratio plain = fraction(value);
    if (plain != null) return new Num(plain);
    Ratio turns = fraction(value / Math.PI);
    if (turns != null) return Build.product(new Num(turns), new Expression.Symbol("pi"));
    return new Num(Ratio.of(new BigDecimal(value).round(new MathContext(10)).doubleValue()));
  }

  private static @Nullable Ratio fraction(double value) {
    for (int d = 1; d <= 12; d++) {
      double n = Math.rint(value * d);
      if (Math.abs(n - value * d) < SAME && Math.abs(n) < 1e9) return Ratio.of((long) n, d);
    }
    return null;
  }

  /// slope·input + rest, the rest being free of the input.
  private record Affine(Ratio slope, Expression rest) {
    Expression zero() {
      return Build.product(new Num(slope.inverse().negated()), rest);
    }

    static @Nullable Affine of(Expression u, String input) {
      Expression symbol = new Expression.Symbol(input);
      Ratio slope = Ratio.ZERO;
      List<Expression> rest = new ArrayList<>();
      for (Expression term : u instanceof Expression.Sum sum ? sum.terms() : List.of(u)) {
        if (Build.rest(term).equals(symbol)) slope = slope.plus(Build.coefficient(term));
        else if (mentions(term, input)) return null;
        else rest.add(term);
      }
      return slope.isZero() ? null : new Affine(slope, Build.sum(rest));
    }

    private static boolean mentions(Expression e, String input) {
      return switch (e) {
        case Num num -> false;
        case Expression.Symbol symbol -> symbol.name().equals(input);
        case Expression.Sum sum -> sum.terms().stream().anyMatch(t -> mentions(t, input));
        case Product product -> product.factors().stream().anyMatch(f -> mentions(f, input));
        case Expression.Power power ->
            mentions(power.base(), input) || mentions(power.exponent(), input);
        case Call call -> call.arguments().stream().anyMatch(a -> mentions(a, input));
      };
    }
  }
}
