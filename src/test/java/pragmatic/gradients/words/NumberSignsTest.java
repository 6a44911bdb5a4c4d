package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberSignsTest {
  @Test
  void englishWritesAPointAndAComma() {
    NumberSigns signs = NumberSigns.of(Words.of(Locale.ENGLISH));
    assertThat(signs.digits("0.25")).isEqualTo("0.25");
    assertThat(signs.list(List.of("1", "2"))).isEqualTo("1, 2");
  }

  @Test
  void anotherLanguageWritesItsOwn() {
    NumberSigns signs = new NumberSigns(",", "; ");
    assertThat(signs.digits("0.25")).isEqualTo("0,25");
    assertThat(signs.digits("4")).isEqualTo("4");
    assertThat(signs.list(List.of("0,5", "−1"))).isEqualTo("0,5; −1");
  }
}
