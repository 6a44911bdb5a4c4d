package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;

/// Of the rows of scalar functions of one or two inputs at kinks, nearly all are covered:
/// expressible in the language, and reproduced.
///
/// Where a function has kinks is known from the oracle of truths for one input, and from calculus
/// for every program that any framework's call of the function was expressed by. All rows of the
/// function there count, whether or not their own call can be expressed.
class KinkCoverageTest {
  @Test
  void coversNearlyAllRowsAtKinks() throws IOException {
    Set<String> kinks = truth();
    Frameworks.shipped().stream()
        .flatMap(framework -> framework.measurements().stream())
        .filter(row -> isScalar(row) && isKink(row))
        .forEach(row -> kinks.add(place(row)));
    int all = 0;
    int covered = 0;
    Map<String, Integer> missing = new TreeMap<>();
    for (Framework framework : Frameworks.shipped()) {
      List<MeasuredRow> rows = MeasuredRow.ofFile(framework);
      for (int i = 0; i < rows.size(); i++) {
        Measurement measurement = framework.measurements().get(i);
        MeasuredRow row = rows.get(i);
        if (row.mode().first() && isScalar(measurement) && kinks.contains(place(measurement))) {
          all++;
          if (!row.leftOut() && row.agrees()) {
            covered++;
          } else {
            String why = row.leftOut() ? row.out() : "differs";
            missing.merge(framework.id() + ": " + why, 1, Integer::sum);
          }
        }
      }
    }
    System.out.printf(
        "%d of %d rows at kinks are covered, %.2f %%%n", covered, all, 100.0 * covered / all);
    missing.forEach((why, count) -> System.out.printf("  not %4d  %s%n", count, why));
    assertThat((double) covered / all).isGreaterThanOrEqualTo(0.97);
  }

  private static boolean isScalar(Measurement row) {
    return row.at().size() <= 2
        && row.at().keySet().stream().noneMatch(name -> name.matches("[vpq]\\d"));
  }

  /// A zero is the same point whatever its sign; names of inputs do not matter.
  private static String place(Measurement row) {
    return place(row.call().function(), new ArrayList<>(row.at().values()));
  }

  private static String place(String function, List<Double> at) {
    return function + at.stream().map(x -> x + 0.0).toList();
  }

  private static boolean isKink(Measurement row) {
    if (row.call().program().isEmpty()) {
      return false;
    }
    Program program = row.call().program().get();
    double[] at = program.inputs().stream().mapToDouble(row.at()::get).toArray();
    return IntStream.range(0, at.length)
        .anyMatch(i -> Calculus.at(program, at, i).point() == PointClass.KINK);
  }

  private static Set<String> truth() throws IOException {
    Set<String> kinks = new HashSet<>();
    try (InputStream in = KinkCoverageTest.class.getResourceAsStream("/oracles/truth.json")) {
      for (JsonNode point : new ObjectMapper().readTree(in).get("kinks")) {
        if (point.get("class").asText().equals("kink")) {
          kinks.add(place(point.get("function").asText(), List.of(point.get("point").asDouble())));
        }
      }
    }
    return kinks;
  }
}
