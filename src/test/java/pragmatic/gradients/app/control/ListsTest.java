package pragmatic.gradients.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import pragmatic.gradients.app.Screens;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.speech.TraceRow;
import pragmatic.gradients.text.RichText;

@ExtendWith(ApplicationExtension.class)
class ListsTest {
  private final Look look = new Look();
  private final List<String> chosen = new ArrayList<>();
  private final List<String> typed = new ArrayList<>();
  private FunctionList functions;
  private TraceList trace;
  private Segmented<Theme> themes;

  @Start
  void start(Stage stage) {
    functions = new FunctionList(look);
    functions.setGroups(
        List.of(
            new FunctionGroup("Corners", List.of(entry("relu"), entry("abs"))),
            new FunctionGroup("Jumps", List.of(entry("sign")))));
    functions.setOnSelect(chosen::add);
    functions.setOnExpression(typed::add);
    functions.setPrefSize(288, 300);
    functions.setMinHeight(300);
    trace = new TraceList(look);
    trace.setRows(IntStream.range(0, 12).mapToObj(ListsTest::line).toList());
    trace.setPrefSize(392, 250);
    trace.setMaxHeight(250);
    themes =
        new Segmented<>(
            look, "Theme", List.of(Theme.values()), Theme.LIGHT, theme -> theme.token());
    themes.valueProperty().bindBidirectional(look.themeProperty());
    Stages.show(stage, look, themes, new HBox(40, functions, trace));
  }

  private static FunctionGroup.Entry entry(String id) {
    return new FunctionGroup.Entry(id, RichText.of("$" + id + "(x)$"), "", ListsTest::picture);
  }

  private static Node picture() {
    Line line = new Line(6, 20, 30, 4);
    line.getStyleClass().add(FunctionList.GLYPH_LINE);
    return line;
  }

  private static TraceRow line(int i) {
    return new TraceRow(
        RichText.program("v" + i),
        RichText.program("= relu(x)"),
        RichText.of("$⟨0, {ad|0}⟩$"),
        RichText.of(i == 3 ? "← tie" : ""),
        i == 3,
        "v" + i);
  }

  @Test
  void aClickChoosesAFunction(FxRobot robot) {
    Node row = robot.lookup(".pg-row").nth(1).query();
    robot.clickOn(row);
    assertThat(chosen).containsExactly("abs");
    assertThat(functions.selectedProperty().get()).isEqualTo("abs");
    robot.type(KeyCode.DOWN);
    assertThat(chosen).containsExactly("abs", "sign");
    robot.type(KeyCode.HOME);
    assertThat(functions.selectedProperty().get()).isEqualTo("relu");
  }

