package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Heights of jumps by one-sided germs, where no limit is written.
final class Heights {
  private Heights() {}

  /// The height of a formula's jump at a place; 0 where it is continuous or infinite.
  static Formula of(Formula e, String input, Formula place) {
    try {
      Program program = Parser.parse(Notation.PLAIN.of(e));
      double at = Values.of(place, Map.of());
      if (!program.inputs().equals(java.util.List.of(input)) || !Double.isFinite(at))
        throw new Unwritable(UnwrittenReason.HEIGHT);
      Calculus calculus = Calculus.at(program, new double[] {at}, 0);
      return switch (calculus.point()) {
        case UNDECIDED -> throw new Unwritable(UnwrittenReason.HEIGHT);
        case JUMP -> number(calculus.right().limit() - calculus.left().limit());
        default -> Build.ZERO;
      };
    } catch (ProgramException fault) {
      throw new Unwritable(UnwrittenReason.NOTATION);
    }
  }

  /// A fraction with a small denominator, or such a part of π, if it is one.
  private static Formula number(double value) {
    Ratio plain = fraction(value);
    if (plain != null) return new Num(plain);
    Ratio turns = fraction(value / Math.PI);
    if (turns != null) return Build.product(new Num(turns), new Formula.Symbol("pi"));
    return new Num(Ratio.of(new BigDecimal(value).round(new MathContext(10)).doubleValue()));
  }

  private static @Nullable Ratio fraction(double value) {
    for (int d = 1; d <= 12; d++) {
      double n = Math.rint(value * d);
      if (Math.abs(n - value * d) < Rounding.RELATIVE && Math.abs(n) < 1e9)
        return Ratio.of((long) n, d);
    }
    return null;
  }
}
