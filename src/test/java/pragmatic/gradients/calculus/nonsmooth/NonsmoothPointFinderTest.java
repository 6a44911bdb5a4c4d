package pragmatic.gradients.calculus.nonsmooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;

class NonsmoothPointFinderTest {
  private static List<Double> find(String text, double low, double high) throws ProgramException {
    return NonsmoothPointFinder.find(Parser.parse(text), new double[] {0}, 0, low, high);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          relu(x) ~ 0
          abs(x - 0.3) ~ 0.3
          relu(1 - x) ~ 1
          abs(x^2) ~ 0
          abs((x - 0.3)^2) ~ 0.3
          sqrt((x - 0.3)^2) ~ 0.3
          max(x, x*x) ~ 0 1
          clamp(x, -1, 1) ~ -1 1
          1/x ~ 0
          sqrt(x) ~ 0
          cbrt(x) ~ 0
          where(x > 0.7, 1, 2) ~ 0.7
          round(x) ~ -1.5 -0.5 0.5 1.5
          floor(2*x) ~ -1.5 -1 -0.5 0 0.5 1 1.5
          sign(x^2) ~ 0
          abs(sin(x)) ~ 0
          hardshrink(x) ~ -0.5 0.5
          clamp(-1, x, 0.5) ~ -1 0.5
          hardtanh(0, x, 1) ~ 0 1
          xlogy(1, x) ~ 0
          xlogy(x, 2) ~
          atan2(x, -1) ~ 0
          atan2(x, 0) ~ 0
          atan2(x, 1) ~
          atan2(-1, x) ~
          x^2 + sin(x) ~
          x^3 ~
          """)
  void findsEveryBreakExactly(String text, String expected) throws ProgramException {
    double[] places =
        expected == null
            ? new double[0]
            : Arrays.stream(expected.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(find(text, -1.87, 1.93))
        .containsExactlyElementsOf(Arrays.stream(places).boxed().toList());
  }

  @Test
  void refinesIrrationalBreaksToTheLastBits() throws ProgramException {
    List<Double> found = find("abs(x^2 - 2)", 0, 2);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).isCloseTo(Math.sqrt(2), within(4e-16));
  }

  @Test
  void findsTheCutOfAnAngleWhereNoNumberSitsOnIt() throws ProgramException {
    assertThat(find("atan2(x^2 - 2, -1)", 0, 2)).singleElement().isEqualTo(Math.sqrt(2));
    assertThat(find("atan2(x^2 - 2, 1)", 0, 2)).isEmpty();
  }

  @Test
  void leavesAThousandJumpsToTheCurve() throws ProgramException {
    assertThat(find("floor(500*x)", -1, 1)).isEmpty();
    assertThat(find("floor(500*x) + abs(x)", -1, 1)).containsExactly(0.0);
    assertThat(find("floor(500*x)", -0.1, 0.1)).hasSizeBetween(99, 101);
  }
}
