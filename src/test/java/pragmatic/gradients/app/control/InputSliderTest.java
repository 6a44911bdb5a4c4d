package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.app.plot.HandEvents;
import pragmatic.gradients.page.InputTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;

@ExtendWith(ApplicationExtension.class)
class InputSliderTest {
  private final Look look = new Look();
  private InputSlider slider;

  @Start
  void start(Stage stage) {
    slider = new InputSlider(look);
    slider.show(track(-2, 2, List.of(0.0), List.of(-2.0, -1.0, 0.0, 1.0, 2.0)));
    Stages.show(stage, look, slider);
  }

  /// A place whose kink no double hits.
  private static final double BESIDE = Math.PI / 2;

  private static InputTrack track(double low, double high, List<Double> kinks, List<Double> ticks) {
    InputTrack.TrackPlace place = new InputTrack.TrackPlace(0, 900, 104, 600, 0);
    return new InputTrack(0, "x", -2, low, high, kinks, List.of(BESIDE), ticks, true, place);
  }

  private void press(FxRobot robot, double value) {
    robot.moveTo(Stages.at(slider, slider.track().pixel(value), slider.trackY()));
    robot.press(MouseButton.PRIMARY);
  }

  private void pull(FxRobot robot, double pixel) {
    robot.moveTo(Stages.at(slider, pixel, slider.trackY()));
  }

  /// On a map the places to dock at move with the other input: the axis is not drawn again.
  @Test
  void theAxisStaysWhileThePlacesToDockAtMove(FxRobot robot) {
    Path marks = robot.from(slider).lookup((Node node) -> node.getClass() == Path.class).query();
    List<PathElement> before = List.copyOf(marks.getElements());
    robot.interact(() -> {
      slider.show(track(-2, 2, List.of(0.5), List.of(-2.0, -1.0, 0.0, 1.0, 2.0)));
      slider.layout();
    });
    assertThat(slider.track().rests()).containsExactly(0.5);
    assertThat(marks.getElements())
        .usingElementComparator((a, b) -> a == b ? 0 : 1)
        .isEqualTo(before);
    robot.interact(() -> {
      slider.show(track(-3, 2, List.of(0.5), List.of(-2.0, -1.0, 0.0, 1.0, 2.0)));
      slider.layout();
    });
    assertThat(marks.getElements()).doesNotContainAnyElementsOf(before);
  }

  @Test
  void draggedAcrossTheKinkItDocksAtExactlyZero(FxRobot robot) {
    double kink = slider.track().pixel(0);
    press(robot, -2);
    assertThat(slider.draggingProperty().get()).isTrue();
    pull(robot, kink - 30);
    assertThat(slider.getValue()).isBetween(-.25, -.1);
    assertThat(slider.flag().text().plain()).matches("x = −0\\.\\d{3}");
    pull(robot, kink + 5);
    assertThat(slider.getValue()).isZero();
    assertThat(slider.isDocked()).isTrue();
    assertThat(slider.flag().text()).isEqualTo(flag("$x = 0$"));
    pull(robot, kink + 17);
    assertThat(slider.getValue()).isZero();
    pull(robot, kink + 30);
    assertThat(slider.getValue()).isPositive();
    robot.release(MouseButton.PRIMARY);
    assertThat(slider.draggingProperty().get()).isFalse();
  }

  /// On a busy machine the last of a drag is told with the release alone.
  @Test
  void letGoFurtherOnItIsThere(FxRobot robot) {
    press(robot, -1);
    double far = slider.localToScene(slider.track().pixel(1.5), 0).getX();
    robot.interact(() -> slider.fireEvent(HandEvents.mouse(MouseEvent.MOUSE_RELEASED, far, 0)));
    assertThat(slider.getValue()).isEqualTo(1.5, within(0.01));
    robot.release(MouseButton.PRIMARY);
    double value = slider.getValue();
    press(robot, value);
    robot.release(MouseButton.PRIMARY);
    assertThat(slider.getValue()).isEqualTo(value);
  }

  @Test
  void anAxisThatMovesKeepsItsNodes(FxRobot robot) {
    Set<Node> before = Set.copyOf(slider.lookupAll("*"));
    robot.interact(() -> {
      slider.show(track(-1.9, 2.1, List.of(0.1), List.of(-1.5, -0.5, 0.0, 0.5, 1.5)));
      slider.layout();
    });
    Set<Node> after = slider.lookupAll("*");
    assertThat(after).isEqualTo(before);
    assertThat(after)
        .filteredOn(RichTextNode.class::isInstance)
        .extracting(node -> ((RichTextNode) node).getText().plain())
        .contains("−1.5", "−0.5", "0", "0.5", "1.5")
        .doesNotContain("−2", "2");
  }

