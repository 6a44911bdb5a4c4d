package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Every program of the oracle gives, under the rules derived for a framework, what that framework
/// was measured to answer, in forward and in reverse mode.
class GoldenTest {
  /// Rows that a faithful engine misses, by framework, mode and row, with the reason.
  private static final Map<String, String> MISSES =
      Map.of(
          "pytorch-2.13.0 forward cbrt@0", "spelled by sign and power there, and 0 * inf is NaN",
          "pytorch-2.13.0 reverse cbrt@0", "the same",
          "tensorflow-2.21.0 reverse cbrt@0", "the same",
          "tensorflow-2.21.0 reverse leaky_relu@0", "TensorFlow keeps the slope in float32",
          "jax-0.10.2 forward random-063", "JAX drops a zero tangent symbolically");

  static Stream<Arguments> measured() {
    return Oracle.programs().stream()
        .flatMap(row ->
            row.row().get("measured").properties().stream()
                .flatMap(framework ->
                    framework.getValue().properties().stream()
                        .map(mode ->
                            Arguments.of(
                                framework.getKey(), Mode.of(mode.getKey()).orElseThrow(), row))));
  }

  @ParameterizedTest
  @MethodSource("measured")
  void answersAsMeasured(String framework, Mode mode, Oracle row) throws ProgramException {
    Program program = Parser.parse(row.program());
    double[] at = {row.at()};
    FrameworkConvention rules = Frameworks.find(framework).orElseThrow().convention(mode);
    JsonNode measured = row.row().get("measured").get(framework).get(mode.key());
    double answer =
        mode == Mode.REVERSE
            ? ReverseMode.at(program, at, rules).gradient(0)
            : ForwardMode.at(program, at, 0, rules).result().tangent();
    boolean same = Oracle.same(answer, Oracle.number(measured));
    if (MISSES.containsKey(framework + " " + mode.key() + " " + row.id())) {
      assertThat(same).as("a miss that is none any more").isFalse();
    } else {
      assertThat(same).as("%s, measured %s", answer, measured).isTrue();
    }
  }

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
  @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1})
  void softmaxOfEqualLogitsIsEven(int index) throws ProgramException {
    Program program = Parser.parse("softmax(" + index + "; z0, z1)");
    assertThat(ForwardMode.value(program, 1, 1)).isEqualTo(0.5);
  }
}
