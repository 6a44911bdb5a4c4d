package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.autodiff.ForwardMode;

/// Words that a written number chooses, and words of two lists: their definitions have the values
/// that mathematics gives them, and are of the form that is wanted.
class NumberedWordsTest {
  private static double value(String text, double... at) throws ProgramException {
    return ForwardMode.value(Parser.parse(text), at);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -1, 0.5, 1, 1.5, 2, 3, 4, 7.25})
  void aNormIsTheRootOfTheSumOfPowers(double p) throws ProgramException {
    Random random = new Random(1);
    for (int n = 0; n < 50; n++) {
      double a = random.nextDouble(-3, 3);
      double b = random.nextDouble(-3, 3);
      double norm = Math.pow(Math.pow(Math.abs(a), p) + Math.pow(Math.abs(b), p), 1 / p);
      assertThat(value("norm(" + p + "; a, b)", a, b)).isCloseTo(norm, within(1e-13 * norm));
      assertThat(value("cdist([a, 1], [2, b], p=" + p + ")", a + 2, 1 - b))
          .isCloseTo(norm, within(1e-12 * Math.max(1, norm)));
    }
  }

  /// What NumPy and PyTorch give.
  @ParameterizedTest
  @CsvSource({
    "'norm(inf; a, b)', 3, -4, 4",
    "'norm(-inf; a, b)', 3, -4, 3",
    "'norm(0; a, b)', 3, -4, 2",
    "'norm(0; a, b)', 0, -4, 1",
    "'norm(-1; a, b)', 0, -4, 0",
    "'interp(a, [0, 1, 3], [b, 2, 1])', -1, 0, 0",
    "'interp(a, [0, 1, 3], [b, 2, 1])', 0.25, 0, 0.5",
    "'interp(a, [0, 1, 3], [b, 2, 1])', 1, 0, 2",
    "'interp(a, [0, 1, 3], [b, 2, 1])', 2, 0, 1.5",
    "'interp(a, [0, 1, 3], [b, 2, 1])', 3, 0, 1",
    "'interp(a, [0, 1, 3], [b, 2, 1])', 9, 0, 1",
    "'interp(a, [0.5, b], [1, -1])', 1, 1.5, 0",
    "'quantile(0; a, b)', 3, -4, -4",
    "'quantile(0.25; a, b)', 3, -4, -2.25",
    "'quantile(0.5; a, b, 0)', 3, -4, 0",
    "'quantile(0.75; a, b, 0)', 3, -4, 1.5",
    "'cosine_similarity([a, b], [3, 4])', 4, -3, 0",
    "'cosine_similarity([a, b], [3, 4])', 6, 8, 1",
    "'cosine_similarity([a, b], [3, 4])', 0, 0, 0",
    "'copysign(a, b)', 2, -3, -2",
    "'copysign(a, b)', -2, 0, 2",
    "'cumsum(1; a, b, 5)', 2, 3, 5",
    "'cumprod(2; a, b, 5)', 2, 3, 30",
  })
  void valuesAreThoseOfTheLibraries(String text, double a, double b, double expected)
      throws ProgramException {
    assertThat(value(text + " + 0*a*b", a, b)).isCloseTo(expected, within(1e-15));
  }

  /// A table with whole numbers is written with their differences, so that calculus sees lines that
  /// meet.
  @Test
  void linesOfATableMeetInItsKnots() throws ProgramException {
    assertThat(Spelling.PLAIN.program(Parser.parse("interp(x, [0, 3, 10], [0, 1, 1])")))
        .isEqualTo("where(x < 0, 0, where(x > 10, 1, where(x < 3, x/3, 1)))");
  }

  /// Nothing of the number that chooses the function is left in the program.
  @Test
  void aWrittenNumberIsNoNode() throws ProgramException {
    assertThat(Parser.parse("norm(2; a, b)").nodes()).hasSize(3);
    assertThat(Parser.parse("torch.linalg.norm([a, b], ord=2)").nodes()).hasSize(3);
  }
}
