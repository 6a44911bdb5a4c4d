package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.app.control.FunctionList;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.words.Settings;

/// What Enter takes of a search is seen, however many functions are found.
class ListSearchTest extends WindowRobot {
  @TempDir private static Path folder;

  @RegisterExtension
  private static final OneWindow window =
      new OneWindow(() -> new Settings(folder.resolve("settings.properties")));

  ListSearchTest() {
    super(window);
  }

  @AfterEach
  void asBefore(FxRobot robot) throws Exception {
    robot.interact(() -> shown().window().home());
    speak(robot, Locale.ENGLISH);
  }

  private FunctionList list() {
    return shown().window().functions().list();
  }

  private ScrollPane scroll() {
    return (ScrollPane) list().lookup(".scroll-pane");
  }

  private List<Node> rows() {
    return scroll().getContent().lookupAll(".pg-row").stream().toList();
  }

  private List<Node> rows(String state) {
    PseudoClass in = PseudoClass.getPseudoClass(state);
    return rows().stream().filter(row -> row.getPseudoClassStates().contains(in)).toList();
  }

  private boolean inView(Node node) {
    Bounds seen = scroll().localToScene(scroll().getLayoutBounds());
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getMinY() >= seen.getMinY() - 0.5 && at.getMaxY() <= seen.getMaxY() + 0.5;
  }

  /// From the last function on, at which the list stands at its end.
  private void search(FxRobot robot, String text) throws Exception {
    var entries = Catalogue.shipped().entries();
    List<String> starts = List.of(entries.getLast().id(), "relu", entries.get(30).id());
    for (String from : Exhaustive.some(starts, 3, 0)) {
      robot.interact(() -> shown().window().functions().choose(from));
      await(() -> settled(shown()));
      robot.write("/");
      await(() -> list().lookup(".text-field").isFocused());
      for (char letter : text.toCharArray()) {
        robot.write(letter);
        assertThat(laidOut(() -> {})).isTrue();
        robot.interact(() -> begins(list().searchProperty().get()));
      }
      String name = rows("meant").getFirst().getAccessibleText();
      // what is said below is of the row in the frame, before and behind Enter
      String note = note();
      robot.push(KeyCode.ENTER);
      await(() -> settled(shown()) && list().searchProperty().get().isEmpty());
      assertThat(laidOut(() -> {})).isTrue();
      assertThat(rows("meant")).isEmpty();
      assertThat(rows("selected").getFirst().getAccessibleText()).isEqualTo(name);
      assertThat(note).isEqualTo(note());
      assertThat(note).isEqualTo(shown().window().functions().current().orElseThrow().note());
    }
  }

  private String note() {
    return ((RichTextNode) shown().scene().lookup("#note")).getText().plain();
  }

  private void begins(String searched) {
    List<Node> rows = ((Pane) scroll().getContent()).getChildren();
    assertThat(rows("meant")).as(searched).hasSize(1);
    Node meant = rows("meant").getFirst();
    assertThat(inView(meant)).as("%s: %s", searched, meant.getAccessibleText()).isTrue();
    // its heading too
    if (meant == rows.get(1)) assertThat(inView(rows.getFirst())).as(searched).isTrue();
  }

  @Test
  void onTheDesk(FxRobot robot) throws Exception {
    search(robot, "corner");
    speak(robot, Locale.GERMAN);
    search(robot, "fallen");
  }

  @Test
  void besideTheBoard(FxRobot robot) throws Exception {
    Stage stage = (Stage) shown().scene().getWindow();
    robot.interact(() -> stage.setWidth(1600));
    await(() -> shown().window().getWidth() > 1500);
    try {
      search(robot, "slope");
      search(robot, "max");
    } finally {
      robot.interact(() -> stage.setWidth(1280));
      await(() -> shown().window().getWidth() < 1500);
    }
  }

  /// They would run away from the mouse.
  @Test
  void aClickLeavesTheRowsWhereTheyAre(FxRobot robot) throws Exception {
    Stage stage = (Stage) shown().scene().getWindow();
    robot.interact(() -> stage.setWidth(1600));
    await(() -> shown().window().getWidth() > 1500);
    try {
      robot.interact(() -> shown().window().functions().choose("relu"));
      await(() -> settled(shown()));
      robot.write("/");
      await(() -> list().lookup(".text-field").isFocused());
      robot.interact(() -> scroll().setVvalue(0.4));
      assertThat(laidOut(() -> {})).isTrue();
      await(() -> rows().stream().filter(this::inView).count() > 3);
      Node row = rows().stream().filter(this::inView).toList().get(3);
      robot.clickOn(row);
      await(() -> settled(shown()) && rows("selected").contains(row));
      assertThat(laidOut(() -> {})).isTrue();
      assertThat(scroll().getVvalue()).isEqualTo(0.4);
    } finally {
      robot.interact(() -> stage.setWidth(1280));
      await(() -> shown().window().getWidth() < 1500);
    }
  }

  @Test
  void inTheHall(FxRobot robot) throws Exception {
    robot.push(KeyCode.F5);
    await(() -> settled(shown()));
    try {
      search(robot, "corner");
      speak(robot, Locale.GERMAN);
      search(robot, "knick");
    } finally {
      robot.push(KeyCode.F5);
    }
  }
}
