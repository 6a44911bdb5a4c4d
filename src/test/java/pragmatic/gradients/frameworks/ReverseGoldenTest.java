package pragmatic.gradients.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;
import pragmatic.gradients.autodiff.ReverseMode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Reverse mode under a framework's measured rules answers what the framework's reverse mode was
/// measured to answer.
class ReverseGoldenTest {
  /// Rows that a faithful engine misses, by framework and row, with the reason.
  private static final Map<String, String> MISSES =
      Map.of(
          "tensorflow-2.21.0 leaky_relu@0", "its slope is kept in float32",
          "pytorch-2.13.0 cbrt@0", "spelled by sign and power there, and sign(0) * inf is NaN",
          "tensorflow-2.21.0 cbrt@0", "spelled by sign and power there, and sign(0) * inf is NaN");

  static List<Oracle> rows() {
    return Oracle.programs();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void answersAsMeasured(Oracle oracle) throws ProgramException {
    Program program = Parser.parse(oracle.program());
    for (Framework framework : Frameworks.all()) {
      JsonNode measured = oracle.row().get("measured").get(framework.id());
      if (measured == null) continue;
      double expected = Oracle.number(measured.get("reverse"));
      double answer =
          ReverseMode.at(program, new double[] {oracle.at()}, framework.convention(Mode.REVERSE))
              .gradient(0);
      assertThat(Oracle.same(answer, expected))
          .as("%s: %s, measured %s", framework.id(), answer, expected)
          .isNotEqualTo(MISSES.containsKey(framework.id() + " " + oracle.id()));
    }
  }
}
