package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Traits.SignFunction;
import pragmatic.gradients.program.Vocabulary;

/// Rules for sign, heaviside, abs and relu, which hold except at single points.
final class Steps {
  private static final Map<SignFunction, String> NAMES = names();

  private Steps() {}

  private static Map<SignFunction, String> names() {
    Map<SignFunction, String> names = new EnumMap<>(SignFunction.class);
    for (Primitive primitive : Vocabulary.functions()) {
      SignFunction step = primitive.traits().step();
      if (step != null) names.put(step, primitive.name());
    }
    return Map.copyOf(names);
  }

  /// Which function of a sign a formula calls, with one argument; null if it is none.
  static @Nullable SignFunction of(Formula e) {
    return e instanceof FormulaCall call && call.arguments().size() == 1
        ? Vocabulary.named(call.function()).map(p -> p.traits().step()).orElse(null)
        : null;
  }

  static Formula call(SignFunction step, Formula u) {
    return Build.call(name(step), u);
  }

  static String name(SignFunction step) {
    return Objects.requireNonNull(NAMES.get(step));
  }

  /// The call as it stands, which nothing simplifies.
  private static Formula plain(SignFunction step, Formula u) {
    return new FormulaCall(name(step), List.of(u));
  }

  static boolean isStep(Formula e) {
    return of(e) == SignFunction.SIGN || isHeaviside(e);
  }

  static boolean isHeaviside(Formula e) {
    return of(e) == SignFunction.HEAVISIDE;
  }

  /// Whether a whole power of the call is simpler than a power.
  static boolean isIdempotent(FormulaCall call, Ratio power) {
    boolean even = power.isWhole() && !power.numerator().testBit(0);
    return switch (of(call)) {
      case SIGN -> !even && power.sign() > 0 || !Flatness.mayVanish(call.first());
      case HEAVISIDE -> power.sign() > 0 && !Flatness.mayVanish(call.first());
      case ABS -> even;
      case null, default -> false;
    };
  }

  static Formula power(FormulaCall call, Ratio power) {
    boolean even = !power.numerator().testBit(0);
    if (of(call) == SignFunction.ABS) return Build.power(call.first(), new Num(power));
    return of(call) == SignFunction.SIGN && even ? Build.ONE : call;
  }

  /// In a product: abs(u)·sign(u) = u, u·sign(u) = abs(u), heaviside(u)·heaviside(−u) = 0 and their
  /// like.
  ///
  /// @param powers the factors and their exponents, changed in place
  /// @return the coefficient, perhaps of another sign, or 0
  static Ratio combine(Map<Formula, Formula> powers, Ratio coefficient) {
    for (Formula factor : List.copyOf(powers.keySet())) {
      if (!powers.containsKey(factor) || !(factor instanceof FormulaCall call)) continue;
      if (of(call) == SignFunction.ABS) combineAbs(powers, call);
      if (!isStep(call)) continue;
      Formula u = call.first();
      if (isHeaviside(call) && Flatness.mayVanish(u)) continue;
      if (of(call) == SignFunction.SIGN) coefficient = combineSign(powers, call, u, coefficient);
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
    powers.merge(call(SignFunction.SIGN, abs.first()), Build.ONE, Build::sum);
  }

  private static Ratio combineSign(
      Map<Formula, Formula> powers, FormulaCall sign, Formula u, Ratio coefficient) {
    if (!isOdd(powers.get(sign))) return coefficient;
    Formula abs = plain(SignFunction.ABS, u);
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
    if (powers.containsKey(plain(SignFunction.HEAVISIDE, opposite))) return Ratio.ZERO;
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
    if (!same && !other && !isHeaviside(call)) return Optional.empty();
    return switch (of(call)) {
      case SIGN ->
          same
              ? Optional.of(Build.ONE)
              : other ? Optional.of(new Num(Ratio.MINUS_ONE)) : Optional.empty();
      case ABS -> Optional.of(u);
      case RELU -> Optional.of(same ? u : Build.ZERO);
      case HEAVISIDE ->
          of(call.first()) == SignFunction.RELU && ((FormulaCall) call.first()).first().equals(u)
              ? Optional.of(Build.ONE)
              : Optional.empty();
      case null -> extremeOf(call, u, opposite, same);
    };
  }

  /// max(u, 0) and min(u, 0) where u > 0.
  private static Optional<Formula> extremeOf(
      FormulaCall call, Formula u, Formula opposite, boolean same) {
    boolean zeroSecond = call.arguments().size() == 2 && Build.isZero(call.arguments().get(1));
    if (!zeroSecond || !(CallSimplifier.rule(call) instanceof Rule.Selection selection))
      return Optional.empty();
    if (selection.largest()) return Optional.of(same ? u : Build.ZERO);
    return Optional.of(same ? Build.ZERO : opposite);
  }

  private static boolean isOne(@Nullable Formula e) {
    return e != null && Build.isOne(e);
  }

  private static boolean isOdd(@Nullable Formula e) {
    return e instanceof Num(Ratio p) && p.isWhole() && p.numerator().testBit(0);
  }

  /// In a sum: c·heaviside(u) + c·heaviside(−u) = c, and c·heaviside(u) − c·heaviside(−u) =
  /// c·sign(u).
  static void merge(Map<Formula, Ratio> terms) {
    if (terms.size() < 2) return;
    for (Formula term : List.copyOf(terms.keySet())) {
      Ratio coefficient = terms.get(term);
      if (coefficient == null || coefficient.isZero()) continue;
      for (Formula factor : factors(term)) {
        if (!isHeaviside(factor)) continue;
        Formula u = ((FormulaCall) factor).first();
        Formula partner = replaced(term, factor, plain(SignFunction.HEAVISIDE, Build.negate(u)));
        Ratio other = terms.get(partner);
        if (other == null || partner.equals(term)) continue;
        Formula merged = null;
        if (other.equals(coefficient)) merged = replaced(term, factor, Build.ONE);
        else if (other.equals(coefficient.negated()))
          merged = replaced(term, factor, call(SignFunction.SIGN, u));
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
