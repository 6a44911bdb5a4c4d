package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.render.Theme;

/// The answer of automatic differentiation stands clear of the button beside its name.
class VoiceRoomTest {
  /// Half a letter.
  private static final double CLEAR = 8;

  private final OffscreenWindow window = OffscreenWindow.shared();

  /// Whatever the button said of the function before.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          median(a, b, 0) | selu(x)
          maxpool(a, b, c, d) | selu(x)
          relu(x) | selu(x)
          selu(x) | median(a, b, 0)
          """)
  void theNumberKeepsClearOfTheButton(String before, String now) {
    window
        .in(Theme.PROJECTOR, 1280, 720)
        .show(before)
        .show(now)
        .does(() -> {
          Node button = window.desk().window().lookup("#mode");
          Node answer = window.desk().window().lookup("#readout-ad");
          var left = button.localToScene(button.getLayoutBounds());
          var right = answer.localToScene(answer.getLayoutBounds());
          boolean below = right.getMinY() >= left.getMaxY();
          assertThat(below || right.getMinX() - left.getMaxX() >= CLEAR)
              .as("button %s, answer %s", left, right)
              .isTrue();
        });
  }
}
