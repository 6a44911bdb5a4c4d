package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the jar says of the parts that come with it.
class ShippedPartsTest {
  /// In the classes of the app: other jars have a file of the same name.
  private static Path shipped(String name) {
    try {
      URL classes = Main.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(classes.toURI()).resolve(name);
    } catch (URISyntaxException fault) {
      throw new AssertionError(fault);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(shipped(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The build writes the list before the tests; other tools that run tests do not.
  @Test
  void everyPartThatRunsIsNamedWithItsLicence() throws IOException {
    String list = "META-INF/sbom/bom.json";
    assumeThat(shipped(list)).as("the list that the build writes").exists();
    JsonNode parts = new ObjectMapper().readTree(text(list)).path("components");
    assertThat(parts).hasSizeGreaterThan(8);
    String notice = text("META-INF/NOTICE");
    for (JsonNode part : parts) {
      String name = part.path("name").asText();
      assertThat(part.at("/licenses/0/license/id").asText()).as(name).isNotEmpty();
      assertThat(part.path("version").asText()).as(name).isNotEmpty();
      assertThat(notice).containsPattern("\\b" + Pattern.quote(name) + "\\b");
    }
  }

  @Test
  void everyLicenceThatIsNamedIsThere() {
    String notice = text("META-INF/NOTICE");
    assertThat(Pattern.compile("(META-INF|looks)/\\S+\\.txt").matcher(notice).results())
        .map(MatchResult::group)
        .hasSizeGreaterThan(3)
        .allSatisfy(file -> assertThat(text(file)).hasSizeGreaterThan(500));
  }
}
