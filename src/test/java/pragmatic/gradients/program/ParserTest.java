package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.ForwardMode;

class ParserTest {
  private static double at(String text, double... inputs) throws ProgramException {
    return ForwardMode.value(Parser.parse(text), inputs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          -x^2 ~ 3 ~ -9
          2^3^2 ~ 0 ~ 512
          2**-1 ~ 0 ~ 0.5
          |x - 1| + |x| ~ -2 ~ 5
          |(|x| - 3)| ~ 1 ~ 2
          2·x − 1 ~ 3 ~ 5
          √x + √(x) ~ 4 ~ 4
          x² + x³ ~ 2 ~ 12
          where(x > 0, 1, 2) ~ 0 ~ 2
          r = relu(x); r*r - r ~ 3 ~ 6
          torch.relu(x) ~ 2 ~ 2
          F.leaky_relu(x, negative_slope=0.1) ~ -2 ~ -0.2
          jnp.maximum(x, 0.) ~ -2 ~ 0
          tf.nn.relu(x) ~ -2 ~ 0
          np.abs(x) ~ -2 ~ 2
          torch.nn.functional.relu6(x) ~ 8 ~ 6
          torch.clamp(x, min=0) ~ -2 ~ 0
          torch.maximum(x, torch.tensor(0.)) ~ -2 ~ 0
          round(x) ~ 2.5 ~ 2
          cos(π) ~ 0 ~ -1
          min(x, inf) ~ 7 ~ 7
          x == 0 ~ 0 ~ 1
          mod(x, 3) ~ -1 ~ 2
          fmod(x, 3) ~ -1 ~ -1
          hardshrink(x) ~ 0.5 ~ 0
          softmax(1; x, 0) ~ 0 ~ 0.5
          x²³ ~ 2 ~ 8388608
          jax.nn.gelu(x) ~ 1 ~ 0.8411919906082768
          jax.nn.gelu(x, approximate=False) ~ 1 ~ 0.8413447460685429
          F.gelu(x) ~ 1 ~ 0.8413447460685429
          tf.nn.gelu(x, approximate=True) ~ 1 ~ 0.8411919906082768
          tf.nn.leaky_relu(x) ~ -1 ~ -0.2
          F.leaky_relu(x) ~ -1 ~ -0.01
          jax.lax.clamp(0, x, 1) ~ 3 ~ 1
          np.clip(x, 0, None) ~ 7 ~ 7
          torch.clamp(x, min=None, max=1) ~ 7 ~ 1
          torch.std(x, 0) ~ 2 ~ 1.4142135623730951
          np.std(x, 0) ~ 2 ~ 1
          np.median(x, 1, 2, 3) ~ 0 ~ 1.5
          torch.median(x, 1, 2, 3) ~ 0 ~ 1
          frac(x) ~ -3.25 ~ 0.75
          torch.frac(x) ~ -3.25 ~ -0.25
          x.frac() ~ -3.25 ~ -0.25
          (2*x).frac() + torch.abs(x) ~ -3.25 ~ 2.75
          """)
  void readsTheLanguage(String text, double x, double expected) throws ProgramException {
    assertThat(at(text, x)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x)+*2 ~ 9 ~ a number, x or ( must follow +, found *.
          max(x, ~ 7 ~ must follow a comma, found the end.
          max(0,5; x) ~ 8 ~ a semicolon ends a statement
          2x ~ 2 ~ 2*x
          (x+1)(x-1) ~ 6 ~ (…)*(…)
          max(abs(x) y) ~ 12 ~ a comma or an operator is missing between abs(…) and y
          (abs(x) y) ~ 9 ~ an operator is missing between abs(…) and y; for a product write abs(…)*y
          max((x + 1) 2) ~ 13 ~ between (…) and 2
          x.abs() y ~ 9 ~ between (…) and y
          rellu(x) ~ 1 ~ did you mean relu?
          relu ~ 1 ~ relu(x)
          (x + 1 ~ 1 ~ never closed
          x + 1) ~ 6 ~ closes nothing
          max(x) ~ 1 ~ max(a, b, …)
          relu(x, 1) ~ 9 ~ relu(x)
          |x ~ 1 ~ never closed
          x = 3 ~ 6 ~ the result is missing
          x @ 1 ~ 3 ~ multiplies matrices
          x § 1 ~ 3 ~ is no part
          1e999 ~ 1 ~ larger than any double
          softmax(2; a, b) ~ 9 ~ from 0 to 1
          1 + cross_entropy(-1; a, b) ~ 19 ~ counted from 0
          cross_entropy(0.5; a, b) ~ 15 ~ whole number
          cross_entropy(a; a, b) ~ 15 ~ whole number
          cross_entropy(2, 0.1; a, b) ~ 15 ~ from 0 to 1
          cross_entropy(1, 0.1, 2, 3; a, b) ~ 24 ~ semicolon
          sort(0, 1; a, b) ~ 7 ~ semicolon
          a+b+c+d+f+g+h+i+j+k+l+m+n ~ 25 ~ 12
          cross_entropy(1, smooth=2; a, b) ~ 18 ~ no argument named smooth
          softmax(0, a, b) ~ 10 ~ semicolon
          clamp(x, foo=1) ~ 10 ~ no argument named foo
          my.relu(x) ~ 1 ~ not a module
          """)
  void pointsAtTheErrorAndSaysWhatWouldBeRight(String text, int column, String message) {
    assertThatThrownBy(() -> Parser.parse(text))
        .isInstanceOfSatisfying(
            ProgramException.class, e -> assertThat(e.column()).isEqualTo(column))
        .hasMessageContaining(message);
  }

  @Test
  void refusesWhatCouldOverflow() {
    assertThatThrownBy(() -> Parser.parse("(".repeat(1000) + "x" + ")".repeat(1000)))
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> Parser.parse("-".repeat(1000) + "x"))
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> Parser.parse("x^".repeat(1000) + "x"))
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> Parser.parse("x+".repeat(60_000) + "x")).hasMessageContaining("steps");
  }

  @Test
  void answersAProgramOfTenThousandNodes() throws ProgramException {
    Program program = Parser.parse("x+".repeat(9_998) + "x");
    assertThat(ForwardMode.value(program, 1)).isEqualTo(9_999);
    assertThat(Spelling.PLAIN.program(program)).endsWith("+ x");
  }

  @Test
  void keepsEqualTextApartAndSharesNames() throws ProgramException {
    assertThat(Parser.parse("relu(x) - relu(x)").calls()).hasSize(3);
    assertThat(Parser.parse("r = relu(x); r - r").calls()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x)-relu(-x) ~ relu(x) - relu(-x) ~ relu(x) − relu(−x)
          -(x^2) ~ -x^2 ~ −x^{2}
          (x-1)-(x-2) ~ x - 1 - (x - 2) ~ x − 1 − (x − 2)
          a/(b*c) ~ a/(b*c) ~ a/(b·c)
          (x+1)^(2/3) ~ (x + 1)^(2/3) ~ (x + 1)^{2/3}
          x+1e16 ~ x + 1e16 ~ x + 10^{16}
          2.5e-7*x ~ 2.5e-7*x ~ 2.5·10^{−7}·x
          (1e16)^2 ~ 1e16^2 ~ (10^{16})^{2}
          x^1e3 ~ x^1e3 ~ pow(x, 10^{3})
          r = abs(x); r*r ~ r = abs(x); r*r ~ r = abs(x); r·r
          cross_entropy(1; a, b) ~ cross_entropy(1; a, b) ~ cross\\_entropy(1; a, b)
          cross_entropy(1, 0.1, 1; a, b) ~ cross_entropy(1, 0.1; a, b) ~ cross\\_entropy(1, 0.1; a, b)
          cross_entropy(1, temperature=2; a, b) ~ cross_entropy(1, 0, 2; a, b) ~ cross\\_entropy(1, 0, 2; a, b)
          softmax(0, T; a, b) ~ softmax(0, T; a, b) ~ softmax(0, T; a, b)
          """)
  void spellsProgramsSoThatTheyParseAgain(String text, String plain, String math)
      throws ProgramException {
    Program program = Parser.parse(text);
    assertThat(Spelling.PLAIN.program(program)).isEqualTo(plain);
    assertThat(Spelling.MATH.program(program)).isEqualTo(math);
    assertThat(Spelling.PLAIN.program(Parser.parse(plain))).isEqualTo(plain);
  }

  @Test
  void aNumberThatIsAssignedIsTheStartOfAnInputIfNoneIsLeft() throws ProgramException {
    Program program = Parser.parse("x = 2; x + 1");
    assertThat(program.inputs()).containsExactly("x");
    assertThat(Starts.of(program)).containsEntry("x", 2.0);
    assertThat(ForwardMode.value(program, 5)).isEqualTo(6);
    assertThat(Starts.of(Parser.parse("x = -0.5\nrelu(x)"))).containsEntry("x", -0.5);
    assertThat(Parser.parse("k = 2; k*x").inputs()).containsExactly("x");
    assertThat(Starts.of(Parser.parse("k = 2; k*x"))).isEmpty();
    assertThat(Parser.parse("1 + 2").inputs()).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          \u0445 + 1 ~ 1 ~ Cyrillic letter that looks like x
          relu(x) + None ~ 11 ~ None is a word of Python
          np.clip(x, 0, np.nan) ~ 18 ~ nan is a word of Python
          x*lambda ~ 3 ~ lambda is a word of Python
          """)
  void namesWhatOnlyLooksLikeAnInput(String text, int column, String message) {
    assertThatThrownBy(() -> Parser.parse(text))
        .isInstanceOfSatisfying(
            ProgramException.class, e -> assertThat(e.column()).isEqualTo(column))
        .hasMessageContaining(message);
  }
}
