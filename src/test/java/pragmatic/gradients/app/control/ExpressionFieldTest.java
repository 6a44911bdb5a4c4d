package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.StyleWarnings;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.speech.Suggestion;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;

@ExtendWith(ApplicationExtension.class)
class ExpressionFieldTest {
  /// Plex Mono advances six tenths of its size.
  private static final double ADVANCE = 17 * .6;

  private static final double PADDING = 12;

  private final Look look = new Look();
  private final List<String> submitted = new ArrayList<>();
  private ExpressionField field;

  @Start
  void start(Stage stage) {
    field = new ExpressionField(look);
    field.setMaxWidth(300);
    field.setOnSubmit(submitted::add);
    field.setSuggestions(prefix ->
        Stream.of(
                new Suggestion("relu(x)", "x", "the positive part"),
                new Suggestion("relu6(x)", "x", "clipped at 6"),
                new Suggestion("sign(x)", "x", "−1, 0 or 1"),
                new Suggestion("sigmoid(x)", "x", "1/(1 + exp(−x))"),
                new Suggestion("pi", "", "3.1416"))
            .filter(one -> one.name().startsWith(prefix))
            .toList());
    Stages.show(stage, look, field);
    field.requestFocus();
  }

  private void laidOut(FxRobot robot, Runnable change) {
    robot.interact(() -> {
      change.run();
      field.getScene().getRoot().applyCss();
      field.getScene().getRoot().layout();
    });
  }

  @Test
  void theTriangleStandsUnderTheColumn(FxRobot robot) {
    laidOut(robot, () -> field.setText("relu(x)+*2"));
    laidOut(robot, () -> field.setError(9, List.of(RichText.of("Column 9: found **\\***."))));
    assertThat(field.isBad()).isTrue();
    assertThat(field.pointerX()).isCloseTo(PADDING + 8.5 * ADVANCE, within(1.5));
    robot.interact(() -> Screens.write(field.getScene(), "kit-expression-error"));
    robot.interact(field::clearError);
    assertThat(field.isBad()).isFalse();
  }

  /// Else it would cut the last letter.
  @Test
  void theSignOfReturnGivesWayToTheText(FxRobot robot) {
    String fitting = "x + ".repeat(6) + "y";
    laidOut(robot, () -> field.setText("x"));
    laidOut(robot, () -> field.setText(fitting));
    assertThat(field.field().getWidth()).isGreaterThan(fitting.length() * ADVANCE);
    laidOut(robot, () -> field.setText("x"));
    assertThat(field.field().getWidth()).isLessThan(fitting.length() * ADVANCE);
  }

  @Test
  void theTriangleFollowsScrolledText(FxRobot robot) {
    String text = "x + ".repeat(30) + "*";
    laidOut(robot, () -> field.setText(text));
    laidOut(robot, () -> field.setError(text.length(), List.of(RichText.of("No."))));
    assertThat(field.pointerX()).isBetween(200.0, 292.0);
  }

  @Test
  void completionOffersWhatBeginsAlike(FxRobot robot) {
    robot.write("2*re");
    assertThat(field.completion().isOpen()).isTrue();
    assertThat(field.completion().shown()).hasSize(2);
    robot.interact(() ->
        Window.getWindows().stream()
            .filter(Popup.class::isInstance)
            .forEach(popup -> Screens.write(popup.getScene(), "kit-completion")));
    robot.type(KeyCode.DOWN).type(KeyCode.TAB);
    assertThat(field.textProperty().get()).isEqualTo("2*relu6(x)");
    assertThat(field.field().isFocused()).isTrue();
    assertThat(field.completion().isOpen()).isFalse();
    robot.write("x)");
    assertThat(field.textProperty().get()).isEqualTo("2*relu6(x)");
  }

  @Test
  void enterAcceptsAndThenSubmits(FxRobot robot) {
    robot.write("rel");
    robot.type(KeyCode.ENTER);
    assertThat(submitted).isEmpty();
    robot.write("x)").type(KeyCode.ENTER);
    assertThat(submitted).containsExactly("relu(x)");
  }

  @Test
  void escapeClosesTheListAndKeepsTheText(FxRobot robot) {
    robot.write("rel").type(KeyCode.ESCAPE);
    assertThat(field.completion().isOpen()).isFalse();
    assertThat(field.textProperty().get()).isEqualTo("rel");
  }

  /// The list is a window of its own; JavaFX lends it the colours that its owner has when it opens.
  @Test
  void anOpenListWearsWhatTheWindowWears(FxRobot robot) {
    robot.write("rel");
    Parent list = popup().getScene().getRoot();
    for (Theme theme : Theme.values()) {
      robot.interact(() -> look.themeProperty().set(theme));
      robot.type(KeyCode.DOWN);
      Color paper = Color.web(Palette.web(look.palette().text(Role.PAPER)));
      assertThat(list.lookupAll(".pg-popup-row:selected .label"))
          .extracting(name -> ((Label) name).getTextFill())
          .containsOnly(paper);
    }
  }

  /// A frame that closes the list goes on with the list's own part of it, when the list has no
  /// colours any more.
  @Test
  void theFrameThatClosesTheListStylesNothingInIt(FxRobot robot) {
    robot.write("si");
    Parent list = popup().getScene().getRoot();
    List<String> warnings =
        StyleWarnings.during(() ->
            robot.interact(() -> {
              field.field().appendText("gm");
              field.completion().hide();
              list.lookupAll(".pg-popup-row").forEach(Node::applyCss);
            }));
    assertThat(warnings).isEmpty();
  }

  private static Popup popup() {
    return Window.getWindows().stream()
        .filter(Popup.class::isInstance)
        .map(Popup.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFinishedNameOffersNothing(FxRobot robot) {
    robot.write("pi");
    assertThat(field.completion().isOpen()).isFalse();
    robot.write("*x");
    assertThat(field.completion().isOpen()).isFalse();
  }
}
