package pragmatic.gradients.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// No part of a segment is nearer to a box than the one that is said to be nearest.
class NearestPartTest {
  private static final int SAMPLES = 64;

  @Test
  void noOtherPartIsNearer() {
    Random random = new Random(33);
    for (int i = 0; i < 2000; i++) {
      Box box = new Box(0, 0, random.nextInt(1, 9), random.nextInt(1, 5));
      // on a grid, so that some are upright or level and some run along a side
      int x1 = random.nextInt(-10, 20);
      int y1 = random.nextInt(-10, 15);
      int x2 = random.nextInt(-10, 20);
      int y2 = random.nextInt(-10, 15);
      if (x1 == x2 && y1 == y2) continue;
      double part = box.nearest(x1, y1, x2, y2);
      double least = box.distance(x1 + part * (x2 - x1), y1 + part * (y2 - y1));
      assertThat(part).isBetween(0.0, 1.0);
      assertThat(least).isCloseTo(box.distance(x1, y1, x2, y2), within(1e-9));
      for (int k = 0; k <= SAMPLES; k++) {
        double x = x1 + (double) k / SAMPLES * (x2 - x1);
        double y = y1 + (double) k / SAMPLES * (y2 - y1);
        assertThat(box.distance(x, y)).isGreaterThanOrEqualTo(least - 1e-9);
      }
    }
  }
}
