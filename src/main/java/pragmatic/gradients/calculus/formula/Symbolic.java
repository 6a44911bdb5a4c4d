package pragmatic.gradients.calculus.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// The derivative of a program as a formula, in the sense of distributions.
///
/// Between jumps it is the regular part, which forward mode computes too; at jumps it has point
/// masses. Steps are simplified almost everywhere, so that single points where branches are tied
/// may be lost.
public final class Symbolic {
  private final List<String> inputs;
  private final String input;
  private final Formula regular;
  private final Formula masses;

  private Symbolic(List<String> inputs, String input, Formula regular, Formula masses) {
    this.inputs = inputs;
    this.input = input;
    this.regular = regular;
    this.masses = masses;
  }

  /// The derivative by an input, or nothing if its formula would be too long to read.
  public static Optional<Symbolic> derivative(Program program, int input) {
    String name = program.inputs().get(input);
    return Derivation.of(program, name)
        .flatMap(result -> {
          List<Formula> regular = new ArrayList<>();
          List<Formula> masses = new ArrayList<>();
          for (Formula term : terms(result.pair().derivative()))
            (Formula.hasMass(term) ? masses : regular).add(term);
          return PointMasses.settled(masses, program, result.denominators(), name)
              .map(settled -> new Symbolic(program.inputs(), name, Build.sum(regular), settled));
        });
  }

  private static List<Formula> terms(Formula e) {
    return e instanceof Formula.Sum sum ? sum.terms() : List.of(e);
  }

  /// Markup of mathematics without dollar signs: `2·δ(x)`, `cos(x)/x − sin(x)/x^{2}`.
  public String formula() {
    return Notation.MATH.of(Build.sum(regular, masses));
  }

  /// The same in plain letters: `2*δ(x)`. Without point masses it is text of the language.
  public String text() {
    return Notation.PLAIN.of(Build.sum(regular, masses));
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
