package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Program;

/// The point masses of a derivative: they depend on the function's values alone, term by term,
/// since finite jumps of a sum add up.
final class PointMasses {
  private static final List<String> INDICES = List.of("n", "k", "m", "j");

  private PointMasses() {}

  /// @param value of the program
  /// @throws Unwritable where no right formula is known
  static List<PointMass> of(Formula value, Program program, String input) {
    Formula unfolded = Derivation.unfolded(value);
    Symbol index =
        new Symbol(
            INDICES.stream()
                .filter(name -> !program.inputs().contains(name))
                .findFirst()
                .orElseThrow(() -> new Unwritable(UnwrittenReason.NOTATION)));
    List<PointMass> masses = new ArrayList<>();
    for (Formula term : terms(unfolded, input))
      for (PointMass mass : TermMasses.of(term, input, index)) add(masses, mass);
    masses.removeIf(mass -> Build.isZero(mass.weight()));
    return masses;
  }

  /// Terms that are infinite at one place may jump together and not alone, as softplus(x)/x −
  /// softplus(relu(x))/x does: those that divide stand as one, unless no jump hides in any.
  private static List<Formula> terms(Formula e, String input) {
    if (!(e instanceof Sum sum)) return List.of(e);
    List<Formula> terms = new ArrayList<>();
    List<Formula> dividing = new ArrayList<>();
    boolean hidden = false;
    for (Formula term : sum.terms()) {
      JumpSites sites = JumpSites.of(term, input);
      hidden |= !sites.poles().isEmpty();
      (sites.divides() ? dividing : terms).add(term);
    }
    if (!hidden) return sum.terms();
    terms.add(Build.sum(dividing));
    return terms;
  }

  private static void add(List<PointMass> masses, PointMass mass) {
    for (int i = 0; i < masses.size(); i++) {
      if (!masses.get(i).hasPlaceOf(mass)) continue;
      masses.set(i, masses.get(i).plus(mass));
      return;
    }
    masses.add(mass);
  }
}