  /// In all sizes.
  @Test
  void theRingOfAThumbAtAnEndTouchesNoButton(FxRobot robot) {
    for (Style style : List.of(Style.DESK, Style.COMPACT, Style.presenter(2 / 3.0)))
      for (KeyCode end : List.of(KeyCode.HOME, KeyCode.END)) {
        robot.interact(() -> {
          look.sizesProperty().set(style);
          slider.requestFocus();
          slider.layout();
        });
        robot.push(end);
        List<Bounds> buttons =
            slider.lookupAll(".pg-square").stream()
                .filter(Node::isVisible)
                .map(button -> button.localToScene(button.getLayoutBounds()))
                .toList();
        assertThat(buttons).hasSize(3);
        assertThat(slider.lookupAll(".pg-stroke-left"))
            .filteredOn(Node::isVisible)
            .hasSize(1)
            .allSatisfy(ring ->
                assertThat(buttons)
                    .noneMatch(ring.localToScene(ring.getLayoutBounds())::intersects));
      }
  }

  @Test
  void aPressOnTheTrackMovesTheThumbThere(FxRobot robot) {
    press(robot, 1);
    robot.release(MouseButton.PRIMARY);
    assertThat(slider.getValue()).isEqualTo(1);
  }

  @Test
  void keysStepAndLandOnTheKink(FxRobot robot) {
    robot.interact(() -> {
      slider.setValue(-.07);
      slider.requestFocus();
    });
    robot.type(KeyCode.RIGHT);
    assertThat(slider.getValue()).isEqualTo(-.05);
    robot.type(KeyCode.RIGHT);
    assertThat(slider.getValue()).isZero();
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    assertThat(slider.getValue()).isEqualTo(Double.MIN_VALUE);
    robot.type(KeyCode.END);
    assertThat(slider.getValue()).isEqualTo(2);
    robot.type(KeyCode.HOME);
    assertThat(slider.getValue()).isEqualTo(-2);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(slider.getValue()).isEqualTo(-2);
  }

  @Test
  void buttonsStep(FxRobot robot) {
    double right = 104 + 600 + look.sizes().thumb() * 1.7 + look.sizes().button() / 2;
    robot.clickOn(Stages.at(slider, right, slider.trackY()));
    assertThat(slider.getValue()).isEqualTo(-1.95);
  }

  @Test
  void spacePlaysAndPauses(FxRobot robot) {
    robot.interact(slider::requestFocus);
    Node play = button("Play x").getGraphic();
    robot.type(KeyCode.SPACE);
    assertThat(slider.playingProperty().get()).isTrue();
    assertThat(button("Pause x").getGraphic()).isNotSameAs(play);
    robot.type(KeyCode.SPACE);
    assertThat(slider.playingProperty().get()).isFalse();
    double paused = slider.getValue();
    robot.type(KeyCode.LEFT);
    assertThat(slider.getValue()).isLessThanOrEqualTo(paused);
  }

  private Button button(String name) {
    return slider.lookupAll(".pg-square").stream()
        .map(Button.class::cast)
        .filter(button -> name.equals(button.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itSpeaks(FxRobot robot) {
    robot.interact(() -> slider.setValue(0));
    assertThat(slider.getAccessibleText()).isEqualTo("x, 0, at the kink");
    assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(0.0);
    robot.interact(() -> slider.setValue(.25));
    assertThat(slider.getAccessibleText()).isEqualTo("x, 0.25");
    robot.interact(() -> {
      slider.show(track(-2, 2, List.of(0.0, BESIDE), List.of(-2.0, 2.0)));
      slider.setValue(BESIDE);
    });
    assertThat(slider.getAccessibleText()).endsWith(", beside the kink");
  }

  @Test
  void sizesChangeWhileItIsShown(FxRobot robot) {
    robot.interact(() -> look.sizesProperty().set(Style.presenter(.6)));
    assertThat(slider.getHeight()).isGreaterThan(look.sizes().thumb() * 3);
    robot.interact(() -> {
      slider.setValue(0);
      slider.requestFocus();
    });
    robot.type(KeyCode.RIGHT).type(KeyCode.LEFT);
    robot.interact(() -> Screens.write(slider.getScene(), "kit-input-focus"));
    assertThat(slider.isDocked()).isTrue();
  }

  /// What lies beside a slider covers what stands out of it.
  @Test
  void aFlagStaysInTheRoomOfItsSlider(FxRobot robot) {
    InputTrack.TrackPlace tight = new InputTrack.TrackPlace(0, 640, 20, 600, 0);
    List<Double> ticks = List.of(-2.0, 2.0);
    robot.interact(() -> {
      for (double value : new double[] {-1.98765, 0.5, 1.98765}) {
        slider.show(
            new InputTrack(0, "x", value, -2, 2, List.of(), List.of(), ticks, false, tight));
        slider.layout();
        Node pill = slider.lookup("Rectangle");
        Bounds flag = slider.sceneToLocal(pill.localToScene(pill.getBoundsInLocal()));
        assertThat(flag.getMinX()).isBetween(0.0, slider.thumbColumn() - 5);
        assertThat(flag.getMaxX()).isBetween(slider.thumbColumn() + 5, 640.0);
      }
    });
  }

  private static RichText flag(String markup) {
    return RichText.of(markup).weighing(pragmatic.gradients.text.TypeWeight.MEDIUM);
  }
}
