package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.TieTrack;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

@ExtendWith(ApplicationExtension.class)
class TieSliderTest {
  private static final double LEFT = 100;
  private static final double WIDTH = 600;

  private final Look look = new Look();
  private final List<String> chosen = new ArrayList<>();
  private TieSlider slider;

  @Start
  void start(Stage stage) {
    look.reducedMotionProperty().set(true);
    slider = new TieSlider(look);
    slider.stretch(LEFT, WIDTH);
    show(abs(TieTrack.State.CHOICE), 0);
    slider.setOnChip(chosen::add);
    slider.setOnMoved(lambda -> show(abs(TieTrack.State.CHOICE), lambda));
    Stages.show(stage, look, slider);
  }

  private void show(TieTrack track, double lambda) {
    slider.show(track, lambda, RichText.of("" + (2 * lambda - 1)), false);
  }

  private static TieTrack abs(TieTrack.State state) {
    return new TieTrack(
        state,
        List.of(),
        List.of(
            new TieTrack.Detent(0, RichText.of("left: **−1**"), Role.INK, false),
            new TieTrack.Detent(.5, RichText.of("middle: **0**"), Role.INK, false),
            new TieTrack.Detent(1, RichText.of("right: **1**"), Role.INK, false)),
        List.of(
            TieTrack.ChipGroup.at(.5, List.of(chip("PyTorch", true))),
            TieTrack.ChipGroup.at(1, List.of(chip("JAX", false)))),
        null,
        Role.LEFT,
        Role.RIGHT);
  }

  private static TieTrack.Chip chip(String name, boolean current) {
    return new TieTrack.Chip(
        name.toLowerCase(), name, "1.0", name + " answers", "", current, false, false);
  }

  private void moveTo(FxRobot robot, double pixel) {
    robot.moveTo(Stages.at(slider, LEFT + pixel, slider.trackY()));
  }

  @Test
  void theThumbRestsAtDetents(FxRobot robot) {
    moveTo(robot, 0);
    robot.press(MouseButton.PRIMARY);
    moveTo(robot, 150);
    assertThat(slider.getValue()).isBetween(.24, .26);
    assertThat(slider.getAccessibleText()).startsWith("Tie-break, slope -0.");
    moveTo(robot, 291);
    assertThat(slider.getValue()).isEqualTo(.5);
    moveTo(robot, 330);
    assertThat(slider.getValue()).isGreaterThan(.5);
    moveTo(robot, 900);
    assertThat(slider.getValue()).isEqualTo(1);
    robot.release(MouseButton.PRIMARY);
    assertThat(slider.getAccessibleText()).isEqualTo("Tie-break, right: 1");
  }

  /// From the back row what was measured is outlined as broadly as what was predicted.
  @Test
  void anOutlineGrowsWithTheHall(FxRobot robot) {
    Style hall = Style.presenter(1);
    robot.interact(() -> {
      look.sizesProperty().set(hall);
      slider.applyCss();
    });
    ChipButton jax =
        slider.lookupAll(".pg-chip").stream()
            .map(ChipButton.class::cast)
            .filter(chip -> chip.getText().startsWith("JAX"))
            .findFirst()
            .orElseThrow();
    assertThat(jax.getBackground().getFills().getLast().getInsets().getTop())
        .isEqualTo(hall.axis());
  }

