package pragmatic.gradients.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What does not depend on the point of the programs that were asked last: who sends lines often
/// asks one program at many points.
final class AskedPrograms {
  /// So many programs and formulas are kept.
  private static final int KEPT = 128;

  /// Letters of the longest text that is kept.
  private static final int LONGEST = 2000;

  private record AskedDerivative(String text, int input) {}

  private static final Map<String, Program> PROGRAMS = new ConcurrentHashMap<>();
  private static final Map<AskedDerivative, DerivativeFormula> FORMULAS = new ConcurrentHashMap<>();

  private AskedPrograms() {}

  /// @throws ProgramException if the text is none of the language
  static Program program(String text) throws ProgramException {
    Program known = PROGRAMS.get(text);
    if (known != null) return known;
    Program parsed = Parser.parse(text);
    keep(PROGRAMS, text, text, parsed);
    return parsed;
  }

  /// The derivative of a program that [#program] gave.
  static DerivativeFormula derivative(Program program, int input) {
    AskedDerivative asked = new AskedDerivative(program.text(), input);
    DerivativeFormula known = FORMULAS.get(asked);
    if (known != null) return known;
    DerivativeFormula formula = DerivativeFormula.of(program, input);
    keep(FORMULAS, program.text(), asked, formula);
    return formula;
  }

  private static <K, V> void keep(Map<K, V> kept, String text, K key, V value) {
    if (text.length() > LONGEST) return;
    if (kept.size() >= KEPT) kept.clear();
    kept.put(key, value);
  }
}
