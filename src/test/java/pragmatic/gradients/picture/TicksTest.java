package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @Test
  void wholeNumbersOnTheDesk() {
    assertThat(Ticks.of(-2, 2, 912, 120)).containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0);
    assertThat(Ticks.of(-1.12, 2, 366, 60)).containsExactly(-1.0, 0.0, 1.0, 2.0);
  }

  @Test
  void zeroIsNeverNegative() {
    assertThat(1 / Ticks.of(-1, 1, 400, 60).get(2)).isPositive();
  }

  @Test
  void finerTicksAreExactDecimals() {
    assertThat(Ticks.of(0, 0.6, 700, 100)).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
  }

  @Test
  void whatNoDoubleDividesHasNoTicks() {
    for (double span = 1; span > 0; span /= 4)
      assertThat(Ticks.of(0, span, 300, 60)).as("%s", span).allMatch(Double::isFinite);
    assertThat(Ticks.of(-Double.MIN_VALUE, 0, 300, 60)).isEmpty();
  }

  @Test
  void theWidestRangesHaveFiniteTicks() {
    for (double high = Double.MAX_VALUE; high > 1; high /= 3)
      for (double low : new double[] {-3, 0, Double.MIN_VALUE, high / 2, high - Double.MAX_VALUE})
        for (double gap : new double[] {20, 300, 2000})
          assertThat(Ticks.of(low, high, 300, gap)).allMatch(Double::isFinite);
  }

  @Test
  void everyStepIsRoundAndKeepsItsDistance() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(-8, 9));
      double span = Math.pow(10, random.nextDouble(-5, 6)) * Math.max(1e-3, Math.abs(low));
      double pixels = random.nextDouble(100, 2000);
      List<Double> ticks = Ticks.of(low, low + span, pixels, 60);
      assertThat(ticks.size()).isBetween((int) (pixels / 150) - 1, (int) (pixels / 60) + 2);
      // a short axis has two numbers rather than one
      double least = pixels < 300 ? 29.9 : 59.9;
      for (int k = 1; k < ticks.size(); k++) {
        assertThat((ticks.get(k) - ticks.get(k - 1)) / span * pixels).isBetween(least, 150.1);
      }
    }
  }

  @Test
  void noNumberStandsAlone() {
    assertThat(Ticks.of(-3, 3, 490, 288)).containsExactly(-2.0, 0.0, 2.0);
    assertThat(Ticks.of(-4, 4, 900, 288)).containsExactly(-4.0, -2.0, 0.0, 2.0, 4.0);
  }

  @Test
  void anEmptyOrInfiniteRangeHasNoTicks() {
    assertThat(Ticks.of(1, 1, 100, 10)).isEmpty();
    assertThat(Ticks.of(0, Double.POSITIVE_INFINITY, 100, 10)).isEmpty();
    assertThat(Ticks.of(1e300, Math.nextUp(1e300), 100, 10)).isEmpty();
    assertThat(Ticks.of(Double.NaN, 1, 100, 10)).isEmpty();
  }

  @Test
  void onAZoomedAxisTicksAreWrittenAsDistancesFromTheRoundestOne() {
    double width = 1e-9;
    List<Double> ticks = Ticks.of(0.3 - width / 2, 0.3 + width / 2, 912, 122);
    assertThat(Ticks.texts(ticks, 18))
        .containsExactly("−4·10^{−10}", "−2·10^{−10}", "0.3", "+2·10^{−10}", "+4·10^{−10}");
    double root = Math.sqrt(0.5);
    assertThat(Ticks.texts(Ticks.of(root - 1e-8, root + 1e-8, 912, 122), 18))
        .contains("0.70710678", "+5·10^{−9}");
    assertThat(Ticks.texts(Ticks.of(root - 1e-8, root + 1e-8, 366, 60), 8)).contains("≈0.70711");
  }

  @Test
  void downToTheLastDigitsTheStepsStayRound() {
    double grain = Math.ulp(0.3);
    List<Double> ticks = Ticks.of(0.3 - 32 * grain, 0.3 + 32 * grain, 912, 122);
    assertThat(ticks.size()).isBetween(3, 7);
    assertThat(Ticks.texts(ticks, 18))
        .contains("0.3")
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("0\\.3|[+−]([125468]·|1\\.5·)?10\\^\\{−1[56]\\}"));
    assertThat(Ticks.texts(Ticks.of(-1e-280, 1e-280, 912, 122), 18)).contains("0", "5·10^{−281}");
  }

  @Test
  void usualTicksAreWrittenOut() {
    assertThat(Ticks.texts(List.of(-2.0, -1.0, 0.0), 8)).containsExactly("−2", "−1", "0");
    assertThat(Ticks.texts(List.of(), 8)).isEmpty();
    assertThat(Ticks.texts(List.of(0.5), 8)).containsExactly("0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-1,−1",
    "0.30000000000000004,0.3",
    "-2.5,−2.5",
    "100000,100000",
    "2000000,2·10^{6}",
    "-1e-5,−10^{−5}",
    "2.5e12,2.5·10^{12}",
    "0.0001,0.0001"
  })
  void ticksAreWrittenShort(double value, String text) {
    assertThat(Ticks.text(value)).isEqualTo(text);
  }
}
