package pragmatic.gradients.program;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The slope of a smooth function that has a part in common with its value, such as an exponential
/// that takes most of the time: who wants both computes that part once.
///
/// @param part from the argument
/// @param values from the argument and the part
/// @param slopes from the argument and the part
public record SharedPart(
    DoubleUnaryOperator part, DoubleBinaryOperator values, DoubleBinaryOperator slopes)
    implements Rule.Slope {
  double value(double x) {
    return values.applyAsDouble(x, part.applyAsDouble(x));
  }

  @Override
  public double at(double x, double y) {
    return slopes.applyAsDouble(x, part.applyAsDouble(x));
  }
}
