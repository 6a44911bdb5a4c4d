package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;

/// Cancels in quotients: (2x·a − 3x)/x⁴ = (2a − 3)/x³, and x²·(1/x² + 1) = 1 + x² below a line.
final class Cancel {
  private Cancel() {}

  /// @param powers factors and their exponents, changed in place
  static void common(Map<Formula, Formula> powers) {
    for (Formula factor : List.copyOf(powers.keySet())) {
      if (!(factor instanceof Sum sum)
          || !(powers.get(factor) instanceof Num(Ratio p))
          || !p.isWhole()) continue;
      for (Formula base : List.copyOf(powers.keySet())) {
        if (base.equals(factor) || !(powers.get(base) instanceof Num(Ratio q)) || q.sign() >= 0)
          continue;
        // what every term has of the base, or of 1/base where the sum is itself below the line
        Ratio shared = p.isOne() ? least(sum, base) : p.sign() < 0 ? least(sum, base) : Ratio.ZERO;
        boolean above = p.isOne() && shared.sign() > 0;
        boolean below =
            p.sign() < 0 && shared.sign() < 0 && q.plus(shared.times(p).negated()).sign() <= 0;
        if (!above && !below) continue;
        Formula reduced = divided(sum, base, shared);
        powers.remove(factor);
        powers.merge(reduced, new Num(p), Build::sum);
        powers.merge(base, new Num(shared.times(p)), Build::sum);
        break;
      }
    }
  }

  private static Ratio least(Sum sum, Formula base) {
    Ratio least = null;
    for (Formula term : sum.terms()) {
      Ratio exponent = exponent(term, base);
      if (least == null || exponent.plus(least.negated()).sign() < 0) least = exponent;
    }
    return least == null ? Ratio.ZERO : least;
  }

  private static Ratio exponent(Formula term, Formula base) {
    for (Formula factor : term instanceof Product product ? product.factors() : List.of(term)) {
      if (factor.equals(base)) return Ratio.ONE;
      if (factor instanceof Power(Formula b, Num(Ratio p), int size) && b.equals(base)) return p;
    }
    return Ratio.ZERO;
  }

  private static Formula divided(Sum sum, Formula base, Ratio exponent) {
    Formula by = Build.power(base, new Num(exponent.negated()));
    List<Formula> terms = new ArrayList<>();
    for (Formula term : sum.terms()) terms.add(Build.product(term, by));
    return Build.sum(terms);
  }
}
