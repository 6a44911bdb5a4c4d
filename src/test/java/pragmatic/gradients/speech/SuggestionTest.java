package pragmatic.gradients.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  /// Enter takes the first one: of what a lecture begins with, no letter beyond the second is
  /// typed.
  @ParameterizedTest
  @CsvSource({"re, relu", "si, sin", "lo, log", "ma, max", "co, cos", "ab, abs", "so, sort"})
  void offersFirstWhatLeastIsMissingTo(String typed, String first) {
    assertThat(Suggestion.of(typed).getFirst().name()).startsWith(first + "(");
  }
}
