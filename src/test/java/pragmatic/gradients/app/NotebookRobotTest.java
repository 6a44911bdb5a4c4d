package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.text.Text;
import javafx.scene.control.ScrollPane;
import javafx.scene.Node;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.notebook.LessonSource;
import pragmatic.gradients.words.Settings;
import pragmatic.gradients.words.Words;

/// A notebook with the keys of a lecturer.
class NotebookRobotTest extends WindowRobot {
  private static final String CELL =
      """
      import torch
      x = torch.tensor(0.0, requires_grad=True)
      torch.relu(x).backward()
      print(x.grad)  # 1
      y = torch.tensor(-3.0, requires_grad=True)
      torch.abs(y).backward()
      """;

  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      OneWindow.inHall(() -> new Settings(folder.resolve("settings.properties")));

  NotebookRobotTest() {
    super(window);
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> desk.lessons().end());
  }

  private Path dropped(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(LessonDrop.lesson(List.of(file.toFile()))).contains(file);
    return file;
  }

  private String function() {
    return view().board().program().text();
  }

  private boolean says(String words) {
    return said("#caption").stream().anyMatch(text -> text.contains(words));
  }

  private List<String> said(String part) {
    return desk.window().lookup(part).lookupAll("*").stream()
        .filter(RichTextNode.class::isInstance)
        .map(node -> ((RichTextNode) node).getText().plain())
        .toList();
  }

  @Test
  void itsQuestionsAreStepsOfALessonWhichIsSavedAndGoesOn(FxRobot robot) throws Exception {
    Path file = dropped("kinks.py", CELL);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> says("Cell 1, line 3: PyTorch 2.14 answers 0, nothing printed."));
    await(() -> function().equals("relu(x)") && x() == 0);
    assertThat(says("step 1 of 2")).isTrue();
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> function().equals("abs(y)") && x() == -3 && answer() == -1);
    await(() -> says("Cell 1, line 6: PyTorch 2.14 answers −1"));
    Path saved = LessonSource.saved(file);
    robot.interact(() -> desk.lessons().save(saved));
    await(() -> desk.lessons().notebook().isEmpty());
    await(() -> says("Cell 1, line 6: PyTorch 2.14 answers −1") && says("step 2 of 2"));
    assertThat(Files.readString(saved)).contains("board 1: relu(x)", "board 1: abs(y) at: y=-3");
    robot.push(KeyCode.PAGE_UP);
    await(() -> function().equals("relu(x)") && says("step 1 of 2"));
  }

  /// Another function was not compared with what was printed.
  @Test
  void overAnotherFunctionNothingIsSaidOfTheCell(FxRobot robot) throws Exception {
    Path file = dropped("place.py", CELL);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> says("Cell 1, line 3: PyTorch 2.14 answers 0, nothing printed."));
    choose(robot, "softplus");
    robot.push(KeyCode.ESCAPE);
    await(() -> said("#lesson-strip").contains("step 1 of 2"));
    assertThat(said("#lesson-strip").getFirst()).isEqualTo(Words.say("lesson.left"));
  }

  @Test
  void itsTextsAreStepsBesideTheBoardThatFollows(FxRobot robot) throws Exception {
    String text =
        "# %% [markdown]\n# ## Ties\n# What is $\\partial f(0)$? " + "And on. ".repeat(80);
    Path file = dropped("texts.py", text + "\n# %%\n" + CELL);
    robot.interact(() -> desk.lessons().open(file));
    await(() -> says("Ties: What is ∂f(0)? And on.") && says("…") && says("step 1 of 3"));
    await(() -> function().equals("relu(x)"));
    await(() -> !desk.lessons().stepProperty().get().orElseThrow().notes().isEmpty());
    robot.push(KeyCode.PAGE_DOWN);
    await(() -> says("Cell 2, line 3: PyTorch 2.14 answers 0") && says("step 2 of 3"));
  }

  private List<CellBox> cells() {
    return desk.window().lookupAll("#cells .pg-row").stream().map(CellBox.class::cast).toList();
  }

  @Test
  void itsCellsStandInPlaceOfTheFunctionsAndAClickGoesToOne(FxRobot robot) throws Exception {
    String more = "\n# %%\nz = torch.tensor(2.0, requires_grad=True)\ntorch.exp(z).backward()\n";
    Path file = dropped("cells.py", "# %%\n" + CELL + more);
    robot.interact(() -> desk.lessons().open(file));
    // a lesson that opens closes the drawer
    await(() -> desk.lessons().stepProperty().get().isPresent() && function().equals("relu(x)"));
    robot.interact(() -> desk.window().typeExpression());
    await(() -> cells().size() == 2);
    assertThat(cells().getFirst().getPseudoClassStates()).anyMatch(this::isSelected);
    assertThat(desk.window().functions().list().isVisible()).isFalse();
    // its lower half may lie below the edge of the list
    robot.clickOn(cells().getLast().getChildrenUnmodifiable().getFirst());
    await(() -> function().equals("exp(z)"));
    assertThat(desk.lessons().stepProperty().get().orElseThrow().place().step().title())
        .startsWith("Cell 2, line 2");
    assertThat(cells().getLast().getPseudoClassStates()).anyMatch(this::isSelected);
    assertThat(cells().getFirst().getPseudoClassStates()).noneMatch(this::isSelected);
    robot.interact(() -> desk.window().search());
    assertThat(desk.window().functions().list().isVisible()).isTrue();
    robot.interact(() -> desk.window().home());
    await(() -> !desk.window().functions().list().isVisible());
    robot.interact(() -> desk.lessons().end());
    await(() -> desk.window().functions().list().isVisible());
  }

  /// In a list that is longer than the panel, wherever it is scrolled to.
  @Test
  void noLineOfItsCellsIsHalf(FxRobot robot) throws Exception {
    String more = "\n# %%\nz = torch.tensor(2.0, requires_grad=True)\ntorch.exp(z).backward()\n";
    Path file = dropped("long.py", "# %%\n" + CELL + more.repeat(40));
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.lessons().stepProperty().get().isPresent() && function().equals("relu(x)"));
    robot.interact(() -> desk.window().typeExpression());
    await(() -> cells().size() > 20);
    ScrollPane list = robot.lookup("#cells").queryAs(ScrollPane.class);
    for (int i = 0; i <= 20; i++) {
      double at = i / 20.0;
      assertThat(laidOut(() -> list.setVvalue(at))).isTrue();
      robot.interact(() -> {
        Bounds seen = list.localToScene(list.getClip().getBoundsInLocal());
        for (CellBox box : cells())
          for (Node text : box.lookupAll("*"))
            if (text instanceof Text line && !line.getText().isBlank()) whole(line, seen);
      });
    }
    robot.interact(() -> desk.lessons().end());
  }

  private static void whole(Text text, Bounds seen) {
    double top = text.localToScene(text.getLayoutBounds()).getMinY();
    double lines = Math.max(1, Math.rint(text.getLayoutBounds().getHeight() / pitch(text)));
    double height = text.getLayoutBounds().getHeight() / lines;
    for (int i = 0; i < lines; i++) {
      double from = top + i * height;
      assertThat(from < seen.getMaxY() - 1 && from + height > seen.getMaxY() + 1)
          .as("half of line %s of %s", i, text)
          .isFalse();
      assertThat(from < seen.getMinY() - 1 && from + height > seen.getMinY() + 1)
          .as("half of line %s of %s", i, text)
          .isFalse();
    }
  }

  private static double pitch(Text text) {
    Text line = new Text("x");
    line.setFont(text.getFont());
    return line.getLayoutBounds().getHeight();
  }

  private boolean isSelected(PseudoClass state) {
    return state.getPseudoClassName().equals("selected");
  }

  private void copied(FxRobot robot, String text) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private void pasted(FxRobot robot, String text) {
    copied(robot, text);
    robot.push(KeyCode.CONTROL, KeyCode.V);
  }

  @Test
  void whatIsPastedOpensAsWhatItIs(FxRobot robot) throws Exception {
    pasted(robot, "board 1: abs(x) at: x=-2 mode: forward");
    await(() -> function().equals("abs(x)") && x() == -2);
    pasted(robot, CELL);
    await(() ->
        says("Cell 1, line 3: PyTorch 2.14 answers 0, nothing printed.") && says("step 1 of 2"));
    assertThat(function()).isEqualTo("relu(x)");
    robot.interact(() -> desk.lessons().end());
    pasted(robot, "torch.relu(x) + 1");
    await(() -> function().equals("relu(x) + 1"));
    pasted(robot, "def f(x):\n    return x.abs()\n");
    await(() -> function().equals("abs(x)"));
    assertThat(desk.lessons().isOn()).isFalse();
  }

  @Test
  void theFieldOfTheFunctionTakesTheSame(FxRobot robot) throws Exception {
    robot.interact(() -> desk.window().typeExpression());
    pasted(robot, CELL);
    await(() -> says("step 1 of 2") && function().equals("relu(x)"));
    robot.interact(() -> desk.lessons().end());
    robot.interact(() -> desk.window().typeExpression());
    pasted(robot, "board 1: sign(x) at: x=3");
    await(() -> function().equals("sign(x)") && x() == 3);
    robot.interact(() -> desk.window().typeExpression());
    pasted(robot, "sqrt(x)");
    await(() -> field().equals("sqrt(x)"));
    pasted(robot, " + 1\n y = ?\n");
    await(() -> field().contains("y = ?"));
    robot.push(KeyCode.ESCAPE);
    assertThat(desk.lessons().isOn()).isFalse();
  }

  private String field() {
    return ((TextField) desk.window().lookup("#expression")).getText();
  }

  @Test
  void aFileThatIsNoNotebookSaysWhy(FxRobot robot) throws Exception {
    Path file = dropped("broken.ipynb", "{ broken");
    robot.interact(() -> desk.lessons().open(file));
    await(() -> desk.model().faults().latest() != null);
    assertThat(desk.model().faults().latest().sentence())
        .isEqualTo("broken.ipynb is not JSON: line 1 is broken");
    assertThat(desk.lessons().isOn()).isFalse();
    robot.interact(() -> desk.model().faults().close());
  }
}
