package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.speech.Remarks;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Settings;

/// What stands beside the board in presenter mode: the verdict, its reasons, the trace.
class PresenterSideRobotTest extends WindowRobot {
  /// What the back row can read on a page of 1080 pixels.
  private static final double LEAST = 36;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  PresenterSideRobotTest() {
    super(window);
  }

  /// All that is written in a part and can be seen.
  private static String text(Node node) {
    if (!node.isVisible() || !node.isManaged()) return "";
    if (node instanceof RichTextNode words) return words.getText().plain() + " ";
    var all = new StringBuilder();
    if (node instanceof Parent parent)
      for (Node child : parent.getChildrenUnmodifiable()) all.append(text(child));
    return all.toString();
  }

  private String side() {
    return text(part("#presenter-side"));
  }

  @Test
  void whyLetsTheCardGrow(FxRobot robot) throws TimeoutException {
    choose(robot, "identity");
    assertThat(side()).doesNotContain("is tied");
    robot.write("w");
    await(() -> side().contains("is tied"));
    fits(robot);
    robot.write("w");
    await(() -> !side().contains("is tied"));
    // a step is seen in place of the reasons
    robot.write("w[");
    await(() -> side().contains("⟨"));
  }

  /// No word stands alone below a full line.
  @Test
  void theLinesOfTheVerdictAreAsLong(FxRobot robot) throws TimeoutException {
    for (String function : List.of("identity", "selu", "abs")) {
      choose(robot, function);
      robot.interact(() -> desk.window().layout());
      RichTextNode sentence =
          part("#presenter-side").lookupAll(".pg-rich").stream()
              .map(RichTextNode.class::cast)
              .filter(text -> text.getText().plain().matches("(Derivative|AD picks) .*"))
              .findFirst()
              .orElseThrow();
      double width = sentence.getWidth();
      assertThat(sentence.prefHeight(width - 10))
          .as(function)
          .isGreaterThan(sentence.prefHeight(width));
    }
  }

  @Test
  void aTraceLeavesRoomForALongVerdict(FxRobot robot) throws TimeoutException {
    choose(robot, "sqrt-square");
    robot.write("]]");
    await(() -> part("#presenter-trace").isVisible());
    fits(robot);
  }

  @Test
  void bracketsStepATraceThatTheBackRowCanRead(FxRobot robot) throws TimeoutException {
    choose(robot, "identity");
    assertThat(side()).doesNotContain("⟨");
    robot.write("[");
    await(() -> side().contains("⟨"));
    int lines = view().explanation().trace().steps().size();
    assertThat(side()).contains((lines - 1) + " of " + lines);
    fits(robot);
    robot.interact(() -> {
      for (Node node : part("#presenter-trace").lookupAll("*"))
        if (node instanceof RichTextNode words && !words.getText().equals(RichText.EMPTY))
          assertThat(words.getSize()).isGreaterThanOrEqualTo(LEAST);
      // a name is as large as the term that it names
      for (Node line : part("#presenter-trace").lookupAll("HBox"))
        if (((HBox) line).getChildren().get(1) instanceof RichTextNode term
            && term.getText().plain().startsWith("="))
          assertThat(((RichTextNode) ((HBox) line).getChildren().getFirst()).getSize())
              .isEqualTo(term.getSize());
    });
    robot.write("]");
    await(() -> side().contains(lines + " of " + lines));
    robot.push(KeyCode.ESCAPE);
    await(() -> !side().contains("⟨"));
    assertThat(desk.window().isPresenting()).isTrue();
  }

  /// A term that has no room beside its place has the whole line.
  @Test
  void aLongTermOfATraceIsWhole(FxRobot robot) throws TimeoutException {
    for (String program : List.of("clamp(x, 0, 1)", "where(x > 0, x^2, where(x > -1, -x, 3))")) {
      show(robot, program, 0);
      robot.write("[]");
      await(() -> side().contains("⟨"));
      robot.interact(() -> desk.window().layout());
      assertThat(text(part("#presenter-trace"))).as(program).doesNotContain("…");
      fits(robot);
      robot.push(KeyCode.ESCAPE);
      await(() -> !side().contains("⟨"));
    }
  }

