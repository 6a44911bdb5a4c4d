package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class EvidenceWordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          pytorch ~ abs(x)           ~ PyTorch 2.14.1, torch.abs(x) at 0 → 0, measured 2026-11-25
          jax     ~ abs(abs(x)) + x  ~ from the measured rules: JAX 0.10.2, jnp.abs(x) at 0 → 1, measured 2026-11-23
          pytorch ~ 3*x              ~ PyTorch 2.14.1: no tie here, from the chain rule alone
          """)
  void tellsWhatShowsAnAnswer(String name, String text, String sentence) throws ProgramException {
    Framework framework = Frameworks.find(name).orElseThrow();
    Program program = Parser.parse(text);
    double[] at = {0};
    FrameworkAnswer answer = FrameworkAnswers.answer(framework, program, at, Mode.REVERSE);
    assertThat(EvidenceWording.of(answer, program, at)).isEqualTo(sentence);
  }

  /// A third in a cell is a third in what is told of the cell.
  @Test
  void aThirdHasTheFaceThatItsCellHas() throws ProgramException {
    Program program = Parser.parse("max(a, b, c)");
    double[] at = {0, 0, 0};
    Framework framework = Frameworks.find("jax").orElseThrow();
    FrameworkAnswer answer = FrameworkAnswers.answer(framework, program, at, Mode.REVERSE);
    assertThat(EvidenceWording.of(answer, program, at)).contains("(⅓, ⅓, ⅓)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          casadi     | sqrt(x^2) + x  | Line by line the answer would be NaN; CasADi 3.7 itself answers 1: it reads the program as abs(x) + x.
          pytorch-2.14.1 | leaky_relu(x, x + 1/2) | Line by line the answer would be 0.5; PyTorch 2.14 answers 0, asked as relu(x) - (x + 1/2)*relu(-x).
          """)
  void tellsWhatAFrameworkItselfAnswers(String name, String text, String sentence)
      throws ProgramException {
    Explanation explanation =
        Explanation.of(
            Parser.parse(text),
            new double[] {0},
            0,
            Frameworks.find(name).orElseThrow().convention(Mode.REVERSE),
            Mode.REVERSE,
            Catalogue.shipped());
    assertThat(DeviationWording.of(explanation.departure().orElseThrow())).isEqualTo(sentence);
  }
}
