package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pragmatic.gradients.calculus.formula.Formula.FormulaCall;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.calculus.formula.PointMass.Comb;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Rule;

/// The levels a + bn of a comb of masses at moving = a + bn, and which of them can be met.
final class MassLevels {
  /// More masses are written as a sum.
  private static final int FEW = 8;

  private MassLevels() {}

  /// The level as linear in the index.
  static LinearTerm of(PointMass mass, Symbol index, Formula moving) {
    return Objects.requireNonNull(
        LinearTerm.of(Build.minus(moving, mass.argument()), index, index.name()));
  }

  /// For which n, perhaps no whole one, a level is this number.
  static double index(LinearTerm level, double number) {
    return (number - Values.of(level.rest(), Map.of())) / Values.of(level.slope(), Map.of());
  }

  /// The masses whose levels can be met: one by one where they are few.
  static List<PointMass> within(PointMass mass, Symbol index, Formula moving) {
    Comb comb = mass.comb();
    double least = least(moving);
    if (least == Double.NEGATIVE_INFINITY) return List.of(mass);
    if (comb == null) {
      double level = Values.of(Build.minus(moving, mass.argument()), Map.of());
      return level < least ? List.of() : List.of(mass);
    }
    LinearTerm level = of(mass, index, moving);
    double greatest = isSine(moving) ? 1 : Double.POSITIVE_INFINITY;
    // a positive formula comes close to 0 at most
    double from0 = index(level, least) + (Zeros.isPositive(moving) ? 1e-9 : -1e-9);
    long from = (long) Math.ceil(from0);
    if (greatest == Double.POSITIVE_INFINITY) {
      IndexRange range = comb.range();
      boolean further = range.to() != null || range.from() != null && range.from() > from;
      if (further) return List.of(mass);
      IndexRange rest = new IndexRange(from, null, List.of());
      return List.of(
          new PointMass(
              mass.weight(),
              mass.argument(),
              new Comb(
                  index,
                  new IndexRange(
                      from, null, range.without().stream().filter(rest::contains).toList()))));
    }
    long to = (long) Math.floor(index(level, greatest) + 1e-9);
    if (to - from > FEW) return List.of(mass);
    List<PointMass> single = new ArrayList<>();
    for (long n = from; n <= to; n++)
      if (comb.range().contains(n)
          && Math.abs(Values.of(level.slope(), Map.of()) * n + Values.of(level.rest(), Map.of()))
              < 1)
        single.add(
            new PointMass(
                mass.weight().with(index.name(), Build.number(n)),
                mass.argument().with(index.name(), Build.number(n)),
                null));
    return single;
  }

  private static double least(Formula moving) {
    return isSine(moving) ? -1 : Zeros.isNonNegative(moving) ? 0 : Double.NEGATIVE_INFINITY;
  }

  private static boolean isSine(Formula e) {
    return e instanceof FormulaCall call
        && CallSimplifier.rule(call) instanceof Rule.Smooth smooth
        && (smooth.expansion() == Expansion.SINE || smooth.expansion() == Expansion.COSINE);
  }
}
