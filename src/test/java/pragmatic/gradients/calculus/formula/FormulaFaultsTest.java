package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What the check of formulas sees, and what it leaves to rounding.
class FormulaFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          sign(x) ~ 2*sign(x)
          sign(x) ~ sign(x - 1)
          relu(x) ~ x
          abs(x) ~ relu(x)
          where(relu(x) == 0, x, 0) ~ where(relu(x) == 0, 2*x, 0)
          relu(sin((x - 1)/x)) ~ sin((x - 1)/x)
          fmin(x, asin(x)) ~ min(x, asin(x))
          """)
  void aWrongFormulaIsSeen(String text, String other) throws ProgramException {
    Program program = Parser.parse(text);
    Symbolic formula = Symbolic.derivative(Parser.parse(other), 0).orElseThrow();
    assertThat(new FormulaFaults().of(program, formula, 0, new double[1])).isNotEmpty();
  }

  /// Doubles find sides equal that are not, or the reverse; a slope that turns often is measured
  /// closer by.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "where(x == frac(x + 1), relu(-x), x)",
        "where(x*x == tanh(x^2), 1, 0)",
        "relu(sin((x - 1)/x))",
        "ceil(x - 1 + -x)*atan(x^2)",
        "tanh(round(round(x + 1)))",
        "softplus(acos(cos(hardsigmoid(-x))))",
        "xlogy(3, amin(1, x, cummax(1; -x, x)))",
        "where(((2*x)^2)^2 == x^2, 1, ((2*x)^2)^2)"
      })
  void aRightFormulaIsNotBlamedForRounding(String text) throws ProgramException {
    Program program = Parser.parse(text);
    Symbolic formula = Symbolic.derivative(program, 0).orElseThrow();
    assertThat(new FormulaFaults().of(program, formula, 0, new double[1])).isEmpty();
  }

  /// δ(u) has no meaning where u has a corner or a single other value, and the sign of a 0 below a
  /// number is not written.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          floor(cummax(1; x + 0, gelu(x))) ~ TANGENCY
          floor(max(x, x/2)) ~ TANGENCY
          hardshrink(abs(x + 1) - (x/2)*x) ~ TANGENCY
          heaviside(where(max(x + 1, x) != where(1 == -x, -x, 1), max(x + 1, x), 2*x - x)) ~ EQUALITY
          log_softmax(1; log(frac(x)), (-x)^(1/3)) ~ HEIGHT
          selu(xlogy(pinball(x, 0), mod(-x, pi))) ~ HEIGHT
          """)
  void whatHasNoRightFormulaIsNotWritten(String text, UnwrittenReason reason)
      throws ProgramException {
    assertThat(DerivativeFormula.of(Parser.parse(text), 0))
        .isEqualTo(new DerivativeFormula.Unwritten(reason));
  }

  @Test
  void sidesThatAreEqualAreNotRounded() throws ProgramException {
    Program program = Parser.parse("where(relu(x) == 0, x, 0)");
    assertThat(RoundedBranches.areMet(program, new double[] {-1}, 0)).isFalse();
    assertThat(RoundedBranches.areMet(program, new double[] {1e-5}, 0)).isFalse();
  }
}
