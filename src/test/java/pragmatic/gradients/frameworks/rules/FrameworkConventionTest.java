package pragmatic.gradients.frameworks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Trace;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

class FrameworkConventionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pytorch    | REVERSE | relu(x)               | 0    | 0
          pytorch    | REVERSE | max(x, 0)             | 0    | 0.5
          pytorch    | REVERSE | clamp(x, 0, inf)      | 0    | 0
          pytorch    | REVERSE | clamp(x, -inf, 0)     | 0    | 0
          pytorch-2.13.0 | REVERSE | clamp(x, 0, inf)  | 0    | 1
          pytorch-2.13.0 | REVERSE | clamp(x, -inf, 0) | 0    | 1
          pytorch    | REVERSE | relu6(x)              | 6    | 0
          pytorch    | REVERSE | fmax(x, 0)            | 0    | 0.5
          pytorch-2.13.0 | REVERSE | fmax(x, 0)        | 0    | 1
          pytorch-2.13.0 | FORWARD | fmax(x, 0)        | 0    | 0
          pytorch    | REVERSE | leaky_relu(x, 0.25)   | 0    | 0.25
          pytorch    | REVERSE | elu(x, 3)             | 0    | 3
          jax        | REVERSE | abs(x)                | 0    | 1
          jax        | REVERSE | leaky_relu(x, 0.25)   | 0    | 1
          jax        | REVERSE | clamp(x, 0, 1)        | 1    | 0.5
          tensorflow | REVERSE | max(x, 0)             | 0    | 1
          tensorflow | REVERSE | max(0, x)             | 0    | 0
          tensorflow | REVERSE | min(0, x)             | 0    | 0
          tensorflow | REVERSE | max(x, 0, x)          | 0    | 0.6666666666666666
          tensorflow | REVERSE | leaky_relu(x, 0.25)   | 0    | 0.25
          autograd   | REVERSE | clamp(x, 0, 1)        | 0    | 0
          autograd   | REVERSE | abs(x)                | 0    | 0
          casadi     | REVERSE | max(x, 0)             | 0    | 0.5
          sympy      | REVERSE | abs(x)                | 0    | 0
          """)
  void picksAsMeasured(String framework, Mode mode, String text, double x, double slope)
      throws ProgramException {
    assertThat(trace(Frameworks.find(framework).orElseThrow(), mode, text, x).result().tangent())
        .isEqualTo(slope);
  }

  @ParameterizedTest
  @CsvSource({"pytorch, relu(x), true", "autograd, relu(x), false", "pytorch, hinge(x), true"})
  void saysWhetherTheRuleWasMeasured(String name, String text, boolean measured)
      throws ProgramException {
    Framework framework = Frameworks.find(name).orElseThrow();
    FrameworkConvention rules = framework.convention(Mode.REVERSE);
    assertThat(trace(framework, Mode.REVERSE, text, 0).ties())
        .allSatisfy(tie -> assertThat(rules.measured(tie.site())).isEqualTo(measured));
  }

  @Test
  void followsTheDefinitionOfWhatWasNotMeasured() throws ProgramException {
    // autograd has no relu: its users write maximum(x, 0), which splits evenly
    assertThat(
            trace(Frameworks.find("autograd").orElseThrow(), Mode.REVERSE, "relu(x)", 0)
                .result()
                .tangent())
        .isEqualTo(0.5);
    assertThat(
            trace(Frameworks.find("tensorflow").orElseThrow(), Mode.REVERSE, "pinball(x)", 0)
                .result()
                .tangent())
        .isEqualTo(0.9);
  }

  @Test
  void onlyTensorFlowsRootForgivesAZeroUpstream() {
    FrameworkConvention tensorflow =
        Frameworks.find("tensorflow").orElseThrow().convention(Mode.REVERSE);
    assertThat(tensorflow.zeroUpstreamStaysZero("sqrt")).isTrue();
    assertThat(tensorflow.zeroUpstreamStaysZero("log")).isFalse();
    assertThat(
            Frameworks.find("pytorch")
                .orElseThrow()
                .convention(Mode.REVERSE)
                .zeroUpstreamStaysZero("sqrt"))
        .isFalse();
  }

  @Test
  void aChangedNumberInARecordChangesTheRule() throws IOException, ProgramException {
    String row =
        "{\"mode\": \"reverse\", \"at\": {\"x\": 0.0}, \"value\": 0.0, \"gradient\": {\"x\": ";
    try (InputStream in = getClass().getResourceAsStream("/frameworks/pytorch-2.13.0.json")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String call = "\"call\": \"torch.abs(x)\", \"program\": \"abs(x)\", \"rows\": [\n ";
      assertThat(file).contains(call + row + "0.0");
      String changed = file.replace(call + row + "0.0", call + row + "0.5");
      Framework framework =
          Frameworks.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
      assertThat(trace(framework, Mode.REVERSE, "abs(x) + 1", 0).result().tangent()).isEqualTo(0.5);
      assertThat(trace(framework, Mode.FORWARD, "abs(x) + 1", 0).result().tangent()).isZero();
    }
  }

  @Test
  void rowsOfOneProgramAgree() {
    for (Framework framework : Frameworks.all()) {
      for (Measurement row : framework.measurements()) {
        if (row.call().program().isEmpty()) {
          continue;
        }
        Program program = row.call().program().get();
        double[] at = program.inputs().stream().mapToDouble(row.at()::get).toArray();
        Measurement first = framework.find(program, at, row.mode()).orElseThrow();
        for (int i = 0; i < at.length; i++) {
          assertThat(framework.partial(row, program, i))
              .as("%s beside %s", row.id(), first.id())
              .isCloseTo(
                  framework.partial(first, program, i), org.assertj.core.data.Offset.offset(1e-12));
        }
      }
    }
  }

  @Test
  void listsItsRulesWithTheRowThatShowsThem() {
    FrameworkConvention rules = Frameworks.find("jax").orElseThrow().convention(Mode.REVERSE);
    assertThat(rules.rules())
        .anySatisfy(rule -> {
          assertThat(rule.primitive()).isEqualTo("abs");
          assertThat(rule.lambda()).contains(1.0);
          assertThat(rule.evidence().call().text()).isEqualTo("jnp.abs(x)");
          assertThat(rule.evidence().id()).isEqualTo("jax-0.10.2 reverse jnp.abs(x) x=0.0");
        })
        .anySatisfy(rule -> {
          assertThat(rule.primitive()).isEqualTo("max");
          assertThat(rule.lambda()).isEmpty();
          assertThat(rule.picked()).containsExactly(0.5, 0.5);
        });
  }

  private static Trace trace(Framework framework, Mode mode, String text, double x)
      throws ProgramException {
    return ForwardMode.at(Parser.parse(text), new double[] {x}, 0, framework.convention(mode));
  }
}
