package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Program;

/// The point masses of a derivative: they depend on the function's values alone, term by term,
/// since jumps of a sum add up.
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
    for (Formula term : unfolded instanceof Sum sum ? sum.terms() : List.of(unfolded))
      for (PointMass mass : TermMasses.of(term, input, index)) add(masses, mass);
    masses.removeIf(mass -> Build.isZero(mass.weight()));
    return masses;
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