  @Test
  void aStepOfALessonBeginsWithoutATrace(FxRobot robot) throws TimeoutException {
    choose(robot, "identity");
    robot.write("[");
    await(() -> side().contains("⟨"));
    robot.interact(
        () -> desk.lessons().open(Path.of("assets/lessons/en/02-slopes-of-a-corner.md")));
    await(() -> desk.lessons().isOn());
    await(() -> !side().contains("⟨"));
    robot.interact(() -> desk.lessons().end());
  }

  /// The node stands marked in the formula, and the choice made there beside it.
  @Test
  void aStepNamesItsTieAndMarksIt(FxRobot robot) throws TimeoutException {
    choose(robot, "identity");
    robot.write("[");
    await(() -> side().contains("relu(−x) is tied, left slope"));
    fits(robot);
    assertThat(marked()).containsOnly("relu(−x)");
    robot.write("[[");
    await(() -> side().contains("relu(x) is tied, left slope"));
    assertThat(marked()).containsOnly("relu(x)");
    robot.write("[");
    await(() -> !side().contains("is tied"));
    fits(robot);
    robot.push(KeyCode.ESCAPE);
    await(() -> marked().isEmpty());
  }

  private List<String> marked() {
    RichTextNode formula =
        (RichTextNode) ((Parent) part("#presenter-side")).getChildrenUnmodifiable().getFirst();
    RichText shown = formula.getText();
    String all =
        new RichText(shown.runs().stream().filter(run -> run.role() == Role.CHOSEN).toList())
            .plain();
    return all.isEmpty() ? List.of() : List.of(all);
  }

  @Test
  void reasonsGrowUntilThereIsNoRoomAndTheRestIsCounted(FxRobot robot) throws TimeoutException {
    boolean counted = false;
    for (String program : List.of("relu(x)", "relu(x) + relu(2 * x) + abs(x) - relu(-3 * x)")) {
      show(robot, program, 0);
      if (!side().contains("desk")) robot.write("w");
      List<RichText> all = Remarks.of(view(), true);
      List<RichText> reasons = all.subList(Remarks.of(view(), false).size(), all.size());
      await(() -> side().contains(reasons.getFirst().plain()));
      long said = reasons.stream().filter(line -> side().contains(line.plain())).count();
      boolean sign = side().contains("… " + (reasons.size() - said) + " more: W on the desk");
      assertThat(sign).isEqualTo(said < reasons.size());
      counted |= sign;
      fits(robot);
    }
    assertThat(counted).as("a card with too many reasons").isTrue();
  }

  @Test
  void anotherFunctionClosesTheReasonsAndKeepsTheTrace(FxRobot robot) throws TimeoutException {
    choose(robot, "identity");
    robot.write("[w");
    await(() -> side().contains("is tied"));
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !view().board().program().text().contains("relu(x) - relu(-x)"));
    await(() -> side().contains("⟨"));
    assertThat(side()).doesNotContain("is tied");
  }

  /// What the side says ends above its lower edge.
  private void fits(FxRobot robot) {
    robot.interact(() -> {
      desk.window().layout();
      Parent side = (Parent) part("#presenter-side");
      double end = 0;
      for (Node child : side.getChildrenUnmodifiable())
        if (child.isManaged()) end = Math.max(end, child.getBoundsInParent().getMaxY());
      assertThat(end).isLessThanOrEqualTo(side.getLayoutBounds().getHeight() + 1);
    });
  }

  @Test
  void theModeStandsBesideTheAnswer(FxRobot robot) throws TimeoutException {
    assertThat(side()).contains("reverse mode");
    robot.write("r");
    await(() -> side().contains("forward mode"));
    robot.write("r");
    await(() -> side().contains("reverse mode"));
  }
}
