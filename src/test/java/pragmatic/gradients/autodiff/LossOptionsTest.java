package pragmatic.gradients.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.calculus.formula.Symbolic;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Label smoothing and temperature.
class LossOptionsTest {
  private static double[] gradient(String text, double... at) throws ProgramException {
    return ReverseMode.at(Parser.parse(text), at, Conventions.MIDDLE).gradient();
  }

  private static double value(String text, double... at) throws ProgramException {
    return ForwardMode.value(Parser.parse(text), at);
  }

  /// Every row that a framework was measured with for a smoothed target.
  @ParameterizedTest
  @CsvSource({"pytorch-2.13.0, 4", "tensorflow-2.21.0, 4"})
  void areAsMeasured(String framework, int rows) throws IOException, ProgramException {
    JsonNode table =
        new ObjectMapper().readTree(Path.of("assets/frameworks", framework + ".json").toFile());
    int count = 0;
    for (JsonNode function : table.findParents("call")) {
      String name = function.path("function").asText();
      if (!name.equals("ce_smooth") && !name.equals("ce3_smooth")) continue;
      String loss =
          name.equals("ce_smooth")
              ? "cross_entropy(1, 0.1; z0, z1)"
              : "cross_entropy(2, 0.1; z0, z1, z2)";
      for (JsonNode row : function.path("rows")) {
        double[] at = doubles(row.path("at").path("v"));
        assertThat(value(loss, at)).isCloseTo(row.path("value").asDouble(), within(1e-15));
        assertThat(gradient(loss, at))
            .containsExactly(doubles(row.path("gradient").path("v")), within(2e-16));
        count++;
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(rows);
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) values[i] = array.get(i).asDouble();
    return values;
  }

  @Test
  void meanWhatTheyAreWrittenOutAs() throws ProgramException {
    Random random = new Random(11);
    String inside = "logsumexp(a/T, b/T, c/T)";
    for (int k = 0; k < 200; k++) {
      double[] z = random.doubles(3, -4, 4).toArray();
      double s = random.nextDouble();
      double t = 0.3 + random.nextDouble(3);
      double[] at = {z[0], z[1], z[2], s, t};
      String order = "0*a + 0*b + 0*c + 0*s + 0*T + ";
      agree(
          order + "cross_entropy(1, s, T; a, b, c)",
          order + inside + " - (1 - s)*b/T - s*(a + b + c)/(3*T)",
          at);
      agree(order + "softmax(2, T; a, b, c)", order + "exp(c/T - " + inside + ")", at);
      agree(order + "log_softmax(0, T; a, b, c)", order + "a/T - " + inside, at);
    }
  }

  private static void agree(String call, String written, double[] at) throws ProgramException {
    assertThat(value(call, at)).isCloseTo(value(written, at), within(1e-12));
    assertThat(gradient(call, at)).containsExactly(gradient(written, at), within(1e-11));
  }

  @Test
  void aPlainCallIsTheOneWithoutSmoothingAtTemperatureOne() throws ProgramException {
    double[] z = {2, 1, 0.1};
    assertThat(gradient("cross_entropy(0, 0, 1; a, b, c)", z))
        .containsExactly(gradient("cross_entropy(0; a, b, c)", z));
    assertThat(value("cross_entropy(0, 0; a, b, c)", z))
        .isCloseTo(0.41703001627783354, within(1e-15));
    assertThat(gradient("softmax(1, 1; a, b, c)", z))
        .containsExactly(gradient("softmax(1; a, b, c)", z), within(1e-16));
  }

  @Test
  void theGradientSumsToZeroAndStaysFinite() throws ProgramException {
    for (double size : new double[] {1, 1000, 1e300}) {
      double[] gradient = gradient("cross_entropy(1, 0.2, 2; a, b, c)", size, -size, 0.5 * size);
      assertThat(gradient[0] + gradient[1] + gradient[2]).isCloseTo(0, within(1e-15));
      assertThat(Arrays.stream(gradient)).allMatch(Double::isFinite);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross_entropy(1, 0.1, 2; x, 1)", "softmax(0, 2; x, 0)"})
  void calculusKnowsThem(String text) throws ProgramException {
    Program program = Parser.parse(text);
    Calculus calculus = Calculus.at(program, new double[] {0.5}, 0);
    assertThat(calculus.point()).isEqualTo(PointClass.SMOOTH);
    assertThat(calculus.derivative()).isCloseTo(gradient(text, 0.5)[0], within(1e-12));
    assertThat(Symbolic.derivative(program, 0)).isPresent();
  }
}
