package pragmatic.gradients.calculus.formula;

import java.util.Optional;
import pragmatic.gradients.program.Program;

/// The derivative of a program as a formula, or why there is none: a wrong formula is never given.
public sealed interface DerivativeFormula permits Symbolic, DerivativeFormula.Unwritten {
  /// No formula.
  record Unwritten(UnwrittenReason reason) implements DerivativeFormula {}

  /// The derivative by an input.
  static DerivativeFormula of(Program program, int input) {
    try {
      return Symbolic.of(program.attached(), input);
    } catch (Unwritable e) {
      return new Unwritten(e.reason());
    } catch (ArithmeticException e) {
      // a fraction beyond all doubles
      return new Unwritten(UnwrittenReason.NOTATION);
    }
  }

  /// The formula, if it is written.
  default Optional<Symbolic> written() {
    return this instanceof Symbolic symbolic ? Optional.of(symbolic) : Optional.empty();
  }
}
