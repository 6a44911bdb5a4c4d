package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Jumps and comparisons as formulas: what is typed, and its derivative as it is printed.
class PointMassesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          where(floor(x) == 1, x^2, x) ~ where(floor(x) = 1, 2x, 1) − 2·δ(x − 2)
          where(x == x, 3*x, x) ~ 3
          where(x != x, x, 2*x) ~ 2
          where(relu(x) == 0, 3*x, x) ~ where(x ≤ 0, 3, 1)
          where(max(x, 0) == 0, 3*x, x) ~ where(max(x, 0) = 0, 3, 1)
          where(abs(x) == x, x^2, 1) ~ where(abs(x) = x, 2x, 0) − δ(x)
          where(sign(x) == 0, 5, x) ~ where(sign(x) = 0, 0, 1)
          where(x, 2*x, 1) ~ 2
          where((x > 0)*(x < 1), x, 0) ~ where((x > 0)·(x < 1), 1, 0) − δ(x − 1)
          where(floor(x) >= 2, x, 0) ~ where(floor(x) ≥ 2, 1, 0) + 2·δ(x − 2)
          where(x > 0, floor(x + 1), 0) ~ Σ_{n ≥ 0} δ(x − n)
          exp(floor(x)) ~ Σ_{n} (exp(n) − exp(n − 1))·δ(x − n)
          floor(x)^2 ~ Σ_{n} (2n − 1)·δ(x − n)
          round(x)^2 ~ Σ_{n} (2n + 1)·δ(x − n − 1/2)
          frac(x)*(1 - frac(x)) ~ 1 − 2·frac(x)
          floor(round(x)) ~ Σ_{n} δ(x − n − 1/2)
          abs(x)*floor(x) ~ floor(x)·sign(x) + Σ_{n} abs(n)·δ(x − n)
          floor(2*x)*floor(x) ~ Σ_{n} (3n − 1)·δ(x − n) + Σ_{n} n·δ(x − n − 1/2)
          floor(x/2) ~ Σ_{n} δ(x − 2n)
          fmod(x, 2) ~ 1 − 2·Σ_{n ≠ 0} δ(x − 2n)
          round(x*255)/255 ~ Σ_{n} δ(x − n/255 − 1/510)/255
          sqrt(floor(x)) ~ Σ_{n ≥ 1} (sqrt(n) − sqrt(n − 1))·δ(x − n)
          1/floor(x) ~ Σ_{n ≠ 0, 1} (1/n − 1/(n − 1))·δ(x − n)
          sign(floor(x))^2 ~ δ(x − 1) − δ(x)
          sign(relu(step(x))) ~ δ(x)
          step(sin(x)) + step(x) ~ cos(x)·δ(sin(x)) + δ(x)
          floor(sin(x)) ~ cos(x)·δ(sin(x))
          floor(x^2) ~ 2·Σ_{n ≥ 1} x·δ(x^{2} − n)
          floor(x^3) ~ δ(x) + 3·Σ_{n ≠ 0} x^{2}·δ(x^{3} − n)
          floor(exp(x)) ~ Σ_{n ≥ 1} exp(x)·δ(exp(x) − n)
          sign(x^2 - 2) ~ 4x·δ(x^{2} − 2)
          sign(cbrt(x)) ~ 2·δ(x)
          floor(relu(x)) ~ Σ_{n ≥ 1} heaviside(x)·δ(relu(x) − n)
          x/abs(x) ~ 2·δ(x)
          tanh(sin(x)/x^2) ~ (1 − tanh(sin(x)/x^{2})^{2})·(x·cos(x) − 2·sin(x))/x^{3} + 2·δ(x)
          softplus(relu(x))/x - log(2)/x ~ (x·sigmoid(relu(x))·heaviside(x) − softplus(relu(x)))/x^{2} + log(2)/x^{2} + δ(x)/2
          cos(erfc(1/x)) ~ 1.416146837·δ(x) − 2·sin(erfc(1/x))·exp(−1/x^{2})/(sqrt(π)·x^{2})
          tanh(1/x) ~ 2·δ(x) − (1 − tanh(1/x)^{2})/x^{2}
          1/x + sign(x) ~ 2·δ(x) − 1/x^{2}
          step(x)*sin(x)/x ~ (x·step(x)·cos(x) − step(x)·sin(x))/x^{2} + δ(x)
          sign(n) + floor(n) ~ 2·δ(n) + Σ_{k} δ(n − k)
          sign(x - y) ~ 2·δ(x − y)
          floor(x*y) ~ Σ_{n} y·δ(x·y − n)
          where(x > y, x^2, y) ~ where(x > y, 2x, 0) + (y^{2} − y)·δ(x − y)
          tanh(step(x)/ceil(x - 1)) ~ Σ_{n ≥ 2} (tanh(1/n) − tanh(1/(n − 1)))·δ(x − n) − δ(x) \
          + 1.761594156·δ(x − 1)
          1/abs(floor(x) - 20) ~ Σ_{n ≠ 20, 21} (1/abs(n − 20) − 1/abs(n − 21))·δ(x − n)
          fmin(x, asin(x)) ~ where(asin(x) < x, 1/sqrt(1 − x^{2}), 1) − 0.5707963268·δ(x + 1)
          heaviside(relu(x), x^2) ~ where(x ≤ 0, 2x, 0) + δ(x)
          median(x, 0, 1) ~ where(median(x, 0, 1) = x, 1, 0)
          1e200*sign(x) ~ 2·10^{200}·δ(x)
          1e-200*floor(x) ~ 10^{−200}·Σ_{n} δ(x − n)
          atan(1/x)*1e-10 ~ 3.141592654·10^{−10}·δ(x) − 10^{−10}/(x^{2} + 1)
          tanh(1/x)*1e-12 ~ 2·10^{−12}·δ(x) − 10^{−12}·(1 − tanh(1/x)^{2})/x^{2}
          1.2345678901234567e30*x ~ 1.2345678901234567·10^{30}
          """)
  void jumpsHaveTheirHeights(String text, String formula) throws ProgramException {
    assertThat(Symbolic.derivative(Parser.parse(text), 0)).map(Symbolic::formula).contains(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          sign(x)*sign(sin(x)) ~ MEETING
          where(exp(floor(x)) > 2, 1, 0) ~ MEETING
          sign(sin(x) - 1) + sign(x - sin(x)) ~ TANGENCY
          atan(tan(x)) ~ POLE
          floor(1/x) ~ POLE
          where(sin(x)^2 + cos(x)^2 == 1, x, 0) ~ EQUALITY
          isnan(sqrt(x)) ~ DOMAIN
          selu(xlog1py(x, sign(x))) ~ POLE
          ceil(cbrt(cos(x))) ~ TANGENCY
          fmin(0/relu(x), -1) ~ DOMAIN
          where(x > frac(1), sign(x - xlogy(1, 1)), 1) ~ MEETING
          erf(divide_no_nan(1, x)) ~ POLE
          nan_to_num(pi/(-x)) ~ HEIGHT
          nan_to_num(fmax(x, 1/x)) ~ HEIGHT
          where(xlogy(x, x) > 2, x, 0) ~ DOMAIN
          fmin(asin(x), log(x)) ~ DOMAIN
          where(selu(x) > xlogy(pi, 0), -x, 0) ~ NOTATION
          celu(0, pi)^cross_entropy(1; x, x) ~ NOTATION
          x/(x - x) ~ NOTATION
          """)
  void whatHasNoRightFormulaSaysWhy(String text, UnwrittenReason reason) throws ProgramException {
    assertThat(DerivativeFormula.of(Parser.parse(text), 0))
        .isEqualTo(new DerivativeFormula.Unwritten(reason));
  }

  /// No δ of a number, no division by zero, no number longer than a person reads.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sign(x - x)",
        "sign(0)*x",
        "x/(x - x)",
        "floor(x)/floor(x)",
        "1/sign(x)",
        "sign(x)/0",
        "floor(1e300*x)",
        "x*1e300*1e-300",
        "floor(x)^40",
        "(x/3)^60",
        "x^2/3^400",
        "1/floor(x)",
        "step(1/x)",
        "sign(x)^(-2)",
        "heaviside(x - 1e-300)",
        "where(x > 1e300, 1, 0)",
        "1e308*x*10",
        "floor(x + 1e17)",
        "sign(x)*5e-324"
      })
  void nothingAbsurdIsPrinted(String text) throws ProgramException {
    Program program = Parser.parse(text);
    DerivativeFormula.of(program, 0)
        .written()
        .ifPresent(formula ->
            assertThat(formula.formula())
                .doesNotContainPattern(
                    "δ\\(-?−?[0-9./]*\\)|/0(?![.0-9])|[0-9]{21}|inf|NaN|E[0-9-]"));
  }

  @Test
  void aProgramOfManyStepsIsNotWritten() throws ProgramException {
    String nested = "x";
    for (int i = 0; i < 12; i++) nested = "(" + nested + ")*sin(" + nested + ")";
    assertThat(DerivativeFormula.of(Parser.parse(nested), 0))
        .isEqualTo(new DerivativeFormula.Unwritten(UnwrittenReason.LENGTH));
  }
}
