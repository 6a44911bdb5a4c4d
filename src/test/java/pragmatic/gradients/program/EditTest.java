package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu(x)           | relu(x)                             | true
          relu(x)           | relu(2*x)                           | true
          relu(x)           | abs(x)                              | true
          abs(x - 1)        | abs(x - 1) + relu(x)                | true
          abs(x - 1)        | abs(x - 1.5)                        | true
          x                 | x^2                                 | false
          abs(sin(x))       | max(0.78*abs(x) - 1, sin(3*x))      | false
          relu(x)           | where(x > 0, x^2, -x)               | false
          """)
  void halfOfTheLongerOneIsShared(String before, String after, boolean edit)
      throws ProgramException {
    assertThat(Edit.isBetween(Parser.parse(before), Parser.parse(after))).isEqualTo(edit);
    assertThat(Edit.isBetween(Parser.parse(after), Parser.parse(before))).isEqualTo(edit);
  }
}
