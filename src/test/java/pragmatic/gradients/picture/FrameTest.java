package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrameTest {
  private final Frame frame = new Frame(104, 58, 912, 366, -2, 2, -1.12, 2);

  @Test
  void cornersOfTheWindowAreCornersOfTheRectangle() {
    assertThat(frame.px(-2)).isEqualTo(104);
    assertThat(frame.px(2)).isEqualTo(1016);
    assertThat(frame.py(2)).isEqualTo(58);
    assertThat(frame.py(-1.12)).isEqualTo(424);
  }

  @Test
  void dataAndPixelsAreInverse() {
    assertThat(frame.dataX(frame.px(0.37))).isCloseTo(0.37, within(1e-12));
    assertThat(frame.dataY(frame.py(-0.61))).isCloseTo(-0.61, within(1e-12));
  }

  @Test
  void anInfiniteSlopeIsVertical() {
    assertThat(frame.angle(Double.POSITIVE_INFINITY)).isEqualTo(Math.PI / 2);
    TextAnchor top = frame.along(0, 0, Double.POSITIVE_INFINITY, 100, 1);
    assertThat(top.pixelX()).isCloseTo(560, within(1e-9));
    assertThat(top.pixelY()).isCloseTo(frame.py(0) - 100, within(1e-9));
  }

  @Test
  void walkingAlongASlopeKeepsIt() {
    TextAnchor end = frame.along(0.5, 0.2, 0.7, 250, -1);
    assertThat(Math.hypot(end.pixelX() - frame.px(0.5), end.pixelY() - frame.py(0.2)))
        .isCloseTo(250, within(1e-9));
    assertThat((frame.dataY(end.pixelY()) - 0.2) / (frame.dataX(end.pixelX()) - 0.5))
        .isCloseTo(0.7, within(1e-9));
  }

  @Test
  void emptyWindowsAreRefused() {
    assertThatThrownBy(() -> new Frame(0, 0, 10, 10, 1, 1, 0, 1)).hasMessageContaining("window");
    assertThatThrownBy(() -> new Frame(0, 0, 0, 10, 0, 1, 0, 1)).hasMessageContaining("rectangle");
    assertThatThrownBy(() -> new Frame(0, 0, 10, 10, Double.NaN, 1, 0, 1))
        .hasMessageContaining("window");
  }
}
