package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.text.Role;

class TangentSpotsTest {
  private static final Frame FRAME = new Frame(100, 20, 600, 240, -2, 2, -1, 2);

  private static final Style HALL = Style.presenter(2 / 3.0);

  /// In line with a level tangent runs the axis or the curve: there is paper above and below it.
  @ParameterizedTest
  @CsvSource({"0, false", "0.5, true"})
  void beyondItsTipOnlyASlopingTangentHasPaper(double slope, boolean beyond) {
    Mark.Tangent mark = new Mark.Tangent(Role.CHOSEN, 0, 0, slope);
    double tip = mark.tip(FRAME, HALL, 1).pixelY();
    List<TextAnchor> spots = TangentSpots.of(mark, FRAME, HALL);
    // the baseline of a text whose middle is in line with the tip
    double straight = tip + HALL.label() * 0.35;
    assertThat(spots.get(1).pixelY() == straight).isEqualTo(beyond);
    assertThat(spots).anyMatch(spot -> spot.pixelY() == straight);
  }
}
