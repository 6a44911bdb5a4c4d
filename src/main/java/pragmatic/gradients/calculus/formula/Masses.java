package pragmatic.gradients.calculus.formula;

import java.util.List;
import pragmatic.gradients.calculus.formula.Derivation.Pair;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.program.Traits;
import pragmatic.gradients.program.Traits.SignFunction;

/// Point masses: derivatives of jumps, as formulas.
final class Masses {
  private Masses() {}

  /// The point masses of a primitive's jumps, where its first argument meets them.
  ///
  /// @param weight height of each jump
  static Formula ofJumps(Traits.Places places, Pair u, Formula weight) {
    return switch (places) {
      case ZERO -> delta(u, weight);
      case WHOLE -> Build.product(weight, comb("comb", u));
      case HALF -> Build.product(weight, comb("comb_half", u));
      case WHOLE_BUT_ZERO -> Build.product(weight, comb("comb_nonzero", u));
    };
  }

  /// weight·δ(u)·u′
  static Formula delta(Pair u, Formula weight) {
    if (u.value() instanceof Num) return Build.ZERO;
    if (Build.rest(u.value()) instanceof Formula.Power(Formula base, Num(Ratio p), int size)
        && p.isWhole()) {
      // an even power does not change sign, and an odd one does where its base does
      if (!p.numerator().testBit(0)) return Build.ZERO;
      Ratio c = Build.coefficient(u.value());
      Formula slope =
          Build.product(new Num(c.times(p)), Build.power(base, new Num(p.plus(Ratio.MINUS_ONE))));
      return delta(
          new Pair(base, Build.over(u.derivative(), slope)),
          Build.product(Build.number(c.sign()), weight));
    }
    return Build.product(weight, u.derivative(), massAt(u.value()));
  }

  /// δ(|v| − c) = δ(v − c) + δ(v + c) for c > 0, and δ of a quadratic at its roots where they are
  /// fractions.
  private static Formula massAt(Formula u) {
    Formula roots = Quadratic.delta(u);
    if (roots != null) return roots;
    if (!(u instanceof Formula.Sum sum) || sum.terms().size() != 2)
      return new FormulaCall("delta", List.of(u));
    boolean numberFirst = sum.terms().getFirst() instanceof Num;
    Formula number = numberFirst ? sum.terms().getFirst() : sum.terms().getLast();
    Formula other = numberFirst ? sum.terms().getLast() : sum.terms().getFirst();
    boolean abs = Steps.of(Build.rest(other)) == SignFunction.ABS;
    if (!abs || !(number instanceof Num(Ratio c))) return new FormulaCall("delta", List.of(u));
    Ratio a = Build.coefficient(other);
    Ratio edge = c.negated().times(a.inverse());
    if (edge.sign() <= 0) return Build.ZERO;
    Formula v = ((FormulaCall) Build.rest(other)).first();
    Formula size = new Num(a.sign() < 0 ? a.negated().inverse() : a.inverse());
    return Build.sum(
        Build.product(size, new FormulaCall("delta", List.of(Build.minus(v, new Num(edge))))),
        Build.product(size, new FormulaCall("delta", List.of(Build.sum(v, new Num(edge))))));
  }

  private static Formula comb(String kind, Pair u) {
    return Build.product(u.derivative(), new FormulaCall(kind, List.of(u.value())));
  }
}
