package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.program.ProgramException;

/// Sliders that scroll rest where the first on show is whole: the flag of one that is cut would lie
/// under that of the slider above.
class SliderScrollTest extends LaidBoard {
  @Start
  void start(Stage stage) throws ProgramException {
    open();
  }

  @Test
  void theFirstOnShowIsWhole(FxRobot robot) {
    Callable<Void> scrolls =
        () -> {
          shows(board("norm2(x, y, z, u, v, w)", 0.5));
          ScrollPane scroll = (ScrollPane) pane.lookup(".pg-more-inputs");
          assertThat(top(scroll, "y")).isEqualTo(0, within(1.0));
          Node content = scroll.getContent();
          content.fireEvent(wheel(-40));
          lay();
          assertThat(top(scroll, "z")).isEqualTo(0, within(1.0));
          for (double place : new double[] {0.1, 0.37, 0.6, 0.9, 1}) {
            scroll.setVvalue(place);
            lay();
            assertThat(first(scroll)).as("at %s", place).isEqualTo(0, within(1.0));
          }
          return null;
        };
    robot.interact(scrolls);
  }

  private double top(ScrollPane scroll, String input) {
    Node slider = pane.lookup("#input-" + input);
    return scroll.sceneToLocal(slider.localToScene(0, 0)).getY();
  }

  /// The slider that is nearest to the upper edge.
  private double first(ScrollPane scroll) {
    double nearest = Double.MAX_VALUE;
    for (String input : new String[] {"y", "z", "u", "v", "w"})
      nearest = Math.min(nearest, Math.abs(top(scroll, input)));
    return nearest;
  }

  private static ScrollEvent wheel(double pixels) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        10,
        10,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        pixels,
        0,
        pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
