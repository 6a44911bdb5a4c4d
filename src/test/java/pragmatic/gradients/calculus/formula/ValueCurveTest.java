package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.program.Program;

/// A formula as a function of one input says to the last bit what it says where it is asked once.
class ValueCurveTest {
  private static final double[] PLACES = {
    0, -0.0, 1, -1, 0.5, 0.3, -2.5, 7, 1e-9, -1e300, 5e-324, Double.POSITIVE_INFINITY, Double.NaN
  };

  private int compared;

  @Test
  void saysWhatValuesSay() {
    RandomPrograms programs = new RandomPrograms(2611);
    programs.any(500).forEach(ValueCurveTest.this::compare);
    programs.any(200, 3).forEach(ValueCurveTest.this::compare);
    assertThat(compared).isGreaterThan(5000);
  }

  private void compare(Program program) {
    String input = program.inputs().getFirst();
    try {
      Derivation.Pair pair = Derivation.of(program, input);
      for (Formula e : List.of(pair.value(), pair.derivative())) compare(program, e, input);
    } catch (Unwritable | ArithmeticException none) {
      // there is nothing to compare
    }
  }

  private void compare(Program program, Formula e, String input) {
    DoubleUnaryOperator curve = ValueCurve.of(e, input, new OtherInputs(Map.of()));
    for (double x : PLACES) {
      double expected = Values.of(e, new OtherInputs(Map.of(input, x)));
      assertThat(Double.doubleToLongBits(curve.applyAsDouble(x)))
          .as("%s at %s", program.text(), x)
          .isEqualTo(Double.doubleToLongBits(expected));
      compared++;
    }
  }
}
