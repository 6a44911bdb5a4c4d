package pragmatic.gradients.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.page.Surface.Arrangement;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.words.Words;

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
          content.fireEvent(HandEvents.wheel(10, 10, 0, -40));
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

  static Stream<Arguments> rooms() {
    return Stream.of("en", "de")
        .flatMap(language ->
            Stream.of(
                Arguments.of(Style.COMPACT, language, 966, 640),
                Arguments.of(Style.DESK, language, 850, 700),
                Arguments.of(Style.DESK, language, 1150, 850)));
  }

  /// How many there are stands clear of what is written below the last track on show.
  @ParameterizedTest
  @MethodSource("rooms")
  void theirNumberIsClearOfTheFlag(
      Style sizes, String language, double width, double height, FxRobot robot) {
    Callable<Void> looks =
        () -> {
          look.sizesProperty().set(sizes);
          pane.arrange(sizes == Style.DESK ? Arrangement.DESK : Arrangement.COMPACT);
          for (double at : new double[] {2, 1.95, 1.75, 0}) {
            model.choose(board("norm2(x, y, z, u, v)", at));
            lay(width, height);
            Node sign = pane.lookup("#more-sign");
            assertThat(sign.isVisible()).isTrue();
            // what has no room is counted, in a hall as at a desk
            assertThat(((RichTextNode) sign).getText().plain())
                .matches("\\+\\d|\\d (more|weitere)");
            Bounds place = sign.localToScene(sign.getLayoutBounds());
            for (Node each : pane.lookupAll(".pg-more-inputs .pg-rich"))
              if (each != sign && each.isVisible())
                assertThat(each.localToScene(each.getLayoutBounds()).intersects(place))
                    .as("%s at %s", ((RichTextNode) each).getText().plain(), at)
                    .isFalse();
          }
          return null;
        };
    Words.speak(Locale.of(language));
    try {
      robot.interact(looks);
    } finally {
      Words.speak(Locale.ENGLISH);
    }
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
}
