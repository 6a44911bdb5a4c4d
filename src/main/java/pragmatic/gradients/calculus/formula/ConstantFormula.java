package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.util.Set;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.formula.Formula.Symbol;
import pragmatic.gradients.program.Node;

/// Numbers of a program as formulas: those with a name keep it.
final class ConstantFormula {
  private static final Set<String> NAMES = Set.of("pi", "e", "inf");

  private ConstantFormula() {}

  /// @throws Unwritable if it is no number
  static Formula of(Node.Constant constant) {
    if (Double.isNaN(constant.value())) throw new Unwritable(UnwrittenReason.NOTATION);
    if (Double.isInfinite(constant.value()))
      return constant.value() > 0 ? new Symbol("inf") : Build.negate(new Symbol("inf"));
    return switch (constant.text()) {
      case "pi", "π" -> new Symbol("pi");
      case "-pi", "-π" -> Build.negate(new Symbol("pi"));
      case "e" -> new Symbol("e");
      case "-e" -> Build.negate(new Symbol("e"));
      default ->
          new Num(
              new BigDecimal(Double.toString(constant.value())).signum() == 0
                  ? Ratio.ZERO
                  : Ratio.of(constant.value()));
    };
  }

  static boolean is(Formula e) {
    return e instanceof Num || e instanceof Symbol(String name) && NAMES.contains(name);
  }
}
