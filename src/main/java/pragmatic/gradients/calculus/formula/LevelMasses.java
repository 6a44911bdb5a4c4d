package pragmatic.gradients.calculus.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.calculus.formula.PointMass.Comb;
import pragmatic.gradients.calculus.formula.TermMasses.LatticeSite;
import pragmatic.gradients.program.Expansion;
import pragmatic.gradients.program.Rule;

/// The point masses of a term where the input, or one formula of it, passes single levels and
/// lattices of them: the height of each jump is the right limit minus the left one.
final class LevelMasses {
  /// More places of one period, or exceptions of one sum, are not written.
  private static final int MAXIMUM = 24;

  /// So many n are tried on either side of 0.
  private static final int SAMPLES = 12;

  private final Formula term;
  private final String input;
  private final Formula moving;
  private final Symbol index;
  private final List<PointMass> masses = new ArrayList<>();

  LevelMasses(Formula term, String input, Formula moving, Symbol index) {
    this.term = term;
    this.input = input;
    this.moving = moving;
    this.index = index;
  }

  List<PointMass> of(Set<Formula> levels, List<LatticeSite> lattices) {
    Ratio period = period(lattices);
    Set<Formula> single = new LinkedHashSet<>(levels);
    for (Ratio first : period == null ? Set.<Ratio>of() : residues(lattices, period)) {
      Set<Long> known = new TreeSet<>();
      for (Formula level : levels) {
        if (!(level instanceof Num(Ratio value))) {
          if (Double.isNaN(Values.of(level, Map.of())))
            throw new Unwritable(UnwrittenReason.MEETING);
          continue;
        }
        Ratio n = value.plus(first.negated()).times(period.inverse());
        if (n.isWhole()) {
          known.add((long) n.value());
          single.remove(level);
        }
      }
      comb(first, period, known);
    }
    for (Formula level : single) add(height(level), level, null);
    return masses;
  }

  private void add(Formula weight, Formula level, @Nullable IndexRange range) {
    if (Build.isZero(weight)) return;
    masses.add(
        new PointMass(
            weight, Build.minus(moving, level), range == null ? null : new Comb(index, range)));
  }

  /// The least common multiple of all periods, or null without lattices.
  private static @Nullable Ratio period(List<LatticeSite> lattices) {
    Ratio period = null;
    for (LatticeSite lattice : lattices) {
      Ratio own = lattice.slope().inverse();
      if (own.sign() < 0) own = own.negated();
      period = period == null ? own : commonMultiple(period, own);
    }
    return period;
  }

  private static Ratio commonMultiple(Ratio a, Ratio b) {
    BigInteger below = a.denominator().gcd(b.denominator());
    BigInteger above =
        a.numerator().multiply(b.numerator()).divide(a.numerator().gcd(b.numerator()));
    return new Ratio(above, below, false);
  }

  /// The places of all lattices in one period from 0.
  private static Set<Ratio> residues(List<LatticeSite> lattices, Ratio period) {
    Set<Ratio> residues = new LinkedHashSet<>();
    for (LatticeSite lattice : lattices) {
      Ratio step = lattice.slope().inverse();
      if (step.sign() < 0) step = step.negated();
      Ratio first = lattice.shift().negated().times(lattice.slope().inverse());
      double count = period.value() / step.value();
      if (count > MAXIMUM) throw new Unwritable(UnwrittenReason.MEETING);
      for (int m = 0; m < Math.rint(count); m++)
        residues.add(remainder(first.plus(step.times(Ratio.of(m))), period));
    }
    if (residues.size() > MAXIMUM) throw new Unwritable(UnwrittenReason.LENGTH);
    return residues;
  }

  private static Ratio remainder(Ratio a, Ratio period) {
    Ratio turns = a.times(period.inverse());
    BigInteger whole =
        turns
            .numerator()
            .subtract(turns.numerator().mod(turns.denominator()))
            .divide(turns.denominator());
    return a.plus(period.times(new Ratio(whole, BigInteger.ONE, false)).negated());
  }

  /// The masses at first + n·period: far out on either side by one formula in n each, between them
  /// one by one.
  private void comb(Ratio first, Ratio period, Set<Long> known) {
    Formula level = Build.sum(new Num(first), Build.product(new Num(period), index));
    IndexRay up = new IndexRay(index, 1);
    IndexRay down = new IndexRay(index, -1);
    Formula above = ray(level, up);
    Formula below = ray(level, down);
    double least = Math.min(up.least(), down.least());
    double greatest = Math.max(up.greatest(), down.greatest());
    for (long n : known) {
      least = Math.min(least, n);
      greatest = Math.max(greatest, n);
    }
    // where a ray begins that has no value, or a single n has none
    Set<Long> gaps = new TreeSet<>(gaps(above));
    if (!above.equals(below)) gaps.addAll(gaps(below));
    for (long n : gaps) {
      least = Math.min(least, n);
      greatest = Math.max(greatest, n + 1);
    }
    TreeMap<Long, Formula> between = new TreeMap<>();
    boolean any = least <= greatest;
    if (any && greatest - least > MAXIMUM) throw new Unwritable(UnwrittenReason.LENGTH);
    long to = any ? (long) Math.floor(least) - 1 : -1;
    long from = any ? (long) Math.ceil(greatest) + 1 : 0;
    for (long n = to + 1; n < from; n++) between.put(n, height(at(level, n)));
    if (above.equals(below) && isFinite(above, from) && isFinite(below, to)) {
      between.entrySet().removeIf(e -> isSame(above, e.getValue(), e.getKey()));
      add(above, level, new IndexRange(null, null, List.copyOf(between.keySet())));
    } else {
      while (!between.isEmpty() && isSame(above, between.lastEntry().getValue(), from - 1)) {
        between.pollLastEntry();
        from--;
      }
      while (!between.isEmpty() && isSame(below, between.firstEntry().getValue(), to + 1)) {
        between.pollFirstEntry();
        to++;
      }
      add(onRay(above, from, 1), level, new IndexRange(from, null, List.of()));
      add(onRay(below, to, -1), level, new IndexRange(null, to, List.of()));
    }
    between.forEach((n, weight) -> add(weight, at(level, n), null));
  }

