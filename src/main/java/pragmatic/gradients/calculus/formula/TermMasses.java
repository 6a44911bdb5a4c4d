package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Sum;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPointFinder;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The point masses of one term: at places of the input, or where one formula of it passes levels.
final class TermMasses {
  /// So many n are tried on either side of 0.
  private static final long TRIED = 4;

  private final Formula term;
  private final String input;
  private final Symbol index;
  private final JumpSites sites;

  private TermMasses(Formula term, String input, Symbol index) {
    this.term = term;
    this.input = input;
    this.index = index;
    this.sites = JumpSites.of(term, input);
  }

  /// @param index name of whole numbers
  static List<PointMass> of(Formula term, String input, Symbol index) {
    return new TermMasses(term, input, index).all();
  }

  private List<PointMass> all() {
    Symbol x = new Symbol(input);
    Set<Formula> places = Zeros.ofAll(List.copyOf(sites.zeros()), input);
    Set<Formula> poles = Zeros.ofAll(List.copyOf(sites.poles()), input);
    List<LatticeSite> lattices = lattices(x);
    if (places != null && lattices != null) {
      if (poles == null) throw new Unwritable(UnwrittenReason.POLE);
      Set<Formula> all = new LinkedHashSet<>(places);
      all.addAll(poles);
      requireDistinct(all);
      return new LevelMasses(term, input, x, index).of(all, lattices);
    }
    if (poles == null || !poles.isEmpty()) throw new Unwritable(UnwrittenReason.POLE);
    return throughLevels();
  }

  /// Two places that are written otherwise but seem to be one, as 0 and xlogy(1, 1), would have
  /// their jump twice.
  private static void requireDistinct(Set<Formula> places) {
    List<Double> known = new ArrayList<>();
    for (Formula place : places) {
      double value = Values.of(place, Map.of());
      if (known.stream().anyMatch(other -> Math.abs(other - value) < 1e-9))
        throw new Unwritable(UnwrittenReason.MEETING);
      known.add(value);
    }
  }

  /// Where one formula of the input, which is not linear in it, passes levels.
  private List<PointMass> throughLevels() {
    Formula moving = moving();
    if (Relations.asksForEquality(moving)) throw new Unwritable(UnwrittenReason.EQUALITY);
    Set<Formula> levels = new LinkedHashSet<>();
    for (Formula zero : sites.zeros()) {
      if (Set.of().equals(Zeros.of(zero, input))) continue;
      LinearTerm linear = LinearTerm.of(zero, moving, input);
      if (linear == null || linear.sign() == 0) throw new Unwritable(UnwrittenReason.MEETING);
      levels.add(linear.zero());
    }
    List<LatticeSite> lattices = lattices(moving);
    if (lattices == null) throw new Unwritable(UnwrittenReason.MEETING);
    Program program = parsed(moving);
    Formula slope = Derivation.of(program, input).derivative();
    SortedMap<Double, Boolean> touched =
        Tangency.levels(
            moving,
            slope,
            input,
            corners(program),
            value ->
                levels.stream().anyMatch(l -> isClose(l, value))
                    || lattices.stream().anyMatch(l -> l.contains(value)));
    levels.removeIf(l -> touched.keySet().stream().anyMatch(t -> isClose(l, t)));
    List<PointMass> masses = new ArrayList<>();
    touched.forEach((level, crossed) -> masses.addAll(atTangency(moving, level, crossed)));
    for (PointMass mass : new LevelMasses(term, input, moving, index).of(levels, lattices))
      for (PointMass one : MassLevels.within(mass, index, moving)) {
        if (isIllFormed(one)) throw new Unwritable(UnwrittenReason.HEIGHT);
        masses.add(without(one, touched.keySet(), moving, slope));
      }
    return masses;
  }

  /// Whether a weight that is written in the input divides by 0 at the mass itself; places of a
  /// linear argument are known.
  private boolean isIllFormed(PointMass mass) {
    LinearTerm linear = LinearTerm.of(mass.argument(), new Symbol(input), input);
    if (linear == null) return false;
    Formula there = mass.weight().with(input, linear.zero());
    if (mass.comb() == null) return Formula.isIllFormed(there);
    return LongStream.rangeClosed(-TRIED, TRIED)
        .filter(mass.comb().range()::contains)
        .anyMatch(n -> Formula.isIllFormed(there.with(index.name(), Build.number(n))));
  }

