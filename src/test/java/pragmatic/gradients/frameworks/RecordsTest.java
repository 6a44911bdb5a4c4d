package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.frameworks.records.Measurement;

/// What holds of every record.
class RecordsTest {
  static Stream<Framework> shipped() {
    return Frameworks.shipped().stream();
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
