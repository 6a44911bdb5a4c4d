package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pragmatic.gradients.calculus.formula.DerivativeFormula;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;

/// What is kept of a program is what would be worked out anew, for each of its inputs, and also
/// after more programs were asked than are kept.
class AskedProgramsTest {
  @Test
  void keptIsWhatWouldBeWorkedOut() throws Exception {
    for (int round = 0; round < 2; round++)
      for (int i = 0; i < 300; i++) {
        String text = "a^2*" + i + " + floor(b)*a";
        Program program = AskedPrograms.program(text);
        assertThat(program).isEqualTo(Parser.parse(text));
        for (int input = 0; input < 2; input++)
          assertThat(text(AskedPrograms.derivative(program, input)))
              .isEqualTo(text(DerivativeFormula.of(program, input)));
      }
  }

  @Test
  void aProgramAskedTwiceIsReadOnce() throws Exception {
    String text = "relu(x) - relu(-x)";
    Program first = AskedPrograms.program(text);
    assertThat(AskedPrograms.program(text)).isSameAs(first);
    assertThat(AskedPrograms.derivative(first, 0)).isSameAs(AskedPrograms.derivative(first, 0));
  }

  private static String text(DerivativeFormula formula) {
    return formula.written().map(Symbolic::text).orElse("none");
  }
}
