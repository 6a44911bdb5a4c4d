package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Power;
import pragmatic.gradients.calculus.formula.Formula.Product;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;

/// slope·moving + rest, slope and rest being free of an input.
record LinearTerm(Formula slope, Formula rest) {
  /// A formula read as linear in another, or null if it is not or does not contain the input.
  static @Nullable LinearTerm of(Formula u, Formula moving, String input) {
    List<Formula> slopes = new ArrayList<>();
    List<Formula> rest = new ArrayList<>();
    if (u.equals(moving)) return new LinearTerm(Build.ONE, Build.ZERO);
    if (moving instanceof Sum) return ofSum(u, moving, input);
    for (Formula term : u instanceof Sum sum ? sum.terms() : List.of(u)) {
      if (!mentions(term, input)) rest.add(term);
      else {
        Formula slope = slope(term, moving, input);
        if (slope == null) return null;
        slopes.add(slope);
      }
    }
    Formula slope = Build.sum(slopes);
    return Build.isZero(slope) ? null : new LinearTerm(slope, Build.sum(rest));
  }

  /// A sum that differs from a multiple of another by a constant, as 2x − 2·sin(x) + 1.
  private static @Nullable LinearTerm ofSum(Formula u, Formula moving, String input) {
    for (int sign : new int[] {1, -1}) {
      Formula rest = Build.sum(u, Build.product(Build.number(-sign), moving));
      if (!mentions(rest, input)) return new LinearTerm(Build.number(sign), rest);
    }
    return null;
  }

  private static @Nullable Formula slope(Formula term, Formula moving, String input) {
    if (term.equals(moving)) return Build.ONE;
    if (Build.rest(term).equals(Build.rest(moving)))
      return new Num(Build.coefficient(term).times(Build.coefficient(moving).inverse()));
    if (!(term instanceof Product product) || !product.factors().contains(moving)) return null;
    List<Formula> others = new ArrayList<>(product.factors());
    others.remove(moving);
    Formula slope = Build.product(others);
    return mentions(slope, input) ? null : slope;
  }

  /// The slope's sign, or 0 if it is not a number.
  int sign() {
    double value = Values.of(slope, Map.of());
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }

  /// Where it is 0.
  Formula zero() {
    return Build.negate(Build.over(rest, slope));
  }

  static boolean mentions(Formula e, String input) {
    return switch (e) {
      case Num num -> false;
      case Symbol symbol -> symbol.name().equals(input);
      case Sum sum -> Formula.any(sum.terms(), t -> mentions(t, input));
      case Product product -> Formula.any(product.factors(), f -> mentions(f, input));
      case Power power -> mentions(power.base(), input) || mentions(power.exponent(), input);
      case FormulaCall call -> Formula.any(call.arguments(), a -> mentions(a, input));
    };
  }
}
