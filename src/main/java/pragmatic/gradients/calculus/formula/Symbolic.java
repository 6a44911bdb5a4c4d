package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The derivative of a program as a formula, in the sense of distributions.
///
/// Between jumps it is the regular part, which forward mode computes too; at jumps it has point
/// masses. Steps are simplified almost everywhere, so that single points where branches are tied
/// may be lost.
public final class Symbolic implements DerivativeFormula {
  /// Arguments of all calls: the formula of a longer program nobody would read.
  private static final int MOST_ARGUMENTS = 160;

  /// Arguments of one call: its formula may be as long as their square.
  private static final int MOST_OF_ONE = 40;

  private final List<String> inputs;
  private final Formula regular;
  private final List<PointMass> masses;

  private Symbolic(List<String> inputs, Formula regular, List<PointMass> masses) {
    this.inputs = inputs;
    this.regular = regular;
    this.masses = masses;
  }

  /// @throws Unwritable where no right formula is known
  static Symbolic of(Program program, int input) {
    if (isLong(program)) throw new Unwritable(UnwrittenReason.LENGTH);
    String name = program.inputs().get(input);
    Derivation.Pair pair = Derivation.of(program, name);
    if (Formula.isIllFormed(pair.derivative())) throw new Unwritable(UnwrittenReason.NOTATION);
    List<PointMass> masses = PointMasses.of(pair.value(), program, name);
    if (masses.stream().anyMatch(mass -> isIllFormed(mass) || mass.lacksWeight(program.inputs())))
      throw new Unwritable(UnwrittenReason.HEIGHT);
    // at whole numbers limits are taken, infinite ones among them
    if (masses.stream().allMatch(mass -> mass.comb() == null) && Divisions.last(program))
      throw new Unwritable(UnwrittenReason.POLE);
    return new Symbolic(program.inputs(), pair.derivative(), masses);
  }

  /// The derivative by an input, or nothing if no right formula of a readable length is known.
  public static Optional<Symbolic> derivative(Program program, int input) {
    return DerivativeFormula.of(program, input).written();
  }

  private static boolean isIllFormed(PointMass mass) {
    return Formula.isIllFormed(mass.weight()) || Formula.isIllFormed(mass.argument());
  }

  private Formula whole() {
    List<Formula> terms = new ArrayList<>(List.of(regular));
    masses.forEach(mass -> terms.add(mass.formula()));
    return Build.sum(terms);
  }

  List<PointMass> masses() {
    return masses;
  }

  private static boolean isLong(Program program) {
    int sum = 0;
    for (Node.Call call : program.calls()) {
      int count = call.arguments().size();
      sum += count;
      if (count > MOST_OF_ONE || sum > MOST_ARGUMENTS) return true;
    }
    return false;
  }

  /// Markup of mathematics without dollar signs: `2·δ(x)`, `cos(x)/x − sin(x)/x^{2}`.
  public String formula() {
    return Notation.MATH.of(whole());
  }

  /// The same in plain letters: `2*δ(x)`. Without point masses it is text of the language.
  public String text() {
    return Notation.PLAIN.of(whole());
  }

  /// The regular part as text of the language, which parses again.
  public String plain() {
    return Notation.PLAIN.of(regular);
  }

  /// The regular part as a program.
  public Optional<Program> program() {
    try {
      return Optional.of(Parser.parse(plain()));
    } catch (ProgramException e) {
      return Optional.empty();
    }
  }

  /// The regular part at a point.
  ///
  /// @param at one value per input of the program
  public double at(double... at) {
    Map<String, Double> values = new HashMap<>();
    for (int i = 0; i < at.length; i++) values.put(inputs.get(i), at[i]);
    return Values.of(regular, values);
  }

  @Override
  public String toString() {
    return formula();
  }
}
