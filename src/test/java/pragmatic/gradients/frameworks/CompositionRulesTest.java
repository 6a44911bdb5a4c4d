package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Held;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.autodiff.Quotient;
import pragmatic.gradients.frameworks.records.Replay;
import pragmatic.gradients.frameworks.rules.NonfiniteRules;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Rules that only compositions of primitives show, found from their rows.
class CompositionRulesTest {
  private static Framework framework(String name) {
    return Frameworks.find(name).orElseThrow();
  }

  private static Map<String, Masking> maskings(String name, Mode mode) {
    return framework(name).convention(mode).nonfinite().maskings();
  }

  private static List<String> rewritings(String name) {
    return framework(name).rewritings().all().stream()
        .map(rewriting -> rewriting.pattern().text() + " as " + rewriting.result().text())
        .toList();
  }

  @Test
  void findsWhatPrimitivesDoToInfiniteNumbersTheyMultiplyBy0() {
    assertThat(maskings("pytorch", Mode.REVERSE))
        .containsEntry("relu", Masking.ZEROS)
        .containsEntry("amax", Masking.NONE)
        .containsEntry("heaviside", Masking.CUT)
        .doesNotContainKeys("max", "floor");
    // until 2.13 its maximum went from the second argument to the first
    assertThat(maskings("pytorch-2.13.0", Mode.FORWARD)).containsEntry("max", Masking.BLEND);
    assertThat(maskings("pytorch-2.14.1", Mode.FORWARD)).doesNotContainKey("max");
    // its maximum multiplies what lost by 0, and a jump ends the gradient
    assertThat(maskings("jax", Mode.REVERSE))
        .containsEntry("relu", Masking.ZEROS)
        .containsEntry("max", Masking.NONE)
        .containsEntry("floor", Masking.CUT);
    assertThat(maskings("tensorflow", Mode.REVERSE))
        .containsEntry("relu", Masking.NONE)
        .containsEntry("floor", Masking.CUT);
    assertThat(maskings("casadi", Mode.REVERSE))
        .containsEntry("where", Masking.CUT)
        .containsEntry("max", Masking.NONE)
        .containsEntry("min", Masking.NONE);
  }

  @Test
  void findsWhatForwardModeMakesOfInputsThatItDoesNotMove() {
    assertThat(framework("pytorch").convention(Mode.FORWARD).held()).isEqualTo(Held.ZERO);
    assertThat(framework("jax").convention(Mode.FORWARD).held()).isEqualTo(Held.ZERO);
    assertThat(framework("tensorflow").convention(Mode.FORWARD).held()).isEqualTo(Held.ZERO_BESIDE);
    assertThat(framework("autograd").convention(Mode.FORWARD).held()).isEqualTo(Held.CONSTANT);
    assertThat(framework("pytorch").convention(Mode.FORWARD).quotient())
        .isEqualTo(Quotient.NUMERATOR);
  }

  @Test
  void findsWhatAPrimitiveDoesBesides() {
    assertThat(has("tensorflow", NonfiniteRules.Trait.ABSORBING, "norm2")).isTrue();
    assertThat(has("pytorch", NonfiniteRules.Trait.ABSORBING, "norm2")).isFalse();
    assertThat(has("pytorch", NonfiniteRules.Trait.SATURATING, "sigmoid")).isTrue();
    assertThat(has("jax", NonfiniteRules.Trait.SORTING_ZEROS, "topk")).isTrue();
    assertThat(has("autograd", NonfiniteRules.Trait.SORTING_ZEROS, "topk")).isFalse();
    assertThat(has("jax", NonfiniteRules.Trait.COMPOSED, "gelu")).isTrue();
    assertThat(has("pytorch", NonfiniteRules.Trait.COMPOSED, "gelu")).isFalse();
    assertThat(has("jax", NonfiniteRules.Trait.FLOATING, "pow")).isTrue();
    assertThat(has("pytorch", NonfiniteRules.Trait.FLOATING, "pow")).isFalse();
  }

  private static boolean has(String name, NonfiniteRules.Trait trait, String primitive) {
    return framework(name).convention(Mode.REVERSE).nonfinite().has(trait, primitive);
  }

  @Test
  void findsWhatIsTakenForOnePrimitive() {
    assertThat(rewritings("casadi"))
        .containsExactlyInAnyOrder(
            "sqrt(x*x) as abs(x)",
            "sqrt(x^2) as abs(x)",
            "(x^2)^0.5 as abs(x)",
            "x - x as 0",
            "0*x as 0",
            "x*0 as 0",
            "0/x as 0",
            "x/x as 1");
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
          casadi     | log((x - 1) - (x - 1)) + x    | 3 | 1
          casadi     | 1/(0*sin(x)) + x              | 0 | 1
          casadi     | sqrt(max(x, 0)) + x           | -1 | NaN
          jax        | sqrt(max(x, 0)) + x           | -1 | NaN
          autograd   | sqrt(max(x, 0)) + x           | -1 | NaN
          pytorch    | sqrt(max(x, 0)) + x           | -1 | 1
          tensorflow | sqrt(max(x, 0)) + x           | -1 | 1
          tensorflow | sqrt(relu(x)) + x             | -1 | NaN
          pytorch    | sqrt(amax(x, 0)) + x          | -1 | NaN
          jax        | x^0.0 + x                     | 0 | NaN
          jax        | x^0.0 + x                     | -1 | 1
          jax        | x^0 + x                       | 0 | 1
          tensorflow | x^0 + x                       | 0 | NaN
          pytorch    | x^0 + x                       | 0 | 1
          """)
  void predictsByThemWhatWasNotMeasured(String name, String text, double x, double slope)
      throws ProgramException {
    FrameworkAnswer answer =
        FrameworkAnswers.answer(
            framework(name), Parser.parse(text), new double[] {x}, Mode.REVERSE);
    assertThat(answer.measured()).isFalse();
    assertThat(answer.sound()).isTrue();
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
