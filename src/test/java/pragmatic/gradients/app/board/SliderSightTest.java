package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.WeightSliders;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.program.ProgramException;

/// A slider moves the board that shows it: not the next one, by whatever still plays or is held.
class SliderSightTest extends LaidBoard {
  @Start
  void start(Stage stage) throws ProgramException {
    open();
  }

  /// On a map, on slices and with bars.
  @ParameterizedTest
  @ValueSource(strings = {"norm1(x, y)", "norm1(x, y) + relu(z)", "norm2(x, y, z, u, v)"})
  void ofAnInputThatIsGone(String text, FxRobot robot) {
    robot.interact(() -> {
      shows(board(text, 0.5));
      InputSlider slider = (InputSlider) pane.lookup("#input-y");
      slider.playingProperty().set(true);
      Board one = board("relu(x)", 0.5);
      model.choose(one);
      slider.setValue(1.5);
      assertThat(model.board()).as("before it is laid out").isSameAs(one);
      lay();
      assertThat(slider.playingProperty().get()).isFalse();
      slider.setValue(-1.5);
      assertThat(model.board()).as("held").isSameAs(one);
      return null;
    });
  }

  @Test
  void ofATieThatIsGone(FxRobot robot) {
    robot.interact(() -> {
      shows(board("max(x, y, z)", 0));
      WeightSliders weights = (WeightSliders) pane.lookup("#weights");
      Board first = model.board();
      weights.choose(2);
      assertThat(model.board()).isNotEqualTo(first);
      Board other = board("max(x, y)", 0);
      model.choose(other);
      weights.choose(1);
      weights.step(0, 1);
      assertThat(model.board()).as("before it is laid out").isSameAs(other);
      lay();
      weights.choose(1);
      assertThat(model.board()).as("held").isSameAs(other);
      return null;
    });
  }
}
