package pragmatic.gradients.program;

import java.util.function.DoubleUnaryOperator;

/// One smooth piece of a piecewise primitive.
public sealed interface Piece {
  double value(double x);

  double slope(double x);

  /// `slope · x + intercept`; the sweep runs these as plain loops.
  record Affine(double slope, double intercept) implements Piece {
    @Override
    public double value(double x) {
      // 0 · ∞ must not poison a flat piece, and x + 0.0 would lose the sign of −0.0
      return slope == 0 ? intercept : intercept == 0 ? slope * x : slope * x + intercept;
    }

    @Override
    public double slope(double x) {
      return slope;
    }
  }

  record Curved(DoubleUnaryOperator values, DoubleUnaryOperator slopes) implements Piece {
    @Override
    public double value(double x) {
      return values.applyAsDouble(x);
    }

    @Override
    public double slope(double x) {
      return slopes.applyAsDouble(x);
    }
  }
}
