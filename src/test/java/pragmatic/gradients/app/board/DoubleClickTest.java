package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.app.plot.PlotPane;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.program.ProgramException;

/// A double click brings back the whole range, and the point stays where it was.
class DoubleClickTest extends LaidBoard {
  @Start
  void start(Stage stage) throws ProgramException {
    open();
  }

  /// On plots and on a map.
  @ParameterizedTest
  @ValueSource(strings = {"relu(x)", "norm1(x, y)"})
  void resetsTheViewAlone(String text, FxRobot robot) {
    robot.interact(() -> {
      Board whole = board(text, 0.5);
      shows(whole.withViewport(whole.viewport().zoomedMap(0.75, 0.1, 0.1)));
      PlotPane plots = (PlotPane) pane.lookup(".plot-pane");
      for (int clicks = 1; clicks <= 2; clicks++) {
        for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED))
          Event.fireEvent(plots, HandEvents.mouse(kind, 250, 300, MouseButton.PRIMARY, clicks));
        if (clicks == 1) assertThat(model.board().inputs()).isNotEqualTo(whole.inputs());
        lay();
      }
      assertThat(model.board().viewport()).isEqualTo(whole.home());
      assertThat(model.board().inputs()).isEqualTo(whole.inputs());
      return null;
    });
  }
}