  /// The n on whose two sides one weight is finite and one is not.
  private List<Long> gaps(Formula weight) {
    List<Long> gaps = new ArrayList<>();
    boolean finite = isFinite(weight, -SAMPLES);
    for (long n = -SAMPLES; n <= SAMPLES; n++) {
      boolean next = isFinite(weight, n + 1);
      if (finite != next) gaps.add(n);
      finite = next;
    }
    return gaps;
  }

  private Formula at(Formula level, long n) {
    return level.with(index.name(), Build.number(n));
  }

  /// The weight if it is finite, 0 where the term has no value.
  ///
  /// @throws Unwritable if it has one through a number over 0 or log(0), which a function makes
  ///   finite: the sign of that 0 is not written
  private Formula onRay(Formula weight, long from, int sign) {
    int finite = 0;
    for (int i = 0; i < SAMPLES; i++) {
      long n = from + sign * i;
      if (isFinite(weight, n)) finite++;
      else if (hasValue(weight, n)) throw new Unwritable(UnwrittenReason.HEIGHT);
    }
    if (finite > 0 && finite < SAMPLES) throw new Unwritable(UnwrittenReason.HEIGHT);
    return finite == 0 ? Build.ZERO : weight;
  }

  /// Whether the weight has a value for an n without a number over 0, even one that a function
  /// makes finite.
  private boolean isFinite(Formula weight, long n) {
    return !Formula.isIllFormed(at(weight, n)) && hasValue(weight, n);
  }

  /// Whether the weight has a value for an n; it may depend on other inputs.
  private boolean hasValue(Formula weight, long n) {
    return LinearTerm.mentions(weight, input)
        || Double.isFinite(Values.of(weight, new OtherInputs(Map.of(index.name(), (double) n))));
  }

  private boolean isSame(Formula general, Formula weight, long n) {
    Formula expected = at(general, n);
    return expected.equals(weight)
        || !Formula.isIllFormed(expected)
            && Math.abs(Values.of(Build.minus(expected, weight), Map.of())) < 1e-12;
  }

  private Formula ray(Formula level, IndexRay ray) {
    try {
      return difference(level, ray);
    } catch (SideLimit.Unresolved e) {
      throw new Unwritable(UnwrittenReason.MEETING);
    }
  }

  private Formula height(Formula level) {
    try {
      Formula height = difference(level, null);
      double size = Values.of(height, new OtherInputs(Map.of()));
      if (!Double.isFinite(size) && !LinearTerm.mentions(height, input))
        throw new SideLimit.Unresolved();
      return height;
    } catch (SideLimit.Unresolved e) {
      if (!(moving instanceof Symbol)) throw new Unwritable(UnwrittenReason.MEETING);
      return germHeight(level);
    }
  }

  /// By germs, which see what a sine takes in: cos(erfc(1/x)) jumps, cos(1/x) does not.
  private Formula germHeight(Formula level) {
    try {
      return Heights.of(term, input, level);
    } catch (Unwritable unknown) {
      if (oscillatesAbout(level)) return Build.ZERO;
      throw unknown;
    }
  }

  /// Multiplied out: n·|n| − (n − 1)·|n| = |n|.
  private static Formula opened(Formula e) {
    List<Formula> terms = new ArrayList<>();
    for (Formula term : e instanceof Formula.Sum sum ? sum.terms() : List.of(e)) {
      Formula product = Build.ONE;
      for (Formula factor : term instanceof Formula.Product p ? p.factors() : List.of(term))
        product = Build.expanded(product, factor);
      terms.add(product);
    }
    return Build.sum(terms);
  }

  /// Whether the term is a sine or cosine times something without a jump: if it oscillates without
  /// end at the place, it still does not jump there.
  private boolean oscillatesAbout(Formula level) {
    List<Formula> rest = new ArrayList<>();
    List<Formula> factors = term instanceof Formula.Product p ? p.factors() : List.of(term);
    for (Formula factor : factors) if (!isSine(factor)) rest.add(factor);
    if (rest.size() == factors.size()) return false;
    try {
      Formula amplitude = Build.product(rest);
      Formula right = new SideLimit(input, moving, level, 1, null).of(amplitude);
      return right.equals(new SideLimit(input, moving, level, -1, null).of(amplitude));
    } catch (SideLimit.Unresolved e) {
      return false;
    }
  }

  private static boolean isSine(Formula e) {
    return e instanceof Formula.FormulaCall call
        && CallSimplifier.rule(call) instanceof Rule.Smooth smooth
        && (smooth.expansion() == Expansion.SINE || smooth.expansion() == Expansion.COSINE)
        && Flatness.isAnalytic(e);
  }

  private Formula difference(Formula level, @Nullable IndexRay ray) {
    Formula right = new SideLimit(input, moving, level, 1, ray).of(term);
    Formula left = new SideLimit(input, moving, level, -1, ray).of(term);
    Formula difference = Build.minus(right, left);
    Polynomial polynomial = ray == null ? null : Polynomial.of(difference, index);
    if (polynomial != null) return polynomial.formula(index);
    Formula open = opened(difference);
    return open.size() < difference.size() ? open : difference;
  }
}