  @Test
  void aSearchLeavesWhatMatches(FxRobot robot) {
    robot.interact(functions::focusSearch);
    robot.write("SIG");
    assertThat(robot.lookup(".pg-row").queryAll()).hasSize(1);
    robot.type(KeyCode.ENTER);
    assertThat(chosen).containsExactly("sign");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup(".pg-row").queryAll()).hasSize(3);
  }

  @Test
  void escapeInTheListEndsTheSearch(FxRobot robot) {
    robot.interact(functions::focusSearch);
    robot.write("SIG").type(KeyCode.DOWN);
    assertThat(chosen).containsExactly("sign");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup(".pg-row").queryAll()).hasSize(3);
  }

  @Test
  void aSearchThatFindsNothingIsAnExpression(FxRobot robot) {
    robot.interact(functions::focusSearch);
    robot.write("tanhh(x)");
    assertThat(robot.lookup(".pg-row").queryAll()).isEmpty();
    robot.interact(() -> Screens.write(functions.getScene(), "kit-lists"));
    robot.type(KeyCode.ENTER);
    assertThat(chosen).isEmpty();
    assertThat(typed).containsExactly("tanhh(x)");
  }

  @Test
  void aNameThatBeginsWithTheSearchComesBeforeOneThatHoldsIt(FxRobot robot) {
    robot.interact(() -> {
      functions.setGroups(
          List.of(new FunctionGroup("Corners", List.of(entry("relu"), entry("elu")))));
      functions.focusSearch();
    });
    robot.write("elu").type(KeyCode.ENTER);
    assertThat(chosen).containsExactly("elu");
  }

  @Test
  void whereNothingIsFoundTheArrowsLeaveTheCaret(FxRobot robot) {
    robot.interact(functions::focusSearch);
    robot.write("tanhh").type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(typed).containsExactly("tanhh");
  }

  @Test
  void everyPictureStaysWhereItIsDrawn(FxRobot robot) {
    Node picture = robot.lookup("." + FunctionList.GLYPH_LINE).nth(1).query();
    Bounds drawn = picture.localToScene(picture.getLayoutBounds());
    robot.interact(() -> functions.selectedProperty().set("abs"));
    robot.interact(() -> functions.getScene().getRoot().layout());
    assertThat(picture.localToScene(picture.getLayoutBounds())).isEqualTo(drawn);
  }

  @Test
  void theTraceStepsByKeysAndShowsItsLine(FxRobot robot) {
    robot.interact(() -> robot.lookup(".scroll-pane").nth(1).query().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
    assertThat(trace.currentProperty().get()).isEqualTo(2);
    robot.type(KeyCode.END);
    assertThat(trace.currentProperty().get()).isEqualTo(11);
    Node last = robot.lookup(".pg-trace-row").nth(11).query();
    double bottom = trace.sceneToLocal(last.localToScene(0, 42)).getY();
    assertThat(bottom).isLessThan(trace.getHeight());
    assertThat(robot.lookup("step 12 of 12").tryQuery()).isPresent();
  }

  private boolean inView(FxRobot robot, int index) {
    Node row = robot.lookup(".pg-trace-row").nth(index).query();
    Node view = robot.lookup(".scroll-pane").nth(1).query();
    Bounds at = view.sceneToLocal(row.localToScene(row.getLayoutBounds()));
    return at.getMinY() >= -0.5 && at.getMaxY() <= view.getLayoutBounds().getHeight() + 0.5;
  }

  @Test
  void theTraceShowsItsLineAlsoInLessRoom(FxRobot robot) {
    robot.interact(() -> robot.lookup(".scroll-pane").nth(1).query().requestFocus());
    robot.type(KeyCode.HOME);
    for (int i = 0; i < 6; i++) robot.type(KeyCode.DOWN);
    robot.interact(() -> {
      trace.setMaxHeight(190);
      trace.setPrefHeight(190);
      trace.getScene().getRoot().layout();
    });
    assertThat(inView(robot, 6)).isTrue();
  }

  /// The tie above it where both have room, and never the tie in place of the current line.
  @Test
  void aLongTraceShowsItsCurrentLineBeforeItsTie(FxRobot robot) {
    show(robot, 30);
    assertThat(inView(robot, 29)).isTrue();
    assertThat(inView(robot, 3)).isFalse();
    assertThat(robot.lookup("step 30 of 30").tryQuery()).isPresent();
  }

  private void show(FxRobot robot, int rows) {
    robot.interact(() -> {
      trace.currentProperty().set(rows - 1);
      trace.setRows(IntStream.range(0, rows).mapToObj(ListsTest::line).toList());
      trace.getScene().getRoot().layout();
    });
  }

  private static TraceRow untied(int i) {
    TraceRow row = line(i);
    return new TraceRow(
        row.name(), row.expression(), row.value(), RichText.EMPTY, false, row.accessible());
  }

  @Test
  void aNewTraceShowsItsCurrentLineAtOnce(FxRobot robot) {
    robot.interact(() -> {
      trace.setRows(IntStream.range(0, 30).mapToObj(ListsTest::untied).toList());
      trace.currentProperty().set(29);
      trace.getScene().getRoot().layout();
    });
    Node last = robot.lookup(".pg-trace-row").nth(29).query();
    double bottom = trace.sceneToLocal(last.localToScene(0, 42)).getY();
    assertThat(bottom).isLessThan(trace.getHeight());
  }

  @Test
  void arrowsChangeTheTheme(FxRobot robot) {
    robot.clickOn("light");
    robot.type(KeyCode.RIGHT);
    assertThat(look.theme()).isEqualTo(Theme.DARK);
    robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
    assertThat(look.theme()).isEqualTo(Theme.PROJECTOR);
  }
}
