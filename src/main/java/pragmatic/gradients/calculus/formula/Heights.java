package pragmatic.gradients.calculus.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Heights of jumps by one-sided germs, where no limit is written.
final class Heights {
  /// Signs of other inputs.
  private static final double[][] OTHERS = {{1}, {-1}, {1, -1}, {-1, 1}, {1, 1, -1}};

  private Heights() {}

  /// The height of a formula's jump at a place; 0 where it is continuous or infinite.
  static Formula of(Formula e, String input, Formula place) {
    try {
      Program program = Parser.parse(Notation.PLAIN.of(e));
      return program.inputs().size() == 1
          ? along(program, Values.of(place, Map.of()), new double[1], 0)
          : whateverOthersAre(program, input, place);
    } catch (ProgramException fault) {
      throw new Unwritable(UnwrittenReason.NOTATION);
    }
  }

  private static Formula along(Program program, double place, double[] at, int input) {
    if (!Double.isFinite(place)) throw new Unwritable(UnwrittenReason.HEIGHT);
    at[input] = place;
    Calculus calculus = Calculus.at(program, at, input);
    return switch (calculus.point()) {
      case UNDECIDED -> throw new Unwritable(UnwrittenReason.HEIGHT);
      case JUMP -> number(calculus.right().limit() - calculus.left().limit());
      default -> Build.ZERO;
    };
  }

  /// A height is known where it does not depend on the other inputs.
  private static Formula whateverOthersAre(Program program, String input, Formula place) {
    int active = program.inputs().indexOf(input);
    Formula height = null;
    for (double[] signs : OTHERS) {
      double[] at = new double[program.inputs().size()];
      Map<String, Double> known = new HashMap<>();
      for (int i = 0; i < at.length; i++) {
        at[i] = signs[i % signs.length] * (0.6180340 + 0.2360680 * i);
        known.put(program.inputs().get(i), at[i]);
      }
      Formula next = along(program, Values.of(place, known), at, active);
      if (height != null && !height.equals(next)) throw new Unwritable(UnwrittenReason.HEIGHT);
      height = next;
    }
    return Objects.requireNonNull(height);
  }

  /// A fraction with a small denominator, or such a part of π, if it is one.
  private static Formula number(double value) {
    if (!Double.isFinite(value)) throw new Unwritable(UnwrittenReason.HEIGHT);
    Ratio plain = fraction(value);
    if (plain != null) return new Num(plain);
    Ratio turns = fraction(value / Math.PI);
    if (turns != null) return Build.product(new Num(turns), new Formula.Symbol("pi"));
    double rounded = new BigDecimal(value).round(new MathContext(10)).doubleValue();
    // as of the largest double
    if (!Double.isFinite(rounded)) throw new Unwritable(UnwrittenReason.HEIGHT);
    return new Num(Ratio.of(rounded));
  }

  private static @Nullable Ratio fraction(double value) {
    for (int d = 1; d <= 12; d++) {
      double n = Math.rint(value * d);
      // what is small is not 0
      double size = Math.min(1, Math.abs(value * d));
      if (Math.abs(n - value * d) < Rounding.RELATIVE * size && Math.abs(n) < 1e9)
        return Ratio.of((long) n, d);
    }
    return null;
  }
}
