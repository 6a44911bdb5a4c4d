package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
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

/// The keys in presenter mode.
class PresenterRobotTest extends WindowRobot {
  /// What the back row can read on a page of 1080 pixels.
  private static final double LEAST = 36;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  PresenterRobotTest() {
    super(window);
  }

  private Node part(String id) {
    return desk.window().lookup(id);
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

  private boolean drawer() {
    return part("#functions").getParent().isVisible();
  }

  /// What a clicker sends turns the pages that are on show, not those behind them.
  @Test
  void slideKeysTurnTheSheet(FxRobot robot) throws TimeoutException {
    choose(robot, "relu");
    robot.write("?").push(KeyCode.PAGE_DOWN);
    assertThat(sheet()).contains("2 of 3");
    robot.push(KeyCode.PAGE_UP);
    assertThat(sheet()).contains("1 of 3");
    robot.push(KeyCode.PAGE_UP);
    assertThat(sheet()).contains("1 of 3");
    for (int page = 0; page < 3; page++) robot.push(KeyCode.PAGE_DOWN);
    assertThat(sheet()).contains("3 of 3");
    assertThat(view().board().program().text()).isEqualTo("relu(x)");
    robot.push(KeyCode.ESCAPE);
    assertThat(desk.window().sheet().isVisible()).isFalse();
  }

  private String sheet() {
    assertThat(desk.window().sheet().isVisible()).isTrue();
    return desk.window().sheet().lookup(".pg-sheet-title") instanceof Labeled title
        ? title.getText()
        : "";
  }

  @Test
  void questionMarkShowsAllKeysWithinThePage(FxRobot robot) throws TimeoutException {
    robot.write("?");
    await(() -> part("#keys") != null && part("#keys").isVisible());
    robot.interact(() -> desk.window().layout());
    Bounds sheet = part(".pg-sheet").localToScene(part(".pg-sheet").getLayoutBounds());
    assertThat(sheet.getMinX()).isNotNegative();
    assertThat(sheet.getMinY()).isNotNegative();
    assertThat(sheet.getMaxX()).isLessThanOrEqualTo(desk.scene().getWidth());
    assertThat(sheet.getMaxY()).isLessThanOrEqualTo(desk.scene().getHeight());
    robot.push(KeyCode.ESCAPE);
    await(() -> !part("#keys").isVisible());
    assertThat(desk.window().isPresenting()).isTrue();
  }

  @Test
  void slashShowsTheListOverThePageAndEnterJumps(FxRobot robot) throws TimeoutException {
    robot.write("/");
    await(this::drawer);
    robot.write("abs").push(KeyCode.ENTER);
    await(() -> view().board().program().text().contains("abs"));
    assertThat(drawer()).isFalse();
    assertThat(desk.scene().getFocusOwner()).isSameAs(input());
    assertThat(desk.window().isPresenting()).isTrue();
  }

  @Test
  void colonTypesAFunction(FxRobot robot) throws TimeoutException {
    robot.write(":");
    await(() -> drawer() && part("#expression").isFocused());
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("abs(x-1)").push(KeyCode.ENTER);
    await(() -> view().board().program().text().equals("abs(x-1)"));
    assertThat(drawer()).isFalse();
    assertThat(x()).isEqualTo(1);
  }

  @Test
  void escLeavesTheListAndThenPresenterMode(FxRobot robot) throws TimeoutException {
    robot.write("/");
    await(this::drawer);
    robot.push(KeyCode.ESCAPE);
    await(() -> !drawer());
    assertThat(desk.window().isPresenting()).isTrue();
    robot.push(KeyCode.ESCAPE);
    await(() -> !desk.window().isPresenting());
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
  void slidersOutOfSightAreCounted(FxRobot robot) throws TimeoutException {
    choose(robot, "maxpool");
    await(() -> part("#more-sign").isVisible());
    assertThat(part("#more-sign").getAccessibleText()).isEqualTo("2 hidden");
    choose(robot, "maxab");
    await(() -> !part("#more-sign").getParent().isVisible());
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
    });
    robot.write("]");
    await(() -> side().contains(lines + " of " + lines));
    robot.push(KeyCode.ESCAPE);
    await(() -> !side().contains("⟨"));
    assertThat(desk.window().isPresenting()).isTrue();
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

  @Test
  void bAndPeriodMakeThePageDark(FxRobot robot) throws TimeoutException {
    for (String key : new String[] {"b", "."}) {
      robot.write(key);
      await(() -> part("#dark").isVisible());
      robot.write(key);
      await(() -> !part("#dark").isVisible());
    }
    robot.write("b");
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> !part("#dark").isVisible());
    robot.write("b");
    robot.push(KeyCode.ESCAPE);
    await(() -> !part("#dark").isVisible());
    assertThat(desk.window().isPresenting()).isTrue();
  }
}
