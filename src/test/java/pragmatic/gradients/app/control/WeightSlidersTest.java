package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.page.WeightTrack;
import pragmatic.gradients.text.RichText;

@ExtendWith(ApplicationExtension.class)
class WeightSlidersTest {
  private final Look look = new Look();
  private final List<Boolean> held = new ArrayList<>();
  private List<Double> weights = List.of(1.0, 0.0, 0.0);
  private WeightSliders sliders;

  @Start
  void start(Stage stage) {
    sliders = new WeightSliders(look, now -> weights = now, _ -> {}, held::add, _ -> {});
    sliders.setPrefWidth(800);
    sliders.show(track(true), weights);
    Stages.show(stage, look, sliders);
  }

  private static WeightTrack track(boolean first) {
    List<RichText> names = List.of(RichText.of("a"), RichText.of("b"), RichText.of("c"));
    var chip = new TieTrack.Chip("jax", "JAX", "0.10", "", "", first, false, false);
    var detent = new WeightTrack.WeightDetent("first wins", List.of(1.0, 0.0, 0.0));
    return new WeightTrack(names, List.of(detent), List.of(chip), false);
  }

  @Test
  void aThumbStaysInTheHandWhileChipsChange(FxRobot robot) {
    robot.interact(() -> sliders.getParent().layout());
    WeightSlider slider = robot.lookup("#weight-1").queryAs(WeightSlider.class);
    double row = WeightSlider.y(look.sizes());
    Point2D from = Stages.at(slider, slider.thumbX(), row);
    Point2D to = Stages.at(slider, slider.getWidth() / 2, row);
    List<Scene> left = new ArrayList<>();
    slider.sceneProperty().addListener((_, before, _) -> left.add(before));
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to));
    // no framework gives the answer on show any more: a later page says so
    robot.interact(() -> sliders.show(track(false), weights));
    robot.moveTo(to).release(MouseButton.PRIMARY);
    assertThat(weights.get(1)).isEqualTo(0.5, within(0.02));
    assertThat(left).isEmpty();
    assertThat(held).containsExactly(true, false);
    assertThat(sliders.getChildrenUnmodifiable()).hasSize(5);
  }
}
