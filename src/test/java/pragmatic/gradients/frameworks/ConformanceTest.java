package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.ForwardMode;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.calculus.Calculus;
import pragmatic.gradients.calculus.PointClass;
import pragmatic.gradients.program.Program;

/// Under a framework's rules our engines reproduce every measured row that the language can
/// express, in its mode. What is left out or differs is listed with its reason, and counted in the
/// output.
class ConformanceTest {
  /// By framework and program, the reason why some of its rows differ; from `conformance.txt`.
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
          differs.put(line, reason);
        }
      }
      return differs;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Framework> frameworks() {
    return Frameworks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void reproducesWhatWasMeasured(Framework framework) {
    int covered = 0;
    Map<String, Integer> leftOut = new TreeMap<>();
    Map<String, List<String>> different = new TreeMap<>();
    Set<String> used = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Measurement row : framework.measurements()) {
      String reason = reasonToLeaveOut(row);
      if (!reason.isEmpty()) {
        leftOut.merge(reason, 1, Integer::sum);
      } else if (agrees(framework, row)) {
        covered++;
      } else {
        String key = framework.id() + " | " + row.call().program().orElseThrow().text();
        used.add(key);
        if (DIFFERS.containsKey(key)) {
          different.computeIfAbsent(DIFFERS.get(key), k -> new ArrayList<>()).add(row.id());
        } else {
          wrong.add(row.id() + " measured " + row.gradient());
        }
      }
    }
    report(framework, covered, leftOut, different);
    assertThat(wrong).as("rows that differ without a reason").isEmpty();
    assertThat(DIFFERS.keySet().stream().filter(key -> key.startsWith(framework.id())))
        .as("reasons that are needed no more")
        .allMatch(used::contains);
  }

  private static void report(
      Framework framework,
      int covered,
      Map<String, Integer> leftOut,
      Map<String, List<String>> different) {
    int out = leftOut.values().stream().mapToInt(n -> n).sum();
    int differ = different.values().stream().mapToInt(List::size).sum();
    System.out.printf(
        "%s: %d rows covered, %d left out, %d differ%n", framework.id(), covered, out, differ);
    leftOut.forEach((reason, count) -> System.out.printf("  left out %4d  %s%n", count, reason));
    different.forEach((reason, rows) -> {
      System.out.printf("  differ   %4d  %s%n", rows.size(), reason);
      rows.forEach(row -> System.out.println("                   " + row));
    });
  }

  private static String reasonToLeaveOut(Measurement row) {
    if (!row.mode().first()) {
      return "second derivatives";
    }
    if (row.call().program().isEmpty()) {
      return row.call().why();
    }
    boolean number =
        row.call().program().get().inputs().stream()
            .allMatch(name -> row.partial(name).isPresent());
    return row.mode() == Mode.SYMBOLIC && !number ? "the answer is no real number" : "";
  }

  private static boolean agrees(Framework framework, Measurement row) {
    Program program = row.call().program().orElseThrow();
    double[] at = program.inputs().stream().mapToDouble(row.at()::get).toArray();
    FrameworkConvention rules = framework.convention(row.mode());
    for (int i = 0; i < at.length; i++) {
      double ours =
          row.mode() == Mode.REVERSE
              ? ReverseMode.at(program, at, rules).gradient(i)
              : ForwardMode.at(program, at, i, rules).result().tangent();
      // no gradient at all is no influence at all
      if (!Oracle.same(ours, row.partial(program.inputs().get(i)).orElse(0))) {
        return false;
      }
    }
    return true;
  }

  /// Rows of scalar functions of one or two inputs at a point where the function has a kink.
  @Test
  void coversNearlyAllKinks() {
    int kinks = 0;
    int covered = 0;
    for (Framework framework : Frameworks.all()) {
      Map<String, Boolean> known = new HashMap<>();
      framework.measurements().forEach(row -> learnKink(known, row));
      for (Measurement row : framework.measurements()) {
        if (row.mode().first() && known.getOrDefault(place(row), false)) {
          kinks++;
          covered += reasonToLeaveOut(row).isEmpty() && agrees(framework, row) ? 1 : 0;
        }
      }
    }
    System.out.printf("%d of %d rows at kinks are covered%n", covered, kinks);
    assertThat((double) covered / kinks).isGreaterThanOrEqualTo(0.95);
  }

  private static String place(Measurement row) {
    return row.call().function() + row.at();
  }

  private static void learnKink(Map<String, Boolean> known, Measurement row) {
    boolean scalar = row.at().keySet().stream().noneMatch(name -> name.matches("\\w\\d"));
    if (!scalar || row.at().size() > 2 || row.call().program().isEmpty()) {
      return;
    }
    Program program = row.call().program().get();
    double[] at = program.inputs().stream().mapToDouble(row.at()::get).toArray();
    known.computeIfAbsent(
        place(row),
        place ->
            IntStream.range(0, at.length)
                .anyMatch(i -> Calculus.at(program, at, i).point() == PointClass.KINK));
  }
}
