package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.calculus.Truth;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.calculus.set.Regularity;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// What frameworks were measured to answer for programs from public reports about gradients at
/// kinks, jumps and NaN traps. A row that holds the answer of the framework's own function instead
/// tells nothing of the program.
///
/// `reports.txt` lists the answers that differ, each with its cause; where no other call was asked,
/// none of them is sound.
class ReportsTest {
  private static final Set<String> KNOWN =
      Stream.concat(Stream.of(PointClass.values()), Stream.of(Regularity.values()))
          .map(Enum::name)
          .collect(Collectors.toSet());

  /// What stays open, by id.
  private static final Map<String, String> CAUSES =
      Map.of(
          "tf11756", "−∞·b: the chain rule meets 0·∞ on every path, so that the whole is undecided",
          "angle-vec",
              "along a, acos of a/|a| is constant: undecided, since only rounding says that it is 1",
          "lse-inf", "inputs at −∞ have a class of their own");

  private static JsonNode cases() throws IOException {
    try (InputStream in =
        new GZIPInputStream(ReportsTest.class.getResourceAsStream("/oracles/reports.json.gz"))) {
      return new ObjectMapper().readTree(in).path("cases");
    }
  }

  /// Causes by id.
  private static Map<String, String> listed() throws IOException {
    try (InputStream in = ReportsTest.class.getResourceAsStream("/reports.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> causes = new TreeMap<>();
      String cause = "";
      for (String line : text.lines().toList()) {
        if (line.startsWith("= ")) {
          cause = line.substring(2);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          causes.put(line, cause);
        }
      }
      return causes;
    }
  }

  @Test
  void answersAsMeasured() throws IOException, ProgramException {
    Set<String> differing = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    Map<String, int[]> counts = new TreeMap<>();
    for (JsonNode row : cases()) {
      JsonNode measured = row.path("measured").path("gradient");
      if (!measured.isObject()) {
        continue;
      }
      Framework framework = Frameworks.find(row.path("framework").asText()).orElseThrow();
      Mode mode = Mode.of(row.path("mode").asText()).orElseThrow();
      Program program = Parser.parse(row.path("program").asText());
      double[] at = at(program, row);
      FrameworkAnswer ours = FrameworkAnswers.answer(framework, program, at, mode);
      boolean agrees = true;
      for (int i = 0; i < at.length; i++) {
        JsonNode partial = measured.path(program.inputs().get(i));
        double theirs = partial.isNumber() || partial.isTextual() ? Oracle.number(partial) : 0;
        agrees &= same(ours.value(i), theirs);
      }
      int[] count = counts.computeIfAbsent(framework.id() + " " + mode.key(), _ -> new int[2]);
      count[0]++;
      if (!agrees) {
        count[1]++;
        differing.add(row.path("id").asText());
        if (ours.sound()) {
          held.add(row.path("id").asText());
        }
      }
    }
    counts.forEach(
        (who, count) -> System.out.printf("%s: %d answers, %d differ%n", who, count[0], count[1]));
    Map<String, String> causes = listed();
    assertThat(differing).isEqualTo(causes.keySet());
    held.removeIf(id -> causes.getOrDefault(id, "").startsWith("Another call was asked"));
    assertThat(held).as("differ, and are held for right").isEmpty();
  }

  /// Truths that were worked out by hand: classes, gradients, slopes, and weights of jumps. Classes
  /// and sets in prose are passed over.
  @Test
  void calculusSaysWhatWasWorkedOutByHand() throws IOException, ProgramException {
    int rows = 0;
    for (JsonNode row : cases()) {
      JsonNode stated = row.path("truth");
      if (!stated.isObject() || CAUSES.containsKey(row.path("id").asText())) continue;
      Program program = Parser.parse(row.path("program").asText());
      Truth truth = Truth.at(program, at(program, row));
      String as = row.path("id").asText() + ": " + program.text();
      if (truth.inputs() == 1) {
        slice(stated, truth.slices().getFirst(), as);
      } else {
        if (KNOWN.contains(stated.path("class").asText()))
          assertThat(truth.whole().regularity().name())
              .as(as)
              .isEqualTo(stated.path("class").asText());
        double[] gradient = truth.whole().gradient();
        for (int i = 0; i < stated.path("gradient").size(); i++)
          assertThat(
                  gradient != null
                      && same(gradient[i], Oracle.number(stated.path("gradient").path(i))))
              .as(as)
              .isTrue();
        for (Map.Entry<String, JsonNode> input : stated.path("inputs").properties())
          slice(
              input.getValue(),
              truth.slices().get(program.inputs().indexOf(input.getKey())),
              as + " along " + input.getKey());
      }
      rows++;
    }
    assertThat(rows).isEqualTo(204);
  }

  private static void slice(JsonNode stated, Calculus slice, String as) {
    if (KNOWN.contains(stated.path("class").asText()))
      assertThat(slice.point().name()).as(as).isEqualTo(stated.path("class").asText());
    if (stated.hasNonNull("left")) slope(stated.path("left"), slice.left().slope(), as + ", left");
    if (stated.hasNonNull("right"))
      slope(stated.path("right"), slice.right().slope(), as + ", right");
    Double weight = slice.diracWeight();
    if (stated.has("weight"))
      slope(stated.path("weight"), weight == null ? Double.NaN : weight, as + ", weight");
  }

  private static void slope(JsonNode stated, double ours, String as) {
    assertThat(same(ours, Oracle.number(stated))).as("%s: %s", as, ours).isTrue();
  }

  private static double[] at(Program program, JsonNode row) {
    return program.inputs().stream()
        .mapToDouble(input -> Oracle.number(row.path("at").path(input)))
        .toArray();
  }

  /// Some frameworks keep constants in single precision.
  private static boolean same(double a, double b) {
    return Oracle.same(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  }
}
