package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.rules.FrameworkConvention;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What PyTorch answered in the notebook that the examples come from.
class NotebookTest {
  static List<Arguments> notebook() {
    return List.of(
        Arguments.of("relu(x)", new double[] {0}, new double[] {0}),
        Arguments.of("|x|", new double[] {0}, new double[] {0}),
        Arguments.of("max(a, b)", new double[] {1, 1}, new double[] {0.5, 0.5}),
        // the gradient of the log-probability of its own class, and of the loss of class 1
        Arguments.of("cross_entropy(1; z0, z1)", new double[] {1, 1}, new double[] {0.5, -0.5}),
        Arguments.of("sign(x)", new double[] {0}, new double[] {0}),
        Arguments.of("sign(x)", new double[] {2}, new double[] {0}),
        Arguments.of("sign(x)", new double[] {-3}, new double[] {0}));
  }

  @ParameterizedTest
  @MethodSource("notebook")
  void theNotebooksValuesHoldUnderPyTorchsRules(String text, double[] at, double[] gradient)
      throws ProgramException {
    Program program = Parser.parse(text);
    for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE)) {
      FrameworkConvention rules = Frameworks.find("pytorch").orElseThrow().convention(mode);
      for (int i = 0; i < at.length; i++) {
        assertThat(ForwardMode.at(program, at, i, rules).result().tangent()).isEqualTo(gradient[i]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void softmaxOfEqualLogitsIsEven(int index) throws ProgramException {
    Program program = Parser.parse("softmax(" + index + "; z0, z1)");
    assertThat(ForwardMode.value(program, 1, 1)).isEqualTo(0.5);
  }
}
