package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1, −1",
    "0.5, 0.5",
    "0.693147, 0.6931",
    "-0.25, −0.25",
    "0.1, 0.1",
    "100, 100",
    "Infinity, ∞",
    "-Infinity, −∞",
    "NaN, NaN",
    "123456, 123456",
    "0.0005, 0.0005",
    "0.0001, 0.0001",
    "1.5e-7, 1.5·10^{−7}",
    "-1e-7, −10^{−7}",
    "1e6, 10^{6}",
    "2500000, 2.5·10^{6}",
    "9.99999e9, 10^{10}",
    "0.99999999, 1",
    "0.30000000000000004, 0.3",
    "4.9e-324, 4.941·10^{−324}",
    "1.7976931348623157e308, 1.798·10^{308}"
  })
  void numbersAreShort(double value, String shown) {
    assertThat(Numbers.of(value)).isEqualTo(shown);
  }

  /// Also where the fifth decimal is a five: doubles just above and below it, and those exactly on
  /// it, of which the even neighbour is taken.
  @Test
  void fourDecimalsAreThoseOfExactArithmetic() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      double half = (random.nextInt(2_000_000_000) + 0.5) / 10_000;
      double any = random.nextDouble() * Math.pow(10, random.nextInt(9) - 3);
      double tie = random.nextInt(1_000_000) + (2 * random.nextInt(16) + 1) / 32.0;
      for (double value : new double[] {half, Math.nextUp(half), Math.nextDown(half), any, tie}) {
        if (value >= 1e6 || value < 0.002) continue;
        BigDecimal exact = new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
        assertThat(Numbers.of(value)).isEqualTo(exact.stripTrailingZeros().toPlainString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.849, 0.85", "0, 0.00", "-0.0, 0.00", "-0.001, 0.00", "-1, −1.00", "Infinity, ∞"})
  void draggedNumbersKeepTheirDecimals(double value, String shown) {
    assertThat(Numbers.fixed(value, 2)).isEqualTo(shown);
  }

  @Test
  void anInputIsWrittenWithWhatRoundingWouldHide() {
    assertThat(Numbers.input(-0.0)).isEqualTo("−0");
    assertThat(Numbers.input(0.0)).isEqualTo("0");
    assertThat(Numbers.input(0.3)).isEqualTo("0.3");
    assertThat(Numbers.input(Math.nextUp(0.3))).isEqualTo("0.3 + 5.551·10^{−17}");
    assertThat(Numbers.input(Math.nextDown(-1.0))).isEqualTo("−1 − 2.22·10^{−16}");
    assertThat(Numbers.input(Double.MIN_VALUE)).isEqualTo(Numbers.of(Double.MIN_VALUE));
    assertThat(Numbers.input(Math.sqrt(0.5))).isEqualTo("0.7071");
    assertThat(Numbers.input(Math.sqrt(0.5), 9)).isEqualTo("0.707106781");
    assertThat(Numbers.input(0.3 + 1e-9, 11)).isEqualTo("0.3 + 10^{−9}");
    // one face, however fine the axis is
    for (int decimals : new int[] {0, 7, 9})
      assertThat(Numbers.input(-1e-7, decimals)).isEqualTo(Numbers.of(-1e-7));
    assertThat(Numbers.input(1.234567e-5, 11)).isEqualTo("1.234567·10^{−5}");
    // beside a round number only
    assertThat(Numbers.input(1 - 4e-6)).isEqualTo("1 − 4·10^{−6}");
    assertThat(Numbers.input(0.5671 + 4e-6)).isEqualTo("0.5671");
    assertThat(Numbers.input(1234567.25)).isEqualTo(Numbers.of(1234567.25));
    assertThat(Numbers.input(Double.NaN)).isEqualTo("NaN");
  }

  @Test
  void setsAndGradients() {
    assertThat(Numbers.interval(-1, 1)).isEqualTo("[−1, 1]");
    assertThat(Numbers.interval(Double.NEGATIVE_INFINITY, 0)).isEqualTo("(−∞, 0]");
    assertThat(Numbers.interval(1, Double.POSITIVE_INFINITY)).isEqualTo("[1, ∞)");
    assertThat(Numbers.interval(0, -0.0)).isEqualTo("0");
    assertThat(Numbers.tuple(.5, -.5)).isEqualTo("(0.5, −0.5)");
    assertThat(Numbers.plain(1.5e-7)).isEqualTo("1.5·10^−7");
  }
}
