package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Program;

/// Settles products with δ: c(x)·δ(ax + b) becomes weight·δ(x − place), the weight being the height
/// of the program's jump at that place. A product of two jumps has no other meaning.
final class PointMasses {
  private PointMasses() {}

  /// @param terms each with a point mass
  /// @param denominators what the program divides by, where jumps may hide
  /// @return their sum, or nothing where a mass would be infinite
  static Optional<Formula> settled(
      List<Formula> terms, Program program, List<Formula> denominators, String input) {
    Map<Formula, Formula> byPlace = new LinkedHashMap<>();
    List<Formula> settled = new ArrayList<>();
    for (Formula term : terms) {
      Formula place = place(mass(term), input);
      if (place == null) settled.add(term);
      else byPlace.merge(place, weight(term, place, input), Build::sum);
    }
    // atan(1/x) jumps where its inside has a pole
    for (Formula denominator : denominators) {
      LinearTerm affine =
          LinearTerm.of(
              denominator instanceof Formula.Power power ? power.base() : denominator, input);
      if (affine != null && program.inputs().size() == 1)
        byPlace.putIfAbsent(affine.zero(), Build.ZERO);
    }
    for (Map.Entry<Formula, Formula> entry : byPlace.entrySet()) {
      Formula place = entry.getKey();
      Formula weight = jump(program, place, entry.getValue());
      if (program.inputs().size() == 1 && !Double.isFinite(Values.of(weight, Map.of())))
        return Optional.empty();
      settled.add(
          Build.product(
              weight,
              new FormulaCall("delta", List.of(Build.minus(new Formula.Symbol(input), place)))));
    }
    return Optional.of(Build.sum(settled));
  }

  private static @Nullable FormulaCall mass(Formula term) {
    for (Formula factor : term instanceof Product product ? product.factors() : List.of(term))
      if (Formula.isMass(factor)) return (FormulaCall) factor;
    return null;
  }

  /// Where an affine argument of δ is 0, or null.
  private static @Nullable Formula place(@Nullable FormulaCall mass, String input) {
    if (mass == null || !mass.function().equals("delta")) return null;
    LinearTerm affine = LinearTerm.of(mass.first(), input);
    if (affine == null) return null;
    return affine.zero();
  }

  /// What stands in front of δ at its place, by substitution.
  private static Formula weight(Formula term, Formula place, String input) {
    FormulaCall mass = mass(term);
    LinearTerm affine = mass == null ? null : LinearTerm.of(mass.first(), input);
    if (mass == null || affine == null) return term;
    Ratio slope = affine.slope().sign() < 0 ? affine.slope().negated() : affine.slope();
    List<Formula> others =
        new ArrayList<>(term instanceof Product product ? product.factors() : List.of(term));
    others.remove(mass);
    return Build.product(new Num(slope.inverse()), Build.product(others).with(input, place));
  }

  /// The substituted weight where it is the height of the jump, else that height; only germs know
  /// it where a product of jumps meets itself.
  private static Formula jump(Program program, Formula place, Formula weight) {
    if (program.inputs().size() > 1) return weight;
    Calculus calculus = Calculus.at(program, new double[] {Values.of(place, Map.of())}, 0);
    // at a pole the derivative is a finite part, as 1/x² for −1/x, and carries no mass of a certain
    // weight
    if (calculus.point() == PointClass.POLE) return Build.ZERO;
    if (calculus.point() == PointClass.UNDECIDED) return weight;
    Double dirac = calculus.diracWeight();
    double height = dirac == null ? 0 : dirac;
    if (Math.abs(Values.of(weight, Map.of()) - height)
        <= Rounding.RELATIVE * Math.max(1, Math.abs(height))) return weight;
    return nice(height);
  }

  /// A fraction with a small denominator, or such a part of π, if it is one.
  private static Formula nice(double value) {
    Ratio plain = fraction(value);
    if (plain != null) return new Num(plain);
    Ratio turns = fraction(value / Math.PI);
    if (turns != null) return Build.product(new Num(turns), new Formula.Symbol("pi"));
    return new Num(Ratio.of(new BigDecimal(value).round(new MathContext(10)).doubleValue()));
  }

  private static @Nullable Ratio fraction(double value) {
    for (int d = 1; d <= 12; d++) {
      double n = Math.rint(value * d);
      if (Math.abs(n - value * d) < Rounding.RELATIVE && Math.abs(n) < 1e9)
        return Ratio.of((long) n, d);
    }
    return null;
  }

  /// slope·input + rest, the rest being free of the input.
  private record LinearTerm(Ratio slope, Formula rest) {
    Formula zero() {
      return Build.product(new Num(slope.inverse().negated()), rest);
    }

    static @Nullable LinearTerm of(Formula u, String input) {
      Formula symbol = new Formula.Symbol(input);
      Ratio slope = Ratio.ZERO;
      List<Formula> rest = new ArrayList<>();
      for (Formula term : u instanceof Formula.Sum sum ? sum.terms() : List.of(u)) {
        if (Build.rest(term).equals(symbol)) slope = slope.plus(Build.coefficient(term));
        else if (mentions(term, input)) return null;
        else rest.add(term);
      }
      return slope.isZero() ? null : new LinearTerm(slope, Build.sum(rest));
    }

    private static boolean mentions(Formula e, String input) {
      return switch (e) {
        case Num num -> false;
        case Formula.Symbol symbol -> symbol.name().equals(input);
        case Formula.Sum sum -> sum.terms().stream().anyMatch(t -> mentions(t, input));
        case Product product -> product.factors().stream().anyMatch(f -> mentions(f, input));
        case Formula.Power power ->
            mentions(power.base(), input) || mentions(power.exponent(), input);
        case FormulaCall call -> call.arguments().stream().anyMatch(a -> mentions(a, input));
      };
    }
  }
}
