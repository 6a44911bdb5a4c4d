package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.frameworks.records.Measurement;

/// Under a framework's rules our engines reproduce every measured row that the language can
/// express, in its mode: the rows of the framework's file, and those of the oracle of programs.
///
/// `conformance.txt` lists the rows that differ, each with its reason. A row that differs and is
/// not listed fails, and so does a listed one that agrees. What is left out says why in the files
/// themselves. Counts are printed; `target/conformance` holds a line for every row.
class ConformanceTest {
  /// Reasons by row, for as many rows as bear the id.
  private static final Map<String, String> DIFFERS = differs();

  private static Map<String, String> differs() {
    InputStream file = ConformanceTest.class.getResourceAsStream("/conformance.txt");
    try (var in =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      Map<String, String> differs = new HashMap<>();
      String reason = "";
      for (String line : in.lines().toList()) {
        if (line.startsWith("= ")) {
          reason = line.substring(2);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          assertThat(differs.put(line, reason)).as("listed twice: %s", line).isNull();
        }
      }
      return differs;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Framework> frameworks() {
    return Frameworks.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void reproducesEveryRowOfTheFile(Framework framework) throws IOException {
    reproduces(framework, "file", MeasuredRow.ofFile(framework));
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void reproducesTheOracleOfPrograms(Framework framework) throws IOException {
    reproduces(framework, "programs", MeasuredRow.ofPrograms(framework));
  }

  private static void reproduces(Framework framework, String source, List<MeasuredRow> rows)
      throws IOException {
    int covered = 0;
    Map<String, Integer> out = new TreeMap<>();
    Map<String, Integer> differ = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (MeasuredRow row : rows) {
      String verdict = "covered";
      boolean listed = DIFFERS.containsKey(row.id());
      if (row.leftOut()) {
        verdict = "left out: " + row.out();
        out.merge(row.out(), 1, Integer::sum);
      } else if (row.agrees()) {
        covered++;
        if (listed) {
          wrong.add("agrees, though it is listed: " + row.id());
        }
      } else {
        String reason = DIFFERS.getOrDefault(row.id(), "no reason");
        verdict = "differs: " + reason;
        differ.merge(reason, 1, Integer::sum);
        if (!listed) {
          String ours = Arrays.toString(row.ours());
          wrong.add(row.id() + " measured " + row.gradient() + ", ours " + ours);
        }
      }
      lines.add(row.line(verdict));
    }
    report(framework, source, covered, out, differ, lines);
    assertThat(wrong).isEmpty();
  }

  private static void report(
      Framework framework,
      String source,
      int covered,
      Map<String, Integer> out,
      Map<String, Integer> differ,
      List<String> lines)
      throws IOException {
    System.out.printf(
        "%s, %s: %d rows covered, %d left out, %d differ%n",
        framework.id(), source, covered, sum(out), sum(differ));
    out.forEach((reason, count) -> System.out.printf("  left out %4d  %s%n", count, reason));
    differ.forEach((reason, count) -> System.out.printf("  differ   %4d  %s%n", count, reason));
    Path folder = Files.createDirectories(Path.of("target", "conformance"));
    Files.write(folder.resolve(framework.id() + "-" + source + ".txt"), lines);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(n -> n).sum();
  }

  @Test
  void listsOnlyRowsThatThereAre() {
    List<String> ids =
        frameworks()
            .flatMap(framework ->
                Stream.concat(
                    MeasuredRow.ofFile(framework).stream(),
                    MeasuredRow.ofPrograms(framework).stream()))
            .map(MeasuredRow::id)
            .toList();
    assertThat(ids).containsAll(DIFFERS.keySet());
  }

  /// The records that ship are those that were measured, to the last number. A digest of each
  /// file's rows stands in `oracles/records.properties`; whoever measures anew writes the new one,
  /// which the failure prints.
  @ParameterizedTest
  @MethodSource("frameworks")
  void everyNumberIsTheMeasuredOne(Framework framework) throws Exception {
    Properties digests = new Properties();
    try (InputStream in =
        ConformanceTest.class.getResourceAsStream("/oracles/records.properties")) {
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
}