  private static boolean isClose(Formula level, double value) {
    return Math.abs(Values.of(level, Map.of()) - value) < 1e-7;
  }

  /// Jumps at all places where a level is met at a corner or with slope 0 or ∞, if it is met
  /// nowhere else.
  private List<PointMass> atTangency(Formula moving, double level, boolean crossed) {
    Set<Formula> places = Zeros.of(Build.minus(moving, new Num(Ratio.of(level))), input);
    if (places != null)
      return new LevelMasses(term, input, new Symbol(input), index).of(places, List.of());
    if (crossed) throw new Unwritable(UnwrittenReason.TANGENCY);
    return List.of();
  }

  /// Leaves out the levels that have been seen to.
  private PointMass without(PointMass mass, Set<Double> touched, Formula moving, Formula slope) {
    PointMass.Comb comb = mass.comb();
    Formula weight = Build.product(mass.weight(), slope);
    if (comb == null) {
      Formula level = Build.minus(moving, mass.argument());
      boolean seen = touched.stream().anyMatch(t -> isClose(level, t));
      return new PointMass(seen ? Build.ZERO : weight, mass.argument(), null);
    }
    TreeSet<Long> out = new TreeSet<>();
    LinearTerm linear = MassLevels.of(mass, index, moving);
    for (double t : touched) {
      double n = MassLevels.index(linear, t);
      if (Math.abs(n - Math.rint(n)) < 1e-6) out.add((long) Math.rint(n));
    }
    return new PointMass(
        weight, mass.argument(), new PointMass.Comb(comb.index(), comb.range().without(out)));
  }

  private Formula moving() {
    for (Formula zero : sites.zeros()) if (Zeros.of(zero, input) == null) return monic(zero);
    for (JumpSites.Lattice lattice : sites.lattices())
      if (LatticeSite.of(lattice, new Symbol(input), input) == null)
        return monic(lattice.argument());
    throw new Unwritable(UnwrittenReason.MEETING);
  }

  private Formula monic(Formula e) {
    List<Formula> parts = new ArrayList<>();
    for (Formula t : e instanceof Sum sum ? sum.terms() : List.of(e))
      if (LinearTerm.mentions(t, input)) parts.add(t);
    return parts.size() == 1 ? Build.rest(parts.getFirst()) : Build.sum(parts);
  }

  private @Nullable List<LatticeSite> lattices(Formula moving) {
    List<LatticeSite> all = new ArrayList<>();
    for (JumpSites.Lattice lattice : sites.lattices()) {
      if (Zeros.restsBetweenJumps(lattice.argument(), input)) continue;
      LatticeSite site = LatticeSite.of(lattice, moving, input);
      if (site == null) return null;
      all.add(site);
    }
    return all;
  }

  private static Program parsed(Formula e) {
    try {
      return Parser.parse(Notation.PLAIN.of(e));
    } catch (ProgramException fault) {
      throw new Unwritable(UnwrittenReason.NOTATION);
    }
  }

  private List<Double> corners(Program program) {
    OtherInputs others = new OtherInputs(Map.of());
    double[] at =
        program.inputs().stream().mapToDouble(name -> others.getOrDefault(name, 0.0)).toArray();
    return NonsmoothPointFinder.find(
        program, at, program.inputs().indexOf(input), -Tangency.REACH, Tangency.REACH);
  }

  /// Jumps at (m − offset − shift)/slope for whole m.
  record LatticeSite(Ratio slope, Ratio shift) {
    static @Nullable LatticeSite of(JumpSites.Lattice lattice, Formula moving, String input) {
      LinearTerm linear = LinearTerm.of(lattice.argument(), moving, input);
      return linear != null
              && linear.slope() instanceof Num(Ratio slope)
              && linear.rest() instanceof Num(Ratio rest)
          ? new LatticeSite(slope, rest.plus(lattice.offset()))
          : null;
    }

    boolean contains(double value) {
      double m = slope.value() * value + shift.value();
      return Math.abs(m - Math.rint(m)) < 1e-7;
    }
  }
}
