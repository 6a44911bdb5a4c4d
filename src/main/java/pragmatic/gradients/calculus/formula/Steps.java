package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.calculus.formula.Expression.Call;
import pragmatic.gradients.calculus.formula.Expression.Num;
import pragmatic.gradients.calculus.formula.Expression.Product;

/// Rules for sign, heaviside, abs and relu, which hold except at single points.
final class Steps {
  private Steps() {}

  static boolean isStep(Call call) {
    return call.function().equals("sign") || isHeaviside(call);
  }

  static boolean isHeaviside(Expression e) {
    return e instanceof Call call
        && call.function().equals("heaviside")
        && call.arguments().size() == 1;
  }

  /// Whether a whole power of the call is simpler than a power.
  static boolean isIdempotent(Call call, Ratio power) {
    boolean even = power.isWhole() && !power.numerator().testBit(0);
    return call.function().equals("sign")
        || (isHeaviside(call) && power.sign() > 0)
        || (call.function().equals("abs") && even);
  }

  static Expression power(Call call, Ratio power) {
    boolean even = !power.numerator().testBit(0);
    if (call.function().equals("abs")) return Build.power(call.first(), new Num(power));
    return call.function().equals("sign") && even ? Build.ONE : call;
  }

  /// In a product: abs(u)·sign(u) = u, u·sign(u) = abs(u), heaviside(u)·heaviside(−u) = 0 and their
  /// like.
  ///
  /// @param powers the factors and their exponents, changed in place
  /// @return the coefficient, perhaps of another sign, or 0
  static Ratio combine(Map<Expression, Expression> powers, Ratio coefficient) {
    for (Expression factor : List.copyOf(powers.keySet())) {
      if (!powers.containsKey(factor) || !(factor instanceof Call call)) continue;
      if (call.function().equals("abs")) combineAbs(powers, call);
      if (!isStep(call)) continue;
      Expression u = call.first();
      if (call.function().equals("sign")) coefficient = combineSign(powers, call, u, coefficient);
      else coefficient = combineHeaviside(powers, u, coefficient);
      if (coefficient.isZero()) return coefficient;
    }
    return coefficient;
  }

  /// u/|u| and |u|/u are sign(u).
  private static void combineAbs(Map<Expression, Expression> powers, Call abs) {
    Expression above = powers.get(abs);
    Expression below = powers.get(abs.first());
    if (above == null || below == null || !Build.isZero(Build.sum(above, below)) || !isOdd(above))
      return;
    powers.remove(abs);
    powers.remove(abs.first());
    powers.merge(Build.call("sign", abs.first()), Build.ONE, Build::sum);
  }

  private static Ratio combineSign(
      Map<Expression, Expression> powers, Call sign, Expression u, Ratio coefficient) {
    if (!isOdd(powers.get(sign))) return coefficient;
    Expression abs = new Call("abs", List.of(u));
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
      Map<Expression, Expression> powers, Expression u, Ratio coefficient) {
    Expression opposite = Build.negate(u);
    if (powers.containsKey(new Call("heaviside", List.of(opposite)))) return Ratio.ZERO;
    for (Expression other : List.copyOf(powers.keySet())) {
      Optional<Expression> kept = sideOf(other, u, opposite);
      if (kept.isPresent()) {
        Expression exponent = powers.remove(other);
        Expression power = Build.power(kept.get(), exponent);
        if (Build.isZero(power)) return Ratio.ZERO;
        if (power instanceof Num(Ratio number)) coefficient = coefficient.times(number);
        else powers.merge(power, Build.ONE, Build::sum);
      }
    }
    return coefficient;
  }

  /// What a factor is where u > 0, if that is simpler.
  private static Optional<Expression> sideOf(Expression factor, Expression u, Expression opposite) {
    if (!(factor instanceof Call call) || call.arguments().isEmpty()) return Optional.empty();
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
          call.first() instanceof Call inner
                  && inner.function().equals("relu")
                  && inner.first().equals(u)
              ? Optional.of(Build.ONE)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isOne(@org.jspecify.annotations.Nullable Expression e) {
    return e != null && Build.isOne(e);
  }

  private static boolean isOdd(@org.jspecify.annotations.Nullable Expression e) {
    return e instanceof Num(Ratio p) && p.isWhole() && p.numerator().testBit(0);
  }

  /// In a sum: c·heaviside(u) + c·heaviside(−u) = c, and c·heaviside(u) − c·heaviside(−u) =
  /// c·sign(u).
  static void merge(Map<Expression, Ratio> terms) {
    for (Expression term : List.copyOf(terms.keySet())) {
      Ratio coefficient = terms.get(term);
      if (coefficient == null || coefficient.isZero()) continue;
      for (Expression factor : factors(term)) {
        if (!isHeaviside(factor)) continue;
        Expression u = ((Call) factor).first();
        Expression partner =
            replaced(term, factor, new Call("heaviside", List.of(Build.negate(u))));
        Ratio other = terms.get(partner);
        if (other == null || partner.equals(term)) continue;
        Expression merged = null;
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

  private static List<Expression> factors(Expression term) {
    return term instanceof Product product ? product.factors() : List.of(term);
  }

  private static Expression replaced(Expression term, Expression factor, Expression by) {
    List<Expression> factors = new ArrayList<>(factors(term));
    factors.set(factors.indexOf(factor), by);
    return Build.product(factors);
  }
}
