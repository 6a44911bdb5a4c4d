package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
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

  /// A narrow name leaves its number more room than a wide one.
  @Test
  void allHaveTheirNumberOrNone(FxRobot robot) {
    List<RichText> names =
        "iwjmlhabcdgk".chars().mapToObj(c -> RichText.of("$" + (char) c + "$")).toList();
    WeightTrack many = new WeightTrack(names, track(true).detents(), List.of(), false);
    Set<Integer> numbered = new HashSet<>();
    for (int width = 400; width <= 1600; width += 20) {
      int now = width;
      robot.interact(() -> {
        sliders.show(many, Collections.nCopies(names.size(), 1.0 / names.size()));
        sliders.resize(now, 100);
        sliders.layout();
        sliders.getChildrenUnmodifiable().forEach(child -> ((Region) child).layout());
        numbered.add(robot.from(sliders).lookup(WeightSlidersTest::isNumber).queryAll().size());
      });
    }
    assertThat(numbered).containsExactlyInAnyOrder(0, names.size());
  }

  private static boolean isNumber(Node node) {
    return node instanceof Text text && text.getText().contains("0.0833");
  }

  /// A name that is a number itself would else be read as one more weight, or as part of it.
  @Test
  void aWeightStandsBehindItsNameAndAColon(FxRobot robot) {
    List<RichText> names = List.of(RichText.of("$x$"), RichText.of("0.3"), RichText.of("−1"));
    WeightTrack numbers = new WeightTrack(names, track(true).detents(), List.of(), false);
    robot.interact(() -> {
      sliders.show(numbers, List.of(0.5, 1.0 / 3, 1.0 / 6));
      sliders.layout();
    });
    assertThat(robot.from(sliders).lookup(".pg-rich").queryAllAs(RichTextNode.class))
        .extracting(label -> label.getText().plain())
        .contains("x: 0.5", "0.3: 0.3333", "−1: 0.1667");
  }
}
