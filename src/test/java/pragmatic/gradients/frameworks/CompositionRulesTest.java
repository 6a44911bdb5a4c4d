package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Rules that only compositions of primitives show, found from their rows.
class CompositionRulesTest {
  private static Framework framework(String name) {
    return Frameworks.find(name).orElseThrow();
  }

  private static Map<String, Masking> maskings(String name, Mode mode) {
    return framework(name).convention(mode).habits().maskings();
  }

  private static List<String> rewritings(String name) {
    return framework(name).rewritings().all().stream()
        .map(rewriting -> rewriting.pattern().text() + " as " + rewriting.result().text())
        .toList();
  }

  @Test
  void findsWhatPrimitivesDoToInfiniteNumbersTheyMultiplyBy0() {
    assertThat(maskings("pytorch", Mode.REVERSE)).isEqualTo(Map.of("relu", Masking.ZEROS));
    assertThat(maskings("pytorch", Mode.FORWARD)).isEqualTo(Map.of("relu", Masking.ZEROS));
    assertThat(maskings("jax", Mode.REVERSE)).isEqualTo(Map.of("relu", Masking.ZEROS));
    // its maximum multiplies what lost by 0
    assertThat(maskings("jax", Mode.FORWARD))
        .isEqualTo(Map.of("relu", Masking.ZEROS, "max", Masking.NONE));
    assertThat(maskings("tensorflow", Mode.REVERSE)).isEmpty();
    assertThat(maskings("casadi", Mode.REVERSE)).isEqualTo(Map.of("where", Masking.CUT));
  }

  @Test
  void findsWhatIsTakenForOnePrimitive() {
    assertThat(rewritings("casadi"))
        .containsExactlyInAnyOrder(
            "sqrt(x*x) as abs(x)", "sqrt(x^2) as abs(x)", "(x^2)^0.5 as abs(x)");
    assertThat(rewritings("sympy"))
        .containsExactlyInAnyOrder(
            "sqrt(x^2) as abs(x)", "(x^2)^(1/2) as abs(x)", "max(max(x, 0), 0) as max(x, 0)");
    assertThat(rewritings("pytorch")).isEmpty();
    assertThat(rewritings("jax")).isEmpty();
    assertThat(rewritings("tensorflow")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pytorch    | sqrt(relu(x)) + x             | 0 | 1
          tensorflow | 1 + sqrt(relu(x))             | 0 | NaN
          casadi     | sqrt((x - 1)^2) + 2*x         | 1 | 2
          casadi     | r = sin(x); sqrt(r*r)*3 + r   | 0 | 1
          casadi     | where(x > 0, log(x), 0) + x   | 0 | 1
          jax        | sqrt((x - 1)^2) + 2*x         | 1 | NaN
          tensorflow | x^0 + x                       | 0 | NaN
          pytorch    | x^0 + x                       | 0 | 1
          """)
  void predictsByThemWhatWasNotMeasured(String name, String text, double x, double slope)
      throws ProgramException {
    FrameworkAnswer answer =
        FrameworkAnswers.answer(
            framework(name), Parser.parse(text), new double[] {x}, Mode.REVERSE);
    assertThat(answer.measured()).isFalse();
    assertThat(answer.value(0)).isEqualTo(Double.valueOf(slope));
  }

  @Test
  void findsHowPowersAreDifferentiatedWhere0MeetsInfinity() {
    assertThat(framework("pytorch").convention(Mode.REVERSE).powers())
        .isEqualTo(new Powers(true, true, Powers.Logarithm.EXPONENT_FROM_0));
    assertThat(framework("jax").convention(Mode.REVERSE).powers())
        .isEqualTo(new Powers(true, false, Powers.Logarithm.EXPONENT_FROM_0));
    assertThat(framework("tensorflow").convention(Mode.REVERSE).powers())
        .isEqualTo(new Powers(false, false, Powers.Logarithm.UP_TO_0));
    assertThat(framework("casadi").convention(Mode.REVERSE).powers())
        .isEqualTo(new Powers(true, false, Powers.Logarithm.NEVER));
  }

  @Test
  void leavesAProgramAloneInWhichNothingFits() throws ProgramException {
    Program program = Parser.parse("sqrt(x^3) + sqrt(x*y)");
    assertThat(framework("casadi").rewritten(program)).isSameAs(program);
  }

  @Test
  void keepsTheInputsOfAProgramItRewrites() throws ProgramException {
    Program program = Parser.parse("a*0 + sqrt((b - a)^2)*c");
    Program rewritten = framework("casadi").rewritten(program);
    assertThat(rewritten.inputs()).containsExactly("a", "b", "c");
    assertThat(rewritten.calls()).extracting(call -> call.primitive().name()).contains("abs");
    double[] at = {1, 3, 5};
    assertThat(Replay.gradient(rewritten, at, Mode.FORWARD, Conventions.LEFT))
        .containsExactly(-5, 5, 2);
  }
}
