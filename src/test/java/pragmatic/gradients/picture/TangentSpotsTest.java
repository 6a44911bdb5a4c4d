package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.text.Role;

class TangentSpotsTest {
  private static final Frame FRAME = new Frame(100, 20, 600, 240, -2, 2, -1, 2);

  private static final Style HALL = Style.presenter(2 / 3.0);

  /// Behind the right branch the slope on the left would be taken for that of the branch.
  @ParameterizedTest
  @CsvSource({"1, false", "-1, true"})
  void besideTheFanStandsNothingBehindTheCurve(double branch, boolean beside) {
    Mark.OneSided left = new Mark.OneSided(Role.LEFT, 0, 0, 2, 1);
    Curves.CurvePiece line =
        new Curves.CurvePiece(
            new double[] {0, 2}, new double[] {0, 2 * branch}, new double[] {branch, branch});
    Curves curves = new Curves(List.of(line), List.of());
    Frame low = new Frame(100, 20, 600, 120, -2, 2, -1, 2);
    TextAnchor first = TangentSpots.of(left, curves, low, HALL).getFirst();
    assertThat(first.pixelX() > low.px(0) + HALL.reach()).isEqualTo(beside);
  }

  /// Far from its line it would name another one.
  @Test
  void besideTheFanOfASteepTangentIsTooFarFromIt() {
    Mark.OneSided steep = new Mark.OneSided(Role.LEFT, 0, 0, 4, 1);
    TextAnchor first =
        TangentSpots.of(steep, new Curves(List.of(), List.of()), FRAME, HALL).getFirst();
    assertThat(first.pixelX()).isLessThan(FRAME.px(0) + HALL.reach());
  }

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

  /// Letters that are moved onto the axis leave crumbs of it.
  @Test
  void underTheTipAndUnderTheAxisThereIsPaper() {
    Mark.Tangent mark = new Mark.Tangent(Role.CHOSEN, 0, 0, 0.5);
    double capitals = HALL.label() * 0.72;
    double right = mark.tip(FRAME, HALL, 1).pixelX();
    assertThat(TangentSpots.of(mark, FRAME, HALL))
        .anyMatch(spot -> spot.pixelX() > right && spot.pixelY() - capitals > FRAME.py(0));
  }

  /// Where it leaves the frame its label may stand on the other side of the line at the input.
  @Test
  void besideASteepTangentThereIsPaperBehindTheInput() {
    List<TextAnchor> spots = TangentSpots.of(new Mark.Tangent(Role.CHOSEN, 0, 0, -9), FRAME, HALL);
    double top = FRAME.y() + 2 * HALL.label();
    double bottom = FRAME.bottom() - 2 * HALL.label();
    assertThat(spots)
        .anyMatch(spot ->
            spot.anchor() == Anchor.START && spot.pixelX() > FRAME.px(0) && spot.pixelY() < top)
        .anyMatch(spot ->
            spot.anchor() == Anchor.END && spot.pixelX() < FRAME.px(0) && spot.pixelY() > bottom);
  }

  /// Behind the input no label is offered on the axis, which it would cut.
  @Test
  void behindTheInputNoLabelStandsOnTheAxis() {
    Frame low = new Frame(100, 20, 600, 240, -1, 3, -0.2, 3);
    Mark.Tangent mark = new Mark.Tangent(Role.CHOSEN, 1, 1, 1);
    assertThat(TangentSpots.of(mark, low, HALL))
        .noneMatch(spot ->
            spot.anchor() == Anchor.START
                && Math.abs(spot.pixelX() - low.px(1)) < HALL.label()
                && Math.abs(spot.pixelY() - low.py(0)) < HALL.label());
  }
}
