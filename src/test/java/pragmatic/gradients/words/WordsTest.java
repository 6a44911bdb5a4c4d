package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.text.RichText;

class WordsTest {
  private final Words words = Words.of(Locale.ENGLISH);

  @Test
  void argumentsFillSentencesByPosition() {
    assertThat(words.text("trace.step", 2, 5)).isEqualTo("step 2 of 5");
    assertThat(words.text("list.empty", "tanhh")).isEqualTo("No function named ‘tanhh’.");
  }

  @Test
  void aNumberChoosesSingularOrPlural() {
    assertThat(words.text("list.group", "Ties", 1)).isEqualTo("Ties, 1 function");
    assertThat(words.text("list.group", "Ties", 2)).isEqualTo("Ties, 2 functions");
  }

  @Test
  void bracesOfMarkupAreLeftAlone() {
    assertThat(words.text("trace.legend")).isEqualTo("$⟨$value, {ad|derivative}$⟩$");
  }

  @Test
  void aMissingSentenceOrArgumentThrows() {
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> words.text("no.such.sentence"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.text("trace.step", 1))
        .withMessageContaining("{1}");
    assertThatIllegalArgumentException().isThrownBy(() -> words.text("trace.step", 1.5, 2));
  }

  @Test
  void everySentenceIsReadableMarkup() {
    // An argument may also be the name of a role.
    Object[] roles = Collections.nCopies(10, "left").toArray();
    assertThat(words.keys()).allSatisfy(key -> RichText.of(words.text(key, roles)));
  }

  @Test
  void everyKeyInTheCodeHasItsSentence() throws IOException {
    var missing = new TreeSet<String>();
    var call = Pattern.compile("(?:Words\\.say|words\\.text)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        call.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !words.has(key))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }
}
