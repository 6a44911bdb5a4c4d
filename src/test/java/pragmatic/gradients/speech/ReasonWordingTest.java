package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.Explanation;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What is said of why an answer is what it is, of programs that people reported.
class ReasonWordingTest {
  private static VerdictWording words(String text, String at, String framework, String mode)
      throws ProgramException {
    Program program = Parser.parse(text);
    double[] point = Arrays.stream(at.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Mode asked = Mode.of(mode).orElseThrow();
    Convention rules = Frameworks.find(framework).orElseThrow().convention(asked);
    Explanation along = Explanation.of(program, point, 0, rules, asked, Catalogue.shipped());
    return VerdictWording.of(along.whole());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          hardshrink(x, 0)      ~ 0     ~ pytorch    ~ reverse ~ The rule for $hardshrink(x, 0)$ says slope 0, calculus has 1.
          clamp(x, 0, 0)        ~ 0     ~ pytorch-2.13.0 ~ reverse ~ The rule for $clamp(x, 0, 0)$ says slope 1, calculus has 0.
          where(x < 1, x, sqrt(x)) ~ 0  ~ jax        ~ reverse ~ $where(x < 1, x, sqrt(x))$ does not take the branch of $sqrt(x)$, but AD multiplies its infinite slope by 0: NaN. What helps is a where of its own around the argument, inside.
          sqrt(max(x, 0))       ~ -1    ~ jax        ~ reverse ~ The slope of $sqrt(max(x, 0))$ is infinite and that of $max(x, 0)$ is 0: AD multiplies them to NaN.
          sqrt(x^2)             ~ 0     ~ pytorch    ~ reverse ~ The slope of $sqrt(x^{2})$ is infinite and that of $x^{2}$ is 0: AD multiplies them to NaN.
          sqrt(x^2)             ~ 1e-200 ~ jax       ~ reverse ~ $x^{2}$ is smaller than any double above 0, and becomes 0.
          sqrt(exp(-877.3*x))   ~ 1     ~ jax        ~ reverse ~ $exp(−877.3·x)$ is smaller than any double above 0, and becomes 0.
          -log(1 - sigmoid(x))  ~ 40    ~ jax        ~ reverse ~ $1 − sigmoid(x)$ is rounded to 0.
          (1 - cos(x))/x^2      ~ 1e-9  ~ jax        ~ reverse ~ $1 − cos(x)$ is rounded to 0.
          x^2/x                 ~ 0     ~ jax        ~ reverse ~ $x^{2}/x$ is 0/0 here.
          entr(log2(0.3))       ~ 0     ~ jax        ~ reverse ~ $entr(log2(0.3))$ has no real value at −1.737.
          divide_no_nan(tan(-x), x*x) ~ 0 ~ pytorch  ~ forward ~ $divide\\_no\\_nan(tan(−x), x·x)$ has no derivative here.
          log(x)                ~ -1    ~ jax        ~ reverse ~ $log(x)$ has no real value at −1.
          x^1.5                 ~ 0     ~ jax        ~ reverse ~ $x^{1.5}$ has no real value on the left.
          (x - 1)^erf(9)        ~ 1     ~ jax        ~ forward ~ Rounding error is larger than a number that decides here.
          std(a, b)             ~ 1 1   ~ pytorch    ~ reverse ~ $std(a, b)$ is 0, the tip of a cone; the rule picks one of its slopes.
          softshrink(celu(1, 0.3), softshrink(-b, -a)) ~ 0 0 ~ jax ~ forward ~ $relu(−b − −a)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.
          atan2(y, x)           ~ 0 -1  ~ pytorch    ~ reverse ~ $atan2(y, x)$ has no derivative here.
          abs(a) + abs(a - b)   ~ 0 0   ~ jax        ~ reverse ~ Along $a$, other rules at ties answer anything in [−2, 2].
          norm2(max(abs(x) - 1, 0), max(abs(y) - 1, 0)) ~ 0.5 0.2 ~ jax ~ reverse ~ The formula for the slope of $norm2(…, max(abs(y) − 1, 0))$ gives NaN here.
          """)
  void namesTheReason(String text, String at, String framework, String mode, String line)
      throws ProgramException {
    assertThat(words(text, at, framework, mode).why()).contains(line);
  }

  /// PyTorch composes softshrink of others, and answers 0 where its rules line by line make 1.
  @Test
  void blamesNoRoundingForWhatAFrameworkComposes() throws ProgramException {
    assertThat(words("softshrink(-b, -a)", "0 0", "pytorch", "reverse").why())
        .containsExactly(
            "$relu(−b − −a)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.",
            "$relu(−−b − −a)$ is tied: slope 0 on its left, 1 on its right; the rule picked 0.",
            "Along $b$, other rules at ties answer anything in [−2, 0].",
            "Along $b$ alone: Derivative −1, AD says 0.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          max(a, b)   ~ 1 1 ~ pytorch ~ AD splits it: (0.5, 0.5).
          std(a, b)   ~ 1 1 ~ pytorch ~ AD answers the middle: (0, 0).
          abs(a - b)  ~ 1 1 ~ pytorch ~ AD answers the middle: (0, 0).
          """)
  void splitsOnlyWhatIsShared(String text, String at, String framework, String sentence)
      throws ProgramException {
    assertThat(words(text, at, framework, "reverse").sentence()).isEqualTo(sentence);
  }
}
