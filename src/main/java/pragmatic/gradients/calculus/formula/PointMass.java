package pragmatic.gradients.calculus.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Symbol;

/// weight·|slope|·δ(argument), where the argument crosses 0 with that slope: so the height of the
/// jump is weight·sign(slope). With an index it stands for a sum over whole numbers.
///
/// @param weight may depend on the index and, where the argument is not linear, on the input
/// @param argument of δ; it has simple zeros only
/// @param comb over which whole numbers it is summed, or null for a single mass
record PointMass(Formula weight, Formula argument, @Nullable Comb comb) {
  private static final long NEAR = 40;

  /// A sum over an index.
  record Comb(Symbol index, IndexRange range) {}

  /// Whether both differ by their weights alone.
  boolean hasPlaceOf(PointMass other) {
    return argument.equals(other.argument)
        && (comb == null ? other.comb == null : comb.equals(other.comb));
  }

  /// Whether a weight near the middle of a sum is 0/0, as that of `(n + 1)/(n + 1)` at −1.
  boolean lacksWeight(List<String> inputs) {
    if (comb == null) return false;
    Map<String, Double> values = new HashMap<>();
    for (String input : inputs) values.put(input, 0.7319);
    for (long n = -NEAR; n <= NEAR; n++) {
      values.put(comb.index().name(), (double) n);
      if (comb.range().contains(n) && Double.isNaN(Values.of(weight, values))) return true;
    }
    return false;
  }

  PointMass plus(PointMass other) {
    return new PointMass(Build.sum(weight, other.weight), argument, comb);
  }

  /// For print.
  Formula formula() {
    Formula delta = new FormulaCall("delta", List.of(argument));
    if (comb == null) return Build.product(weight, delta);
    Symbol range = new Symbol(comb.range().text(comb.index().name()));
    Ratio number = Build.coefficient(weight);
    Formula inside = Build.product(Build.rest(weight), delta);
    return Build.product(new Formula.Num(number), new FormulaCall("comb", List.of(range, inside)));
  }
}
