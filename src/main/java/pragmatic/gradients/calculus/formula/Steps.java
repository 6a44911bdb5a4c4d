package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Product;

/// Rules for sign, heaviside, abs and relu, which hold except at single points.
final class Steps {
  private Steps() {}

  static boolean isStep(FormulaCall call) {
    return call.function().equals("sign") || isHeaviside(call);
  }

  static boolean isHeaviside(Formula e) {
    return e instanceof FormulaCall call
        && call.function().equals("heaviside")
        && call.arguments().size() == 1;
  }

  /// Whether a whole power of the call is simpler than a power.
  static boolean isIdempotent(FormulaCall call, Ratio power) {
    boolean even = power.isWhole() && !power.numerator().testBit(0);
    return call.function().equals("sign")
        || (isHeaviside(call) && power.sign() > 0)
        || (call.function().equals("abs") && even);
  }

  static Formula power(FormulaCall call, Ratio power) {
    boolean even = !power.numerator().testBit(0);
    if (call.function().equals("abs")) return Build.power(call.first(), new Num(power));
    return call.function().equals("sign") && even ? Build.ONE : call;
  }

  /// In a product: abs(u)·sign(u) = u, u·sign(u) = abs(u), heaviside(u)·heaviside(−u) = 0 and their
  /// like.
  ///
  /// @param powers the factors and their exponents, changed in place
  /// @return the coefficient, perhaps of another sign, or 0
  static Ratio combine(Map<Formula, Formula> powers, Ratio coefficient) {
    for (Formula factor : List.copyOf(powers.keySet())) {
      if (!powers.containsKey(factor) || !(factor instanceof FormulaCall call)) continue;
      if (call.function().equals("abs")) combineAbs(powers, call);
      if (!isStep(call)) continue;
      Formula u = call.first();
      if (call.function().equals("sign")) coefficient = combineSign(powers, call, u, coefficient);
      else coefficient = combineHeaviside(powers, u, coefficient);
      if (coefficient.isZero()) return coefficient;
    }
    return coefficient;
  }

  /// u/|u| and |u|/u are sign(u).
  private static void combineAbs(Map<Formula, Formula> powers, FormulaCall abs) {
    Formula above = powers.get(abs);
    Formula below = powers.get(abs.first());
    if (above == null || below == null || !Build.isZero(Build.sum(above, below)) || !isOdd(above))
      return;
    powers.remove(abs);
    powers.remove(abs.first());
    powers.merge(Build.call("sign", abs.first()), Build.ONE, Build::sum);
  }

  private static Ratio combineSign(
      Map<Formula, Formula> powers, FormulaCall sign, Formula u, Ratio coefficient) {
    if (!isOdd(powers.get(sign))) return coefficient;
    Formula abs = new FormulaCall("abs", List.of(u));
    if (isOne(powers.get(abs))) {
      powers.remove(sign);
      powers.remove(abs);
      powers.merge(u, Build.ONE, Build::sum);
    } else if (isOne(powers.get(u)) && !(u instanceof Product)) {
      powers.remove(sign);
      powers.remove(u);
      powers.merge(abs, Build.ONE, Build::sum);
    }
    return coefficient;
  }

  private static Ratio combineHeaviside(
      Map<Formula, Formula> powers, Formula u, Ratio coefficient) {
    Formula opposite = Build.negate(u);
    if (powers.containsKey(new FormulaCall("heaviside", List.of(opposite)))) return Ratio.ZERO;
    for (Formula other : List.copyOf(powers.keySet())) {
      Optional<Formula> kept = sideOf(other, u, opposite);
      if (kept.isPresent()) {
        Formula exponent = powers.remove(other);
        Formula power = Build.power(kept.get(), exponent);
        if (Build.isZero(power)) return Ratio.ZERO;
        if (power instanceof Num(Ratio number)) coefficient = coefficient.times(number);
        else powers.merge(power, Build.ONE, Build::sum);
      }
    }
    return coefficient;
  }

  /// What a factor is where u > 0, if that is simpler.
  private static Optional<Formula> sideOf(Formula factor, Formula u, Formula opposite) {
    if (!(factor instanceof FormulaCall call) || call.arguments().isEmpty())
      return Optional.empty();
    boolean same = call.first().equals(u);
    boolean other = call.first().equals(opposite);
    boolean zeroSecond = call.arguments().size() == 2 && Build.isZero(call.arguments().get(1));
    return switch (call.function()) {
      case "sign" ->
          same
              ? Optional.of(Build.ONE)
              : other ? Optional.of(new Num(Ratio.MINUS_ONE)) : Optional.empty();
      case "abs" -> same || other ? Optional.of(u) : Optional.empty();
      case "relu" -> same ? Optional.of(u) : other ? Optional.of(Build.ZERO) : Optional.empty();
      case "max" ->
          zeroSecond && same
              ? Optional.of(u)
              : zeroSecond && other ? Optional.of(Build.ZERO) : Optional.empty();
      case "min" ->
          zeroSecond && same
              ? Optional.of(Build.ZERO)
              : zeroSecond && other ? Optional.of(opposite) : Optional.empty();
      case "heaviside" ->
          call.first() instanceof FormulaCall inner
                  && inner.function().equals("relu")
                  && inner.first().equals(u)
              ? Optional.of(Build.ONE)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isOne(@org.jspecify.annotations.Nullable Formula e) {
    return e != null && Build.isOne(e);
  }

  private static boolean isOdd(@org.jspecify.annotations.Nullable Formula e) {
    return e instanceof Num(Ratio p) && p.isWhole() && p.numerator().testBit(0);
  }

  /// In a sum: c·heaviside(u) + c·heaviside(−u) = c, and c·heaviside(u) − c·heaviside(−u) =
  /// c·sign(u).
  static void merge(Map<Formula, Ratio> terms) {
    for (Formula term : List.copyOf(terms.keySet())) {
      Ratio coefficient = terms.get(term);
      if (coefficient == null || coefficient.isZero()) continue;
      for (Formula factor : factors(term)) {
        if (!isHeaviside(factor)) continue;
        Formula u = ((FormulaCall) factor).first();
        Formula partner =
            replaced(term, factor, new FormulaCall("heaviside", List.of(Build.negate(u))));
        Ratio other = terms.get(partner);
        if (other == null || partner.equals(term)) continue;
        Formula merged = null;
        if (other.equals(coefficient)) merged = replaced(term, factor, Build.ONE);
        else if (other.equals(coefficient.negated()))
          merged = replaced(term, factor, Build.call("sign", u));
        if (merged == null) continue;
        terms.remove(term);
        terms.remove(partner);
        terms.merge(Build.rest(merged), coefficient.times(Build.coefficient(merged)), Ratio::plus);
        break;
      }
    }
  }

  private static List<Formula> factors(Formula term) {
    return term instanceof Product product ? product.factors() : List.of(term);
  }

  private static Formula replaced(Formula term, Formula factor, Formula by) {
    List<Formula> factors = new ArrayList<>(factors(term));
    factors.set(factors.indexOf(factor), by);
    return Build.product(factors);
  }
}
