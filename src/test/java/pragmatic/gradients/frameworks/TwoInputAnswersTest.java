package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Rounding;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What frameworks answer by both inputs at the ties of the table of two-input functions, measured
/// or from measured rules.
class TwoInputAnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b)                    ~ pytorch    ~ 0.5 0.5
          max(a, b)                    ~ jax        ~ 0.5 0.5
          max(a, b)                    ~ tensorflow ~ 1 0
          min(a, b)                    ~ pytorch    ~ 0.5 0.5
          min(a, b)                    ~ tensorflow ~ 1 0
          abs(a) + abs(b)              ~ pytorch    ~ 0 0
          abs(a) - abs(b)              ~ pytorch    ~ 0 0
          abs(a) - abs(b)              ~ jax        ~ 1 -1
          max(abs(a), abs(b))          ~ pytorch    ~ 0 0
          relu(a + b) - relu(a - b)    ~ pytorch    ~ 0 0
          max(a, b) + min(a, b)        ~ pytorch    ~ 1 1
          max(a, b) + min(a, b)        ~ tensorflow ~ 2 0
          abs(a - b)                   ~ pytorch    ~ 0 0
          hypot(a, b)                  ~ pytorch    ~ NaN NaN
          hypot(a, b)                  ~ jax        ~ 0.5 0.5
          hypot(a, b)                  ~ tensorflow ~ NaN NaN
          norm2(a, b)                  ~ pytorch    ~ 0 0
          norm2(a, b)                  ~ jax        ~ NaN NaN
          norm2(a, b)                  ~ tensorflow ~ NaN NaN
          median(a, b, 0)              ~ pytorch    ~ 0.33333333333333333 0.33333333333333333
          median(a, b, 0)              ~ jax        ~ 0 1
          median(a, b, 0)              ~ tensorflow ~ 0 1
          max(a, b, a + b)             ~ pytorch    ~ 0.66666666666666667 0.66666666666666667
          max(a, b, a + b)             ~ jax        ~ 0.66666666666666667 0.66666666666666667
          max(a, b, a + b)             ~ tensorflow ~ 0.66666666666666667 0.66666666666666667
          atan2(b, a)                  ~ pytorch    ~ 0 0
          relu(a)*b                    ~ pytorch    ~ 0 0
          abs(a*b)                     ~ pytorch    ~ 0 0
          0*a + relu(b) - relu(b - a^2) ~ pytorch   ~ 0 0
          """)
  void answersAtTheOrigin(String text, String framework, String gradient) throws ProgramException {
    Program program = Parser.parse(text);
    Framework table = Frameworks.find(framework).orElseThrow();
    double[] wanted = Arrays.stream(gradient.split(" ")).mapToDouble(Double::parseDouble).toArray();
    FrameworkAnswer answer =
        FrameworkAnswers.answer(table, program, new double[] {0, 0}, Mode.REVERSE);
    assertThat(answer.known()).as(text).isTrue();
    assertThat(Rounding.same(answer.values(), wanted)).as(text).isTrue();
  }
}
