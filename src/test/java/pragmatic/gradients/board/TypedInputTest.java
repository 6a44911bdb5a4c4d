package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.board.TypedInput.TypedRange;
import pragmatic.gradients.board.TypedInput.TypedValue;
import pragmatic.gradients.words.Words;

class TypedInputTest {
  private static Optional<TypedInput> typed(String language, String text) {
    return Words.in(Locale.of(language), () -> TypedInput.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 0.5 | 0.5",
        "en | x = −1e-3 | -0.001",
        "de | 0,5 | 0.5",
        "de | 0.5 | 0.5",
        "de | ,25 | 0.25",
        "de | −1,5e-3 | -0.0015",
        "de | x = −2,75 | -2.75",
        "de | 3 | 3"
      })
  void aValue(String language, String text, double value) {
    assertThat(typed(language, text)).contains(new TypedValue(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | -2 to 2 | -2 | 2",
        "en | [−2, 2] | -2 | 2",
        "en | [−2.5; 2] | -2.5 | 2",
        "de | −2 bis 2 | -2 | 2",
        "de | -2 to 2 | -2 | 2",
        "de | −0,5 bis 1,5 | -0.5 | 1.5",
        "de | −0.5 bis 1.5 | -0.5 | 1.5",
        "de | [−0,5; 2] | -0.5 | 2",
        "de | [-2, 2] | -2 | 2",
        "de | -2...2 | -2 | 2"
      })
  void aRange(String language, String text, double low, double high) {
    assertThat(typed(language, text)).contains(new TypedRange(low, high));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | 0,5", "en | −2 bis 2", "de | 1,2,3", "de | 1.000,5", "de | ,", "en | 1; 2"})
  void neither(String language, String text) {
    assertThat(typed(language, text)).isEmpty();
  }
}
