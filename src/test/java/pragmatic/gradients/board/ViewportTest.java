package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.RandomPrograms;

/// Whatever hands do, the window of the plane has a finite width and height: one without is
/// refused.
class ViewportTest {
  private final Random random = new RandomPrograms(77).random();

  /// Of any size that a double has.
  private double any() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextGaussian();
      case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(617) - 308);
      case 2 -> random.nextBoolean() ? 1e308 : -1e308;
      default -> 0;
    };
  }

  private Viewport next(Viewport now) {
    Viewport.Span y = now.y() == null ? new Viewport.Span(-1, 1) : now.y();
    double factor = Math.pow(10, random.nextInt(5) - 2);
    return switch (random.nextInt(4)) {
      case 0 -> now.zoomed(factor, any() % 1e9, any(), y);
      case 1 -> now.moved(any(), any(), y);
      case 2 -> now.zoomedMap(factor, any() % 1e9, any() % 1e9);
      default -> now.movedMap(any(), any());
    };
  }

  @Test
  void everyHandLeavesAWindow() {
    for (int i = 0; i < 2000; i++) {
      Viewport now = Viewport.of(-4, 4);
      // a wrong one throws
      for (int k = 0; k < 20; k++) now = next(now);
    }
  }

  @Test
  void noneIsEmptyOrEndless() {
    for (double high : new double[] {1, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      var span = new Viewport.Span(1, high);
      assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(-1, 1, span, null));
      assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(-1, 1, null, span));
    }
  }
}
