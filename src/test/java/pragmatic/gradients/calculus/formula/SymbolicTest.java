package pragmatic.gradients.calculus.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class SymbolicTest {
  /// The table of simplifications: what is typed, and its derivative.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          3 ~ 0
          x ~ 1
          x/2 ~ 1/2
          x^3 - 2*x + 1 ~ 3x^{2} − 2
          0.5*x^2 ~ x
          (1 - x)^2 ~ 2·(x − 1)
          x*x*x ~ 3x^{2}
          1/x ~ −1/x^{2}
          x/(x^2 + 1) ~ (1 − x^{2})/(x^{2} + 1)^{2}
          x/(1 + abs(x)) ~ 1/(abs(x) + 1)^{2}
          sin(2*x) ~ 2·cos(2x)
          sin(x)/x ~ (x·cos(x) − sin(x))/x^{2}
          x^2*sin(1/x) ~ 2x·sin(1/x) − cos(1/x)
          x*log(x) ~ log(x) + 1
          x^x ~ x^{x} + x^{x}·log(x)
          2^x ~ 2^{x}·log(2)
          exp(-x^2) ~ −2x·exp(−x^{2})
          sqrt(x) ~ 1/(2·sqrt(x))
          cbrt(x) ~ 1/(3·cbrt(x)^{2})
          tanh(x) ~ 1 − tanh(x)^{2}
          sigmoid(x) ~ (1 − sigmoid(x))·sigmoid(x)
          softplus(x) ~ sigmoid(x)
          log(1 + exp(x)) ~ exp(x)/(exp(x) + 1)
          abs(x) ~ sign(x)
          sqrt(x^2) ~ sign(x)
          abs(x)^(3/2) ~ 3·sqrt(abs(x))·sign(x)/2
          relu(x) ~ heaviside(x)
          max(x, 0) ~ heaviside(x)
          max(x, -x) ~ sign(x)
          max(x, 2*x) ~ heaviside(−x) + 2·heaviside(x)
          relu(relu(x)) ~ heaviside(x)
          max(abs(x), 1) ~ heaviside(abs(x) − 1)·sign(x)
          min(1 - x, abs(x - 1)) ~ where(1 − x < abs(x − 1), −1, sign(x − 1))
          heaviside(0, x^2) ~ 2x
          relu(x)^2 ~ 2x·heaviside(x)
          relu(x) - relu(-x) ~ 1
          x*abs(x) ~ 2·abs(x)
          x*sign(x) ~ sign(x)
          abs(abs(x) - 1) ~ sign(abs(x) − 1)·sign(x)
          abs(sin(x)) ~ cos(x)·sign(sin(x))
          clamp(x, 0, 6) ~ heaviside(x)·heaviside(6 − x)
          clamp(x, 0) ~ heaviside(x)
          leaky_relu(x, 0.1) ~ heaviside(x) + 0.1·heaviside(−x)
          elu(x, 2) ~ heaviside(x) + 2·exp(x)·heaviside(−x)
          abs(x - 1e15) ~ sign(x − 10^{15})
          abs(x - 1234567) ~ sign(x − 1234567)
          2e-5*x ~ 2·10^{−5}
          huber(x) ~ clamp(x, −1, 1)
          where(x > 0, x, 0) ~ where(x > 0, 1, 0)
          where(x == 0, 0, x) ~ 1
          sign(x) ~ 2·δ(x)
          sign(-x) ~ −2·δ(x)
          sign(2*x - 1) ~ 2·δ(x − 1/2)
          sign(x)^2 ~ 0
          sign(x)^3 ~ 2·δ(x)
          sign(x^2) ~ 0
          sign(x^3) ~ 2·δ(x)
          sign(x^2 - 1) ~ 2·δ(x − 1) − 2·δ(x + 1)
          heaviside(x) ~ δ(x)
          heaviside(x)*heaviside(x - 1) ~ δ(x − 1)
          cos(x)*sign(x - 1) ~ 2·cos(1)·δ(x − 1) − sin(x)·sign(x − 1)
          (x - 1)*heaviside(x - 1) ~ heaviside(x − 1)
          where(x > 1, x^2, 3) ~ where(x > 1, 2x, 0) − 2·δ(x − 1)
          hardshrink(x) ~ where(abs(x) > 0.5, 1, 0) + 0.5·δ(x − 0.5) + 0.5·δ(x + 0.5)
          abs(x)/x ~ 2·δ(x)
          where(x > 0, log(x), 0) ~ where(x > 0, 1/x, 0)
          atan(1/x) ~ π·δ(x) − 1/(x^{2} + 1)
          atan2(x, -1) ~ 2π·δ(x) − 1/(x^{2} + 1)
          floor(x) ~ Σ_{n} δ(x − n)
          x - floor(x) ~ 1 − Σ_{n} δ(x − n)
          x*floor(x) ~ floor(x) + Σ_{n} n·δ(x − n)
          round(x) ~ Σ_{n} δ(x − n − 1/2)
          trunc(x) ~ Σ_{n ≠ 0} δ(x − n)
          max(x, y) ~ heaviside(x − y)
          x*y ~ y
          hypot(x, y) ~ x/hypot(x, y)
          logsumexp(x, y) ~ softmax(0; x, y)
          cross_entropy(0; x, y) ~ softmax(0; x, y) − 1
          """)
  void readsAsAPersonWouldWriteIt(String text, String formula) throws ProgramException {
    assertThat(Symbolic.derivative(Parser.parse(text), 0)).map(Symbolic::formula).contains(formula);
  }
}
