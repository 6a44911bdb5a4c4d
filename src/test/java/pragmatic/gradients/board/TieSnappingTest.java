package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class TieSnappingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b)                 ~ 0.413 ~ 0.45  ~ 0.45 ~ 0.45
          max(a, b)                 ~ 0.413 ~ 0.9   ~ 0.41 ~ 0.9
          abs(a) + abs(b)           ~ 0.03  ~ 0.7   ~ 0    ~ 0.7
          abs(a) + abs(b)           ~ 0.03  ~ -0.06 ~ 0    ~ 0
          median(a, b, 0)           ~ 0.05  ~ 0.06  ~ 0    ~ 0
          relu(a + b) - relu(a - b) ~ 0.04  ~ 0.02  ~ 0    ~ 0
          a*b                       ~ 0.033 ~ 0.777 ~ 0.03 ~ 0.78
          max(a, b, 1)              ~ 1.04  ~ 0.95  ~ 1    ~ 1
          """)
  void rests(String text, double a, double b, double restA, double restB) throws ProgramException {
    TieSnapping magnet = new TieSnapping(Parser.parse(text), 0.09, 0.09, 0.01);
    assertThat(magnet.rest(a, b)).containsExactly(restA, restB);
  }
}