  /// A dot on the track would say what λ answers there, which is not what AD says.
  @Test
  void anAnswerOfNoLambdaHasNoDotOnTheTrack(FxRobot robot) throws TimeoutException {
    robot.interact(() -> show(abs(TieTrack.State.CHOICE), Double.NaN));
    assertThat(dot()).isEmpty();
    assertThat(slider.getAccessibleText()).isEqualTo("Tie-break, slope NaN");
    robot.interact(() -> slider.glide(.5));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> slider.getValue() == .5);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(dot()).isNotEmpty();
    robot.interact(() -> show(abs(TieTrack.State.CHOICE), Double.NaN));
    robot.interact(() -> slider.step(1));
    assertThat(slider.getValue()).isEqualTo(.55);
    robot.interact(() -> show(abs(TieTrack.State.CHOICE), Double.NaN));
    moveTo(robot, 300);
    robot.clickOn(MouseButton.PRIMARY);
    assertThat(slider.getValue()).isEqualTo(.5);
  }

  private List<Node> dot() {
    return slider.getChildrenUnmodifiable().stream()
        .filter(AnswerDot.class::isInstance)
        .flatMap(dot -> ((AnswerDot) dot).getChildren().stream())
        .filter(Node::isVisible)
        .toList();
  }

  /// Above the bar are the chips of frameworks and what brackets them to it: under one of them the
  /// answer takes the place of a label.
  @Test
  void theAnswerStandsAmongTheLabelsWhereTheyLeaveItRoom(FxRobot robot) {
    for (double lambda : new double[] {.25, .75, .05, .45}) {
      robot.interact(() -> slider.setValue(lambda));
      RichTextNode said =
          slider.lookupAll(".pg-rich").stream()
              .map(RichTextNode.class::cast)
              .filter(text -> text.isVisible() && text.getText().plain().matches("[−0-9.-]+"))
              .findFirst()
              .orElseThrow();
      boolean below = said.getBoundsInParent().getMinY() > slider.trackY();
      assertThat(below).as("λ = " + lambda).isEqualTo(lambda != .05);
      boolean middle =
          slider.lookupAll(".pg-rich").stream()
              .map(RichTextNode.class::cast)
              .filter(text -> text.getText().plain().equals("middle: 0"))
              .allMatch(Node::isVisible);
      assertThat(middle).as("λ = " + lambda).isEqualTo(lambda != .45);
    }
  }

  /// A long answer near an end of the bar would run out of the window.
  @Test
  void theAnswerStaysWithinTheLabels(FxRobot robot) {
    RichText answer = RichText.of("**(0.9797, 0.0203, 0.1111)**");
    double edge = look.sizes().bar();
    for (int i = 1; i < 100; i += i == 49 ? 2 : 1) {
      double lambda = i / 100.0;
      robot.interact(() -> {
        slider.setValue(lambda);
        slider.show(abs(TieTrack.State.CHOICE), lambda, answer, false);
      });
      RichTextNode said =
          slider.lookupAll(".pg-rich").stream()
              .map(RichTextNode.class::cast)
              .filter(text -> text.isVisible() && text.getText().plain().startsWith("(0.97"))
              .findFirst()
              .orElseThrow();
      assertThat(said.getLayoutX()).isGreaterThanOrEqualTo(LEFT - edge);
      assertThat(said.getLayoutX() + said.getWidth()).isLessThanOrEqualTo(LEFT + WIDTH + edge);
    }
  }

  /// It stands a little beside the thumb rather than take the place of a label.
  @Test
  void theAnswerGivesWayToALabel(FxRobot robot) {
    double least = look.sizes().tick() - look.sizes().dot();
    int seen = 0;
    for (int i = 70; i < 100; i++) {
      double lambda = i / 100.0;
      robot.interact(() -> slider.setValue(lambda));
      List<RichTextNode> texts =
          slider.lookupAll(".pg-rich").stream().map(RichTextNode.class::cast).toList();
      RichTextNode right =
          texts.stream()
              .filter(text -> text.getText().plain().startsWith("right"))
              .findFirst()
              .get();
      double half = texts.getLast().getWidth() / 2;
      if (slider.thumbX() + half + least + 1 > right.getLayoutX()) continue;
      seen++;
      assertThat(right.isVisible()).as("λ = " + lambda).isTrue();
    }
    assertThat(seen).isGreaterThan(3);
  }

  @Test
  void keysStep(FxRobot robot) {
    robot.interact(slider::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertThat(slider.getValue()).isEqualTo(.05);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(slider.getValue()).isEqualTo(.1);
    robot.type(KeyCode.END);
    assertThat(slider.getValue()).isEqualTo(1);
    robot.type(KeyCode.HOME);
    assertThat(slider.getValue()).isZero();
  }

  /// Whoever presses on does not wait for it.
  @Test
  void aStepBeginsWhereAGlideGoes(FxRobot robot) {
    look.reducedMotionProperty().set(false);
    robot.interact(() -> {
      slider.glide(1);
      slider.step(-1);
      slider.step(-1);
    });
    assertThat(slider.getValue()).isEqualTo(.9);
  }

  @Test
  void aChipMovesTheThumbAndIsReported(FxRobot robot) {
    robot.clickOn("JAX 1.0");
    assertThat(slider.getValue()).isEqualTo(1);
    assertThat(chosen).containsExactly("jax");
  }

  @Test
  void aGlideReportsTheChipWhenItHasArrived(FxRobot robot) throws TimeoutException {
    look.reducedMotionProperty().set(false);
    List<Double> stages = new ArrayList<>();
    robot.interact(() -> slider.valueProperty().subscribe(now -> stages.add((double) now)));
    robot.clickOn("JAX 1.0");
    WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, slider.valueProperty().isEqualTo(1.0, 0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stages).isSorted().startsWith(0.0).endsWith(1.0);
    assertThat(chosen).containsExactly("jax");
  }

  @Test
  void withNothingToChooseNothingMoves(FxRobot robot) {
    robot.interact(() -> show(TieTrack.nothing(RichText.of("No tie here."), List.of()), 0));
    moveTo(robot, 300);
    robot.press(MouseButton.PRIMARY);
    moveTo(robot, 500);
    robot.release(MouseButton.PRIMARY);
    robot.interact(slider::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertThat(slider.getValue()).isZero();
    assertThat(slider.getAccessibleText()).contains("nothing to choose");
  }

  @Test
  void chipsBesideTheTrackMoveNothing(FxRobot robot) {
    robot.interact(() ->
        show(
            new TieTrack(
                TieTrack.State.CHOICE,
                List.of(),
                abs(TieTrack.State.CHOICE).detents(),
                List.of(
                    TieTrack.ChipGroup.beside(RichText.of("**0**"), List.of(chip("JAX", false)))),
                null,
                Role.LEFT,
                Role.RIGHT),
            0));
    robot.interact(() -> Screens.write(slider.getScene(), "kit-tie-beside"));
    // a column too narrow for versions
    robot.interact(() -> slider.stretch(LEFT, WIDTH + 20));
    robot.clickOn("JAX");
    assertThat(slider.getValue()).isZero();
    assertThat(chosen).containsExactly("jax");
  }
}
