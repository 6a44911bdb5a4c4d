package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.control.InputSlider;
import pragmatic.gradients.app.control.WeightSliders;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.program.ProgramException;

/// A slider moves the board that shows it: not the next one, by whatever still plays or is held.
@ExtendWith(ApplicationExtension.class)
class SliderSightTest {
  private BoardModel model;
  private BoardPane pane;

  @Start
  void start(Stage stage) throws ProgramException {
    Look look = new Look();
    model = new BoardModel(LaidBoard.board("relu(x)", 0), Catalogue.shipped());
    pane = new BoardPane(look, model);
    look.install(new Scene(new Group(pane), 900, 700));
  }

  private void shows(Board board) {
    model.choose(board);
    LaidBoard.lay(model, pane);
  }

  /// On a map, on slices and with bars.
  @ParameterizedTest
  @ValueSource(strings = {"norm1(x, y)", "norm1(x, y) + relu(z)", "norm2(x, y, z, u, v)"})
  void ofAnInputThatIsGone(String text, FxRobot robot) {
    robot.interact(() -> {
      shows(LaidBoard.board(text, 0.5));
      InputSlider slider = (InputSlider) pane.lookup("#input-y");
      slider.playingProperty().set(true);
      Board one = LaidBoard.board("relu(x)", 0.5);
      model.choose(one);
      slider.setValue(1.5);
      assertThat(model.board()).as("before it is laid out").isSameAs(one);
      LaidBoard.lay(model, pane);
      assertThat(slider.playingProperty().get()).isFalse();
      slider.setValue(-1.5);
      assertThat(model.board()).as("held").isSameAs(one);
      return null;
    });
  }

  @Test
  void ofATieThatIsGone(FxRobot robot) {
    robot.interact(() -> {
      shows(LaidBoard.board("max(x, y, z)", 0));
      WeightSliders weights = (WeightSliders) pane.lookup("#weights");
      Board first = model.board();
      weights.choose(2);
      assertThat(model.board()).isNotEqualTo(first);
      Board other = LaidBoard.board("max(x, y)", 0);
      model.choose(other);
      weights.choose(1);
      weights.step(0, 1);
      assertThat(model.board()).as("before it is laid out").isSameAs(other);
      LaidBoard.lay(model, pane);
      weights.choose(1);
      assertThat(model.board()).as("held").isSameAs(other);
      return null;
    });
  }
}
