package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRecordsTest {
  @TempDir Path folder;

  private static String shipped() throws IOException {
    try (InputStream in = OwnRecordsTest.class.getResourceAsStream("/frameworks/jax-0.10.2.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private OwnRecords read() {
    return OwnRecords.in(folder, ids());
  }

  private static Set<String> ids() {
    return Frameworks.shipped().stream().map(Framework::id).collect(Collectors.toSet());
  }

  @Test
  void joinsFilesOfTheUsers() throws IOException {
    Files.writeString(folder.resolve("b.json"), shipped().replace("\"0.10.2\"", "\"0.11.0\""));
    Files.writeString(folder.resolve("a.json"), shipped().replace("\"0.10.2\"", "\"0.12.0\""));
    Files.writeString(folder.resolve("notes.txt"), "no file of records");
    OwnRecords own = read();
    assertThat(own.frameworks())
        .extracting(Framework::id)
        .containsExactly("jax-0.12.0", "jax-0.11.0");
    assertThat(own.problems()).isEmpty();
  }

  @Test
  void leavesOutWhatIsThereAlready() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), shipped());
    assertThat(read().frameworks()).isEmpty();
    assertThat(read().problems())
        .containsExactly(
            file.getFileName()
                + " in your folder of tables is left out: jax-0.10.2 is there already.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{                                | line 1, column",
        "[]                               | no text 'framework'",
        "{\"framework\": 3}               | no text 'framework'",
        "ROWS {\"mode\": \"reverse\"}     | no value of an input",
        "ROWS {\"mode\": \"sideways\"}    | no mode",
        "ROWS 7                           | no text 'mode'",
        "ROWS                             | no row with a first derivative",
      })
  void namesFileAndPlaceOfABadOne(String text, String reason) throws IOException {
    String head =
        "{'framework': 'jax', 'name': 'JAX', 'short': 'J', 'version': '1', 'build': '1', 'date': '',"
            + " 'dtype': '', 'setup': '', 'calls': [{'call': 'c', 'function': 'f', 'program': 'abs(x)', 'rows': [";
    String whole =
        text.startsWith("ROWS") ? head.replace('\'', '"') + text.substring(4) + "]}]}" : text;
    Path file = Files.writeString(folder.resolve("bad.json"), whole);
    assertThat(read().frameworks()).isEmpty();
    assertThat(read().problems())
        .singleElement()
        .asString()
        .startsWith(file.getFileName() + " ")
        .contains(reason);
  }

  private static final String WHOLE =
      """
      {"framework": "jax", "name": "JAX", "short": "J", "version": "9", "build": "9", "date": "d",
       "dtype": "float64", "setup": "", "calls": [{"call": "c", "function": "f", "program": "abs(x)",
       "rows": [{"mode": "reverse", "at": {"x": "0"}, "value": "0.0", "gradient": {"x": "1.0"}}]}]}
      """;

  /// A message is a line for a person: it quotes no file, and speaks to no terminal.
  @ParameterizedTest
  @CsvSource({
    "abs(x), LONG",
    "abs(x), w",
    "reverse, w",
    "9, w",
    "d, w",
    "0.0, w",
    "J, ESC",
    "reverse, ESC",
    "abs(x), ESC",
    "0.0, ESC"
  })
  void saysInALineOfAFewLettersWhatIsWrong(String part, String instead) throws IOException {
    String bad =
        switch (instead) {
          case "LONG" -> "abs(x)+".repeat(14_000);
          case "ESC" -> "\\u001b[31m\\n";
          default -> instead.repeat(100_000);
        };
    String text = WHOLE.replace('"' + part + '"', '"' + bad + '"');
    assertThat(text).isNotEqualTo(WHOLE);
    Files.writeString(folder.resolve("long.json"), text);
    Files.writeString(folder.resolve("without.json"), text.replace("\"short\"", "\"shirt\""));
    assertThat(read().frameworks()).isEmpty();
    assertThat(read().problems())
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(line).hasSizeBetween(20, 500).doesNotContain("\n", "\u001b"));
  }

  /// It says how large one may be.
  @Test
  void leavesOutWhatIsLargerThanAnyTable() throws IOException {
    Files.writeString(folder.resolve("large.json"), WHOLE + " ".repeat(4 << 20));
    assertThat(read().frameworks()).isEmpty();
    assertThat(read().problems()).singleElement().asString().contains("4 megabytes");
    Files.writeString(folder.resolve("large.json"), WHOLE + " ".repeat(3 << 20));
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void leavesOutWhatIsTooMuchWithTheOthers() throws IOException {
    for (int i = 0; i < 9; i++) {
      String table = WHOLE.replace("\"9\"", "\"9." + i + '"');
      Files.writeString(folder.resolve(i + ".json"), table + " ".repeat(3 << 20));
    }
    assertThat(read().frameworks()).hasSize(7);
    assertThat(read().problems()).hasSize(2).allMatch(line -> line.contains("24 megabytes"));
  }

  @Test
  void needsNoFolder() {
    OwnRecords none = OwnRecords.in(folder.resolve("none"), ids());
    assertThat(none.frameworks()).isEmpty();
    assertThat(none.problems()).isEmpty();
  }
}
