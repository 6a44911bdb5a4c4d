package pragmatic.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the jar says of the parts that come with it.
class ShippedPartsTest {
  private static String text(String resource) throws IOException {
    try (InputStream in = ShippedPartsTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The build writes the list before the tests; other tools that run tests do not.
  @Test
  void everyPartThatRunsIsNamedWithItsLicence() throws IOException {
    URL list = ShippedPartsTest.class.getResource("/META-INF/sbom/bom.json");
    assumeThat(list).as("the list that the build writes").isNotNull();
    JsonNode parts =
        new ObjectMapper().readTree(text("/META-INF/sbom/bom.json")).path("components");
    assertThat(parts).hasSizeGreaterThan(8);
    String notice = text("/META-INF/NOTICE");
    for (JsonNode part : parts) {
      String name = part.path("name").asText();
      assertThat(part.at("/licenses/0/license/id").asText()).as(name).isNotEmpty();
      assertThat(part.path("version").asText()).as(name).isNotEmpty();
      assertThat(notice).containsPattern("\\b" + Pattern.quote(name) + "\\b");
    }
  }

  @Test
  void everyLicenceThatIsNamedIsThere() throws IOException {
    String notice = text("/META-INF/NOTICE");
    assertThat(Pattern.compile("(META-INF|looks)/\\S+\\.txt").matcher(notice).results())
        .map(MatchResult::group)
        .hasSizeGreaterThan(3)
        .allSatisfy(file -> assertThat(text("/" + file)).hasSizeGreaterThan(500));
  }
}
