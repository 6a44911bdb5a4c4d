package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pragmatic.gradients.picture.Frame;
import pragmatic.gradients.picture.Style;

class GuessScaleTest {
  private static final GuessScale SCALE =
      new GuessScale(
          new Frame(100, 200, 400, 300, -2, 2, -0.5, 2.5), Style.DESK, List.of(0.0, 1.0, 2.0));

  /// Where it waits is no number of the axis, not to speak of a tick.
  @Test
  void theDotWaitsWhereItTellsNothing() {
    assertThat(SCALE.rest()).isLessThan(SCALE.frame().y());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0, 0", "2, 2", "0.5, 0.5", "1.5, 1.5"})
  void nearATickOrAHalfAHandMeansIt(double tick, double meant) {
    for (double aside : new double[] {-5.5, -2, 0, 3, 5.5})
      assertThat(SCALE.value(SCALE.frame().py(tick) + aside)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.7, 1.1, 1.28})
  void betweenThemEachNumberCanBeMeant(double number) {
    assertThat(SCALE.value(SCALE.frame().py(number))).isEqualTo(number);
  }

  @Test
  void beyondTheAxisItsEndIsMeant() {
    assertThat(SCALE.value(900)).isEqualTo(-0.5);
    assertThat(SCALE.value(-900)).isEqualTo(2.5);
  }
}
