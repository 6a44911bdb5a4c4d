package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class FrameworkDeviationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          casadi     | sqrt(x^2) + x  | NaN | 1 | true
          """)
  void tellsWhatTheFrameworkItselfAnswers(
      String framework, String program, Double lines, Double answer, boolean another)
      throws ProgramException {
    FrameworkDeviation found = explained(framework, program).departure().orElseThrow();
    assertThat(found.lines()).isEqualTo(lines);
    assertThat(found.answer().value(found.input())).isEqualTo(answer);
    assertThat(found.readsAnother()).isEqualTo(another);
  }

  @ParameterizedTest
  @CsvSource({"casadi, abs(x)", "pytorch, sqrt(x^2)", "pytorch, cbrt(x)", "left, sqrt(x^2)"})
  void saysNothingWhereTheyAgreeOrNobodyKnows(String framework, String program)
      throws ProgramException {
    assertThat(explained(framework, program).departure()).isEmpty();
  }

  private static Explanation explained(String framework, String program) throws ProgramException {
    return Explanation.of(
        Parser.parse(program),
        new double[] {0},
        0,
        Frameworks.find(framework)
            .<Convention>map(found -> found.convention(Mode.REVERSE))
            .orElseGet(() -> Conventions.lambda(0)),
        Mode.REVERSE,
        Catalogue.shipped());
  }
}
