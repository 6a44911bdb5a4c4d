package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// The answer in presenter mode is as large as there is room for.
class HallAnswerTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  HallAnswerTest() {
    super(window);
  }

  /// With its rule below it where several numbers would be small beside that.
  @Test
  void aLongAnswerTakesTheRoom(FxRobot robot) throws TimeoutException {
    for (String program : List.of("max(max(a, b), c)", "abs(a) + abs(b) + abs(c)", "relu(x)")) {
      show(robot, program, 0);
      robot.interact(() -> {
        desk.window().layout();
        Parent side = (Parent) desk.window().lookup("#presenter-side");
        RichTextNode answer = (RichTextNode) side.lookup(".pg-answers").lookup(".pg-rich");
        assertThat(answer.getSize()).as(program).isGreaterThan(56);
        List<String> said =
            side.lookupAll(".pg-rich").stream()
                .filter(Node::isVisible)
                .map(text -> ((RichTextNode) text).getText().plain())
                .toList();
        assertThat(said).as(program).anyMatch(text -> text.matches("(middle|split|left).*"));
        for (Node part : side.getChildrenUnmodifiable())
          if (part.isManaged())
            assertThat(part.getBoundsInParent().getMaxY())
                .as(program)
                .isLessThanOrEqualTo(side.getLayoutBounds().getHeight() + 1);
      });
    }
  }

  /// Smaller letters rather than dots, as long as its numbers are few.
  @Test
  void fewNumbersAreAllThere(FxRobot robot) throws TimeoutException {
    String few = "-2.6897*x + 2.6893*y + 0.0003319*z";
    for (String program : List.of(few, few + " + 1.2345*w")) {
      show(robot, program, 1);
      robot.interact(() -> {
        desk.window().layout();
        Parent side = (Parent) desk.window().lookup("#presenter-side");
        List<String> said =
            side.lookupAll(".pg-rich").stream()
                .filter(text -> text.isVisible() && text.isManaged())
                .map(text -> ((RichTextNode) text).getText().plain())
                .filter(text -> text.startsWith("(−2.6897"))
                .toList();
        assertThat(said).as(program).hasSize(2).noneMatch(text -> text.contains("…"));
        for (Node part : side.getChildrenUnmodifiable())
          if (part.isManaged()) {
            assertThat(part.getBoundsInParent().getMaxY())
                .as(program)
                .isLessThanOrEqualTo(side.getLayoutBounds().getHeight() + 1);
            assertThat(part.getBoundsInParent().getMaxX())
                .as(program)
                .isLessThanOrEqualTo(PresenterSide.WIDTH + 1);
          }
      });
    }
  }

  /// A short rule beside it leaves a pair more than three fifths of the width.
  @Test
  void aPairTakesWhatItsRuleLeaves(FxRobot robot) throws TimeoutException {
    show(robot, "max(a, b)", 0);
    robot.interact(() -> {
      Parent answers = (Parent) desk.window().lookup(".pg-answers");
      List<RichTextNode> texts =
          answers.getChildrenUnmodifiable().stream().map(RichTextNode.class::cast).toList();
      assertThat(texts).hasSize(2);
      assertThat(texts.getLast().getText().plain()).isEqualTo("split");
      assertThat(texts.getFirst().getSize()).isGreaterThan(80);
      assertThat(texts.getLast().isVisible()).isTrue();
    });
  }

  /// In the least letters it takes lines as long as there are any, and is cut where these are full.
  @Test
  void aLongFunctionTakesLines(FxRobot robot) throws TimeoutException {
    String two = "relu(x) - relu(-x) + x - floor(2*x)/3";
    String three = "abs(relu(x) - relu(-x)) + sin(cos(x)) * tanh(x^3 - 0.123456) + sigmoid(x)";
    String many = String.join(" + ", Collections.nCopies(7, three));
    for (String program : List.of(two, three, many)) {
      show(robot, program, 1);
      robot.interact(() -> {
        desk.window().layout();
        RichTextNode formula = (RichTextNode) desk.window().lookup(".presenter-formula");
        String letters = formula.getText().plain();
        assertThat(letters.endsWith("…")).as(letters).isEqualTo(program.equals(many));
        assertThat(letters).hasSizeGreaterThan(36);
        assertThat(formula.getSize()).isEqualTo(36);
        double lines = program.equals(two) ? 2 : 3;
        assertThat(formula.getHeight()).isGreaterThan(lines * 36);
        if (!program.equals(many)) assertThat(formula.getHeight()).isLessThan((lines + 1) * 47);
      });
    }
  }

  /// Only long reasons need the place of the function.
  @Test
  void shortReasonsLeaveTheFunctionOnShow(FxRobot robot) throws TimeoutException {
    show(robot, "x^2", 1);
    Node formula = desk.window().lookup(".presenter-formula");
    assertThat(formula.isVisible()).isTrue();
    robot.write("w");
    await(() ->
        desk.window().lookupAll(".pg-rich").stream()
            .map(RichTextNode.class::cast)
            .anyMatch(text -> text.getText().plain().contains("every rule used")));
    assertThat(formula.isVisible()).isTrue();
    robot.write("w");
  }

  /// Reasons that have no room take none from what calculus says.
  @Test
  void reasonsWithoutRoomLeaveWhatCalculusSays(FxRobot robot) throws TimeoutException {
    show(robot, "max(a, b)", 0);
    robot.interact(
        () -> desk.model().choose(board -> board.withConvention(Conventions.lambda(0.85))));
    settled();
    robot.write("w");
    await(() -> desk.window().lookup(".pg-card-large").lookupAll(".pg-rich").size() > 2);
    robot.interact(() -> {
      desk.window().layout();
      Parent side = (Parent) desk.window().lookup("#presenter-side");
      List<String> seen =
          side.lookupAll(".pg-rich").stream()
              .map(RichTextNode.class::cast)
              .filter(text -> text.isVisible() && text.getParent().isVisible())
              .map(text -> text.getText().plain())
              .toList();
      boolean none = seen.stream().anyMatch(text -> text.matches("\\d reasons?: W.*"));
      assertThat(seen.contains(Words.say("readout.calculus"))).as("%s", seen).isEqualTo(none);
      for (Node part : side.getChildrenUnmodifiable())
        if (part.isManaged())
          assertThat(part.getBoundsInParent().getMaxY())
              .isLessThanOrEqualTo(side.getLayoutBounds().getHeight() + 1);
    });
    robot.write("w");
  }

  /// Where there is room for one reason it is the one of the verdict.
  @Test
  void theCauseOfNaNComesFirst(FxRobot robot) throws TimeoutException {
    String program = "max(min(abs(a - 0.25) + abs(b), 1 + hypot(a, b)), 2*a - 3*b + relu(a*b))";
    show(robot, program, 0);
    robot.write("w");
    await(() ->
        desk.window().lookup(".pg-card-large").lookupAll(".pg-rich").stream()
            .anyMatch(text -> ((RichTextNode) text).getText().plain().contains("infinite slope")));
    robot.write("w");
  }

  /// Beside `(w, 1 − w)` stands what `w` is, as large as the back row needs.
  @Test
  void weightsAreTold(FxRobot robot) throws TimeoutException {
    Map<String, String> said =
        Map.of(
            "max(w, x)", "for 0 ≤ t ≤ 1",
            "max(a, b, c)", "w ≥ 0, sum 1",
            "a + b", "",
            "abs(x)", "");
    for (Map.Entry<String, String> each : said.entrySet()) {
      show(robot, each.getKey(), 0);
      robot.interact(() -> {
        desk.window().layout();
        RichTextNode weights = (RichTextNode) desk.window().lookup("#set-weights");
        assertThat(weights.getText().plain().replace('\u00a0', ' ')).isEqualTo(each.getValue());
        assertThat(weights.getSize()).isEqualTo(36);
        assertThat(weights.getBoundsInParent().getMaxX())
            .as(each.getKey())
            .isLessThanOrEqualTo(PresenterSide.WIDTH);
      });
    }
  }
}
