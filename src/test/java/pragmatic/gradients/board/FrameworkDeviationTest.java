package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.Reason;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.speech.VerdictWording;
import pragmatic.gradients.words.Numbers;

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

  private static Explanation explained(String framework, String program, double... at)
      throws ProgramException {
    return Explanation.of(
        Parser.parse(program),
        at,
        0,
        Frameworks.find(framework)
            .<Convention>map(found -> found.convention(Mode.REVERSE))
            .orElseGet(() -> Conventions.lambda(0)),
        Mode.REVERSE,
        Catalogue.shipped());
  }

  /// What a rule picked adds up to what is answered: the ties told of are those of the lines that
  /// the framework is asked.
  @ParameterizedTest
  @CsvSource({"pytorch, 0 0", "jax, 0 0", "tensorflow, 0 0", "left, 0.1"})
  void blamesTheLinesThatMakeTheAnswer(String framework, String picked) throws ProgramException {
    Explanation explained = explained(framework, "leaky_relu(x, c)", 0, 0.1).whole();
    List<String> picks =
        explained.verdict().why().stream()
            .filter(Reason.Tied.class::isInstance)
            .map(reason -> Numbers.plain(((Reason.Tied) reason).tie().picked()[0]))
            .toList();
    assertThat(picks).containsExactly(picked.split(" "));
    assertThat(VerdictWording.of(explained).why())
        .filteredOn(line -> line.contains("leaky"))
        .hasSize(framework.equals("left") ? 1 : 0);
  }

  private static Explanation explained(String framework, String program) throws ProgramException {
    return explained(framework, program, 0);
  }
}
