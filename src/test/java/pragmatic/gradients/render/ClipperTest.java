package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipperTest {

  private static Points clip(double... xy) {
    Clipper clipper = new Clipper(0, 0, 100, 50);
    for (int i = 0; i < xy.length; i += 2) {
      clipper.to(xy[i], xy[i + 1]);
    }
    return clipper.points();
  }

  @Test
  void insideNothingChanges() {
    assertThat(clip(1, 1, 50, 20, 99, 49)).isEqualTo(Points.of(1, 1, 50, 20, 99, 49));
  }

  @Test
  void whatLeavesAndReturnsIsTwoPieces() {
    Points points = clip(10, 10, 20, 70, 30, 10);
    assertThat(points.pieces()).isEqualTo(2);
    assertThat(points.x(points.end(0) - 1))
        .isCloseTo(10 + 10 * 40 / 60., org.assertj.core.api.Assertions.within(1e-9));
    assertThat(points.y(points.end(0) - 1)).isEqualTo(50);
    assertThat(points.y(points.start(1))).isEqualTo(50);
  }

  @Test
  void aLineAcrossIsCutAtBothEdges() {
    assertThat(clip(-50, 25, 150, 25)).isEqualTo(Points.of(0, 25, 100, 25));
  }

  @Test
  void outsideNothingIsLeft() {
    assertThat(clip(-10, 0, -10, 50, -1, 60, 200, 60).size()).isZero();
    assertThat(clip(5, 5).size()).isZero();
    assertThat(clip().size()).isZero();
  }

  @Test
  void whatIsNotFiniteEndsThePiece() {
    Points points = clip(10, 10, 20, 10, Double.NaN, 10, 40, 10, 50, 10);
    assertThat(points.pieces()).isEqualTo(2);
    assertThat(points.x(1)).isEqualTo(20);
    assertThat(points.x(2)).isEqualTo(40);
    assertThat(clip(10, 10, 20, Double.POSITIVE_INFINITY, 30, 10).size()).isZero();
  }

  @Test
  void hugeNumbersAreCutWhereTheyLeave() {
    Points points = clip(50, 25, 50, 1e300);
    assertThat(points).isEqualTo(Points.of(50, 25, 50, 50));
  }

  @Test
  void whatIsLeftLiesInside() {
    Random random = new Random(3);
    for (int run = 0; run < 300; run++) {
      double[] xy = random.doubles(40, -150, 250).toArray();
      Points points = clip(xy);
      for (int i = 0; i < points.size(); i++) {
        assertThat(points.x(i)).isBetween(-1e-9, 100 + 1e-9);
        assertThat(points.y(i)).isBetween(-1e-9, 50 + 1e-9);
      }
      for (int piece = 0; piece < points.pieces() && points.size() > 0; piece++) {
        assertThat(points.end(piece) - points.start(piece)).isGreaterThan(1);
      }
    }
  }
}
