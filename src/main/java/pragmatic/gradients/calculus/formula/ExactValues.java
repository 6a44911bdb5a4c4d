package pragmatic.gradients.calculus.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.calculus.formula.Formula.Num;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Rule;

/// Values of functions at fractions, where they are fractions again.
final class ExactValues {
  /// Of a smooth function only such a value counts as a fraction that has this denominator.
  private static final int DENOMINATOR = 1024;

  private ExactValues() {}

  /// The value of a function of one argument and numbers, or null if it is no fraction.
  static @Nullable Formula of(Primitive primitive, List<Formula> arguments) {
    if (arguments.size() > primitive.parameters().size()
        || !(arguments.getFirst() instanceof Num(Ratio x))) return null;
    double[] v = Values.fallbacks(primitive, arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Num(Ratio value))) return null;
      v[i] = value.value();
    }
    return switch (primitive.rule()) {
      // by the theorem of Lindemann and Weierstrass the values elsewhere are irrational
      case Rule.Smooth smooth when x.isZero() || x.isOne() ->
          fraction(smooth.value().applyAsDouble(v[0]), DENOMINATOR);
      case Rule.Piecewise piecewise -> affine(piecewise.of(v), x);
      case Rule.Jumping jumping when jumping.slope().at(v) == 0 ->
          fraction(jumping.value().at(v), 2);
      default -> null;
    };
  }

  private static @Nullable Formula affine(Pieces pieces, Ratio x) {
    if (!(pieces.pieces().get(pieces.indexOf(x.value()))
            instanceof Piece.Affine(double slope, double intercept))
        || slope != Math.rint(slope)
        || intercept != Math.rint(intercept)) return null;
    return new Num(x.times(Ratio.of((long) slope)).plus(Ratio.of((long) intercept)));
  }

  private static @Nullable Formula fraction(double value, int denominator) {
    double numerator = value * denominator;
    return numerator == Math.rint(numerator) && Math.abs(numerator) < 0x1p53
        ? new Num(Ratio.of((long) numerator, denominator))
        : null;
  }
}
