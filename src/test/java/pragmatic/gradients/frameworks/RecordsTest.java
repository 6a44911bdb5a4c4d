package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The records that ship are those that were measured, to the last number. A digest of each file's
/// rows stands in `oracles/records.properties`; whoever measures anew writes a new one, which the
/// failure prints.
class RecordsTest {
  static Stream<Framework> shipped() {
    return Frameworks.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyNumberIsTheMeasuredOne(Framework framework) throws Exception {
    Properties digests = new Properties();
    try (InputStream in = RecordsTest.class.getResourceAsStream("/oracles/records.properties")) {
      digests.load(in);
    }
    assertThat(digest(framework)).isEqualTo(digests.getProperty(framework.id()));
  }

  private static String digest(Framework framework) throws NoSuchAlgorithmException, IOException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Measurement row : framework.measurements()) {
      List<String> parts =
          new ArrayList<>(List.of(row.call().function(), row.id(), String.valueOf(row.value())));
      new TreeMap<>(row.gradient()).forEach((name, slope) -> parts.add(name + "=" + slope));
      digest.update((String.join("\t", parts) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyRowHasAProgramOrSaysWhyNot(Framework framework) {
    for (Measurement row : framework.measurements()) {
      assertThat(row.call().program().isPresent()).isEqualTo(row.call().why().isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void noTwoRowsOfACallAnswerDifferently(Framework framework) {
    Map<String, Map<String, Double>> answers = new TreeMap<>();
    for (Measurement row : framework.measurements()) {
      assertThat(row.gradient()).isEqualTo(answers.computeIfAbsent(row.id(), _ -> row.gradient()));
    }
  }
}
